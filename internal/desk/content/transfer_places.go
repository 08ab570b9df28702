package content

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// record finds the uses in a record of another category.
func (t *transfer) record(c *catalog.Category, r office.Record) {
	lang, env := t.Desk.Lang(), t.Book.Env(c.ID)
	next := r
	next.Values = maps.Clone(r.Values)
	use := func(f catalog.Field) TransferUse {
		return TransferUse{
			Key: c.ID + "/" + r.ID + "/" + f.Name, Place: c.Label.In(lang), Title: c.EffectiveTitle(r, env), Label: f.Label.In(lang),
			Category: c.ID, Record: r.ID, Field: f.Name,
		}
	}
	for _, f := range c.Fields {
		id := r.Values[f.Name]
		if f.Kind != catalog.Officer || !t.refers(id) {
			continue
		}
		was := t.old
		if id == t.freed.ID {
			was = t.person
		}
		for _, typed := range c.Repeating(r, f.Name, was, env) {
			delete(next.Values, typed)
		}
		if to := t.reference(use(f), id, ""); to == "" {
			delete(next.Values, f.Name)
		} else {
			next.Values[f.Name] = to
		}
	}
	for _, f := range c.Fields {
		if v := next.Values[f.Name]; v != "" && holdsText(f.Kind) {
			next.Values[f.Name] = t.text(use(f), v)
			if f.Kind == catalog.Rich && !t.names(v) {
				t.brokenByMarks(use(f), f.Display(v, office.Bengali))
			}
		}
	}
	t.keep(c, r, next)
}

// brokenByMarks lists a rich text that names who leaves only as it is read, a part of the name in bold: it is left, and that is said.
func (t *transfer) brokenByMarks(use TransferUse, read string) {
	if !t.names(read) {
		return
	}
	use.By, use.Choice, use.Choices, use.Note = byName, useKeep, []string{useKeep}, t.Desk.Say("transfer.marked", nil)
	use.Before = excerpt(read, t.names)
	use.After = use.Before
	t.uses = append(t.uses, use)
}

// holdsText tells of the kinds in which a person can be named.
func holdsText(kind catalog.Kind) bool {
	switch kind {
	case catalog.Text, catalog.Long, catalog.Rich, catalog.Lines, catalog.Phone, catalog.Mobile, catalog.Email:
		return true
	}
	return false
}

// office finds the uses in the settings: who signs, who keeps what, and whatever else was typed there.
func (t *transfer) office() error {
	o, _, err := t.Tx.Office() // read anew: what is kept is shared
	if err != nil {
		return err
	}
	before, err := json.Marshal(o)
	if err != nil {
		return err
	}
	place := t.Desk.Say("transfer.settings", nil)
	signature := TransferUse{Key: "office/signatory", Place: place, Label: t.Desk.Say("transfer.signatory", nil), Category: "settings", Field: "signatory"}
	signer, lines, changed := t.signature(signature, o, o.Signatory.Officer, o.Signatory.Lines, o.Signatory.NameBN)
	if changed {
		s := &o.Signatory
		s.Lines = lines
		if by, there := t.officer(signer); there && signer != "" {
			s.Officer, s.NameBN, s.DesignationBN, s.Head = signer, by.Values["name_bn"], by.Values["designation_bn"], by.Values["head"] == "true"
		}
	}
	keepers := map[string]string{}
	for _, c := range t.Catalog.All() {
		id := o.Overlay.Keepers[c.ID]
		if !t.refers(id) {
			continue
		}
		label := t.Desk.Say("transfer.keeper", office.Args{"category": c.LabelOn(t.Day)})
		keepers[c.ID] = t.reference(TransferUse{Key: "office/keeper/" + c.ID, Place: place, Label: label, Category: "settings", Field: "keepers"}, id, "")
	}
	for id, to := range keepers {
		if o.Overlay.Keepers[id] = to; to == "" {
			delete(o.Overlay.Keepers, id)
		}
	}
	head := o.Signatory
	err = t.walkInto(&o, func(path []string, s string) string {
		if path[0] == "signatory" || path[0] == "overlay" || path[0] == "id" {
			return s
		}
		return t.text(TransferUse{Key: "office/" + strings.Join(path, "."), Place: place, Category: "settings", Field: path[0]}, s)
	})
	o.Signatory = head
	after, failed := json.Marshal(o)
	if err != nil || failed != nil {
		return fmt.Errorf("settings of a transfer: %w", cmpErr(err, failed))
	}
	if !bytes.Equal(before, after) {
		t.settings = &o
	}
	return nil
}

func cmpErr(first, second error) error {
	if first != nil {
		return first
	}
	return second
}

// signature lists who signs, where it is the one who leaves, and gives the officer and the lines that it becomes.
func (t *transfer) signature(use TransferUse, o office.Office, signer string, lines []string, name string) (string, []string, bool) {
	text := strings.Join(append(slices.Clone(lines), name), "\n")
	if !t.refers(signer) && !t.names(text) {
		return signer, lines, false
	}
	shown := func(lines []string) string { return strings.Join(lines[:min(len(lines), 2)], ", ") }
	use.By, use.Before, use.Choices = byReference, shown(lines), []string{useFollow, useKeep, usePerson}
	proposed := useFollow
	if t.in.How == heldByNobody {
		use.Choices, proposed = use.Choices[1:], useKeep
	}
	if !t.refers(signer) {
		if use.By = byName; t.namesake != "" {
			proposed, use.Note = useKeep, t.Desk.Say("transfer.namesake", office.Args{"post": t.namesake})
		}
	}
	next, after := signer, slices.Clone(lines)
	switch use.Choice = t.chosen(use.Key, proposed, use.Choices...); use.Choice {
	case useKeep:
	case useFollow:
		next = t.old.ID
		if signer == t.freed.ID && signer != "" { // who signs has another post now
			after = withSignature(o, lines, t.person).SignatureOf(t.now.Values["name_bn"], t.now.Values["designation_bn"])
		}
		for i := range after {
			after[i] = t.swapped(after[i], useFollow)
		}
	default:
		if by, there := t.officer(use.Choice); there {
			next, after = t.to(use.Choice), withSignature(o, lines, t.old).SignatureOf(by.Values["name_bn"], by.Values["designation_bn"])
		}
	}
	use.After = shown(after)
	t.uses = append(t.uses, use)
	return next, after, use.Choice != useKeep
}

// withSignature is an office whose own signature is the lines of one of its officers.
func withSignature(o office.Office, lines []string, of office.Record) office.Office {
	o.Signatory.Lines, o.Signatory.NameBN, o.Signatory.DesignationBN = lines, of.Values["name_bn"], of.Values["designation_bn"]
	if len(lines) > 0 && !slices.Contains(lines, o.Signatory.NameBN) { // written otherwise than in the list
		o.Signatory.NameBN = lines[0]
	}
	return o
}

// drafts finds the uses in letters that have no number yet.
func (t *transfer) drafts() error {
	for _, head := range t.Letters {
		if head.Issued() || head.Discarded {
			continue
		}
		l, err := t.Tx.Letter(head.ID)
		if err != nil {
			return err
		}
		before, err := json.Marshal(l)
		if err != nil || l.Body == nil {
			return err
		}
		base := TransferUse{Key: "letter/" + l.ID, Place: t.Desk.Say("transfer.letter", nil), Title: desk.LetterName(l).In(t.Desk.Lang()), Category: "letter", Record: l.ID}
		l.Body.Signer, l.Body.Signature, _ = t.signature(keyed(base, "signature", t.Desk.Say("transfer.signature", nil)), t.Office, l.Body.Signer, l.Body.Signature, "")
		signature, signer := l.Body.Signature, l.Body.Signer
		err = t.walkInto(l.Body, func(path []string, s string) string {
			if notWords[path[len(path)-1]] || path[0] == "signature" || path[0] == "attached" {
				return s
			}
			return t.text(keyed(base, strings.Join(path, "."), ""), s)
		})
		if err != nil {
			return err
		}
		l.Body.Signature, l.Body.Signer = signature, signer
		for _, of := range []struct {
			text *string
			key  string
		}{{&l.SubjectBN, "subject"}, {&l.ToBN, "addressee"}} {
			if t.in.Chosen[base.Key+"/"+of.key] != useKeep {
				*of.text = t.swapped(*of.text, useFollow)
			}
		}
		after, err := json.Marshal(l)
		if err != nil {
			return err
		}
		if !bytes.Equal(before, after) {
			t.letters = append(t.letters, l)
		}
	}
	return nil
}

func keyed(use TransferUse, part, label string) TransferUse {
	use.Key, use.Label = use.Key+"/"+part, label
	return use
}

// notWords are the keys of what no clerk types as words: ids, digests and codes.
var notWords = map[string]bool{
	"id": true, "sha256": true, "media_type": true, "kind": true, "style": true, "signer": true, "about": true, "memo_printed": true, "template": true,
	"directive": true, "supersedes": true, "draft_key": true, "category": true, "answer_by": true, "answering": true, "promised": true, "day": true, "at": true, "address": true,
}

// othersTyping begins the keys of typing in which nobody of the office is named: letters that came, days.
var othersTyping = []string{"intake", "holidays"}

// typed finds the uses in what is typed and not saved yet, and lets it go on from what the transfer stores.
func (t *transfer) typed() error {
	revised := map[string]bool{t.old.ID: true, t.freed.ID: true}
	for _, r := range t.records {
		revised[r.ID] = true
	}
	return t.Tx.Drafts(func(key string, body []byte) error {
		if slices.ContainsFunc(othersTyping, func(kind string) bool { return strings.HasPrefix(key, kind) }) || strings.HasPrefix(key, desk.KeyTypingBefore) {
			return nil
		}
		var doc any
		from := json.NewDecoder(bytes.NewReader(body))
		from.UseNumber()
		if from.Decode(&doc) != nil {
			return nil // an older program's is passed over
		}
		base := TransferUse{Key: "typing/" + key, Place: t.Desk.Say("transfer.typing", nil), Title: t.typedTitle(key)}
		id, ofRecord := strings.CutPrefix(key, desk.KeyTypedRecord)
		fields, isMap := doc.(map[string]any)
		if ofRecord && isMap && (id == t.old.ID || id == t.freed.ID && id != "") {
			after := t.now
			if id == t.freed.ID {
				after = t.freed
			}
			if typed, are := fields["values"].(map[string]any); are {
				for _, f := range t.officers.Fields {
					if delete(typed, f.Name); after.Values[f.Name] != "" && f.Holder || t.isIdle(f.Name) {
						typed[f.Name] = after.Values[f.Name]
					}
				}
			}
		}
		doc = walk(doc, nil, func(path []string, s string) string {
			last := path[len(path)-1]
			use := keyed(base, strings.Join(path, "."), "")
			if t.refers(s) && !strings.HasSuffix(last, "id") && last != "draft_key" {
				return t.reference(use, s, "")
			}
			if notWords[last] || ofRecord && id == t.old.ID {
				return s
			}
			return t.text(use, s)
		})
		if isMap && (ofRecord && revised[id] || key == "settings" && t.settings != nil) {
			if n, is := fields["base"].(json.Number); is {
				if base, err := n.Int64(); err == nil {
					fields["base"] = base + 1
				}
			}
		}
		now, err := json.Marshal(doc)
		if err != nil {
			return err
		}
		if !bytes.Equal(compact(body), now) {
			t.typing[key] = now
		}
		return nil
	})
}

func (t *transfer) isIdle(field string) bool {
	return t.officers.Idle != nil && t.officers.Idle.Field == field
}

// compact is JSON as walk writes it, so that what was not changed is told from what was.
func compact(body []byte) []byte {
	var doc any
	from := json.NewDecoder(bytes.NewReader(body))
	from.UseNumber()
	if from.Decode(&doc) != nil {
		return body
	}
	out, err := json.Marshal(doc)
	if err != nil {
		return body
	}
	return out
}

// typedTitle names what is typed and not saved.
func (t *transfer) typedTitle(key string) string {
	kind, id, _ := strings.Cut(key, "/")
	switch kind {
	case "record":
		if r, err := t.Tx.Record(id); err == nil {
			if c, known := t.Catalog.Category(r.Category); known {
				return c.EffectiveTitle(r, t.Book.Env(c.ID))
			}
		}
	case "new":
		if c, known := t.Catalog.Category(id); known {
			return t.Desk.Say("record.new", office.Args{"category": c.Label})
		}
	case "letter":
		return t.Desk.Say("transfer.letter", nil)
	case "settings":
		return t.Desk.Say("transfer.settings", nil)
	}
	return ""
}

// walkInto changes the texts within a noun, each told by the keys that lead to it.
func (t *transfer) walkInto(noun any, how func(path []string, s string) string) error {
	body, err := json.Marshal(noun)
	if err != nil {
		return err
	}
	var doc any
	from := json.NewDecoder(bytes.NewReader(body))
	from.UseNumber()
	if err := from.Decode(&doc); err != nil {
		return err
	}
	if body, err = json.Marshal(walk(doc, nil, how)); err != nil {
		return err
	}
	return json.Unmarshal(body, noun)
}

// walk is a JSON value with its texts changed; keys in their order, so that what is listed stays in its place.
func walk(v any, path []string, how func(path []string, s string) string) any {
	switch v := v.(type) {
	case string:
		if len(path) == 0 {
			return v
		}
		return how(path, v)
	case []any:
		for i := range v {
			v[i] = walk(v[i], append(slices.Clone(path), strconv.Itoa(i)), how)
		}
	case map[string]any:
		for _, key := range slices.Sorted(maps.Keys(v)) {
			v[key] = walk(v[key], append(slices.Clone(path), key), how)
		}
	}
	return v
}
