package content

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// What a use can become, beside an officer's id.
const (
	useFollow = "follow" // it names who comes
	useNone   = "none"   // it names nobody
	useKeep   = "keep"
	usePerson = "person" // among the choices: any officer
)

// How a use was found.
const (
	byReference = "reference"
	byName      = "name"
	byNumber    = "number"
)

// needle is what of the one who leaves is looked for in texts: a name, a number, an address.
type needle struct {
	field string
	by    string
	in    func(text string) bool
	swap  func(text, by string) string
}

// seek makes the needles of who leaves: all that who comes does not share.
func (t *transfer) seek() {
	for _, field := range []string{"name_bn", "name_en"} {
		if v := t.old.Values[field]; v != "" && bangla.Fold(v) != bangla.Fold(t.now.Values[field]) {
			name := bangla.NameOf(v)
			t.needles = append(t.needles, needle{field, byName, name.In, name.Replace})
		}
	}
	for _, field := range []string{"mobile", "email", "mobile_personal", "email_personal"} {
		v, next := t.old.Values[field], t.now.Values[field]
		if v == "" || v == next || strings.Contains(v, "@") != strings.HasPrefix(field, "email") {
			continue
		}
		if number := catalog.NumberOf(v); strings.HasPrefix(field, "mobile") && number != "" && number != catalog.NumberOf(next) {
			t.needles = append(t.needles, needle{field, byNumber, func(text string) bool { return catalog.HoldsNumber(text, number) },
				func(text, by string) string { return catalog.SwapNumber(text, number, by) }})
		} else if strings.HasPrefix(field, "email") && !strings.EqualFold(v, next) {
			t.needles = append(t.needles, needle{field, byNumber, func(text string) bool { return holdsFold(text, v) >= 0 },
				func(text, by string) string { return swapFold(text, v, by) }})
		}
	}
}

// holdsFold is where a text in Latin letters stands in another, in capitals or not, and not within a longer address; -1 for nowhere.
func holdsFold(text, s string) int {
	lower, s := strings.ToLower(text), strings.ToLower(s)
	if len(lower) != len(text) {
		return -1
	}
	for from := 0; ; {
		at := strings.Index(lower[from:], s)
		if at < 0 {
			return -1
		}
		at += from
		before, after := lower[:at], lower[at+len(s):]
		if !strings.ContainsAny(lastByte(before), "abcdefghijklmnopqrstuvwxyz0123456789._+-") && (after == "" || !strings.ContainsAny(after[:1], "abcdefghijklmnopqrstuvwxyz0123456789-")) {
			return at
		}
		from = at + len(s)
	}
}

func lastByte(s string) string { return s[max(len(s)-1, 0):] }

func swapFold(text, s, by string) string {
	from := 0
	for {
		at := holdsFold(text[from:], s)
		if at < 0 {
			return text
		}
		text = text[:from+at] + by + text[from+at+len(s):]
		from += at + len(by)
	}
}

// names tells whether a text says anything of who leaves.
func (t *transfer) names(text string) bool {
	return slices.ContainsFunc(t.needles, func(n needle) bool { return n.in(text) })
}

// of are the values that a choice puts in the place of those of who leaves; nil where it keeps them.
func (t *transfer) of(choice string) map[string]string {
	switch choice {
	case useFollow:
		return t.now.Values
	case useKeep, useNone, "":
		return nil
	}
	if o, there := t.officer(choice); there {
		return o.Values
	}
	return nil
}

// officer is an officer of the list as they will be.
func (t *transfer) officer(id string) (office.Record, bool) {
	switch id {
	case t.old.ID:
		return t.now, true
	case t.freed.ID:
		if id != "" {
			return t.now, true // they hold the post now
		}
	}
	return t.Book.Env(desk.OfficersCategory).Officer(id)
}

// chosen is what a use becomes: as the clerk said, else as proposed.
func (t *transfer) chosen(key, proposed string, choices ...string) string {
	c := t.in.Chosen[key]
	if slices.Contains(choices, c) {
		return c
	}
	if o, there := t.officer(c); there && slices.Contains(choices, usePerson) && o.Values["vacant"] != "true" {
		return c
	}
	return proposed
}

// refers tells whether an officer's id is to become another.
func (t *transfer) refers(id string) bool {
	return id != "" && (id == t.old.ID || id == t.freed.ID)
}

// to is the id that a choice puts in the place of a reference.
func (t *transfer) to(choice string) string {
	switch choice {
	case useFollow:
		return t.old.ID
	case useNone:
		return ""
	}
	if choice == t.freed.ID {
		return t.old.ID
	}
	return choice
}

// reference lists a use by reference and gives what it becomes.
func (t *transfer) reference(use TransferUse, id, before string) string {
	use.By, use.Choices, use.Before = byReference, []string{useFollow, useNone, usePerson}, cmp.Or(before, t.personText(id, false))
	proposed := useFollow
	if t.in.How == heldByNobody {
		use.Choices, proposed = use.Choices[1:], useNone
	}
	use.Choice = t.chosen(use.Key, proposed, use.Choices...)
	next := t.to(use.Choice)
	use.After = t.personText(next, true)
	if next == "" {
		use.After = t.Desk.Say("transfer.nobody", nil)
	}
	t.uses = append(t.uses, use)
	return next
}

// personText is an officer by name and post, as they are or as they will be.
func (t *transfer) personText(id string, after bool) string {
	o, there := t.Book.Env(desk.OfficersCategory).Officer(id)
	if after {
		o, there = t.officer(id)
	}
	if !there {
		return ""
	}
	return strings.Join(desk.CleanLines([]string{o.Values["name_bn"], o.Values["designation_bn"]}), ", ")
}

// text lists a use in a text, where it names who leaves, and gives what it becomes.
func (t *transfer) text(use TransferUse, text string) string {
	if text == "" || !t.names(text) {
		return text
	}
	use.By, use.Choices = byNumber, []string{useFollow, useKeep, usePerson}
	for _, n := range t.needles {
		if n.by == byName && n.in(text) {
			use.By = byName
		}
	}
	proposed := useFollow
	if t.in.How == heldByNobody {
		use.Choices, proposed = use.Choices[1:], useKeep
	}
	if use.By == byName && t.namesake != "" {
		proposed, use.Note = useKeep, t.Desk.Say("transfer.namesake", office.Args{"post": t.namesake})
	}
	use.Choice = t.chosen(use.Key, proposed, use.Choices...)
	next := t.swapped(text, use.Choice)
	use.Before, use.After = excerpt(text, t.names), excerpt(next, t.newIn(use.Choice))
	if use.Choice != useKeep && t.names(next) {
		use.Note = t.Desk.Say("transfer.rest", nil)
		if next == text {
			use.Choice = useKeep
		}
	}
	t.uses = append(t.uses, use)
	return next
}

// swapped is a text with what a choice puts into it.
func (t *transfer) swapped(text, choice string) string {
	values := t.of(choice)
	for _, n := range t.needles {
		by := values[n.field]
		if n.field == "mobile_personal" || n.field == "email_personal" { // what is personal is not put into anything
			by = values[strings.TrimSuffix(n.field, "_personal")]
		}
		if by != "" {
			text = n.swap(text, by)
		}
	}
	return text
}

// newIn tells of the line in which something of a choice stands.
func (t *transfer) newIn(choice string) func(string) bool {
	values := t.of(choice)
	return func(line string) bool {
		return t.names(line) || slices.ContainsFunc(t.needles, func(n needle) bool { return values[n.field] != "" && strings.Contains(line, values[n.field]) })
	}
}

// maxExcerpt bounds what is shown of a text, in letters.
const maxExcerpt = 140

// excerpt is the first line of a text that is meant, shortened.
func excerpt(text string, is func(string) bool) string {
	for line := range strings.SplitSeq(text, "\n") {
		if is(line) {
			return bangla.Shorten(strings.TrimSpace(line), maxExcerpt)
		}
	}
	return bangla.Shorten(strings.TrimSpace(text), maxExcerpt)
}

// gather finds every use, in the order in which they are shown.
func (t *transfer) gather() error {
	if t.in.How == "" || t.in.How != heldByNobody && t.now.Values["name_bn"] == "" {
		t.now = t.officers.HeldBy(t.old, map[string]string{"name_bn": t.Desk.Say("transfer.successor", nil)}) // shown, and never stored
	}
	t.seek()
	t.own()
	for _, c := range t.Catalog.All() {
		if c.ID == desk.OfficersCategory {
			continue
		}
		for _, r := range t.Book.Live(c.ID) {
			t.record(c, r)
		}
	}
	if err := t.office(); err != nil {
		return err
	}
	if err := t.drafts(); err != nil {
		return err
	}
	return t.typed()
}

// own lists the post itself, that of who takes over, and other entries of the same name.
func (t *transfer) own() {
	label := t.officers.Label.In(t.Desk.Lang())
	add := func(r office.Record, u TransferUse) {
		u.Place, u.Title, u.Category, u.Record, u.By = label, r.Values["designation_bn"], t.officers.ID, r.ID, cmp.Or(u.By, byReference)
		u.Choices = desk.NonNil(u.Choices)
		t.uses = append(t.uses, u)
	}
	after := t.now.Values["name_bn"]
	if t.in.How == heldByNobody {
		after = t.Desk.Say("transfer.vacant", nil)
	} else if t.in.How == heldInCharge {
		after = t.Desk.Say("transfer.in_charge", office.Args{"name": after})
	}
	add(t.old, TransferUse{Key: "post", Choice: useFollow, Before: t.old.Values["name_bn"], After: after})
	if t.freed.ID != "" {
		add(t.person, TransferUse{Key: "freed", Choice: useFollow, Before: t.person.Values["name_bn"], After: t.Desk.Say("transfer.vacant", nil)})
	}
	name := bangla.NameOf(t.old.Values["name_bn"])
	for _, r := range t.Book.Live(t.officers.ID) {
		if r.ID == t.old.ID || r.ID == t.person.ID || r.Values["vacant"] == "true" || !name.Same(r.Values["name_bn"]) {
			continue
		}
		u := TransferUse{Key: "entry/" + r.ID, By: byName, Before: r.Values["name_bn"], Choices: []string{useFollow, useNone, useKeep}}
		proposed := useKeep
		if n := catalog.NumberOf(r.Values["mobile"]); n != "" && n == catalog.NumberOf(t.old.Values["mobile"]) || r.Values["charge"] != "regular" {
			proposed = useFollow // the same person in a second post
		} else {
			t.namesake, u.Note = r.Values["designation_bn"], t.Desk.Say("transfer.other", nil)
		}
		if t.in.How == heldByNobody {
			if u.Choices = u.Choices[1:]; proposed == useFollow {
				proposed = useNone
			}
		}
		u.Choice = t.chosen(u.Key, proposed, u.Choices...)
		next := r
		switch u.Choice {
		case useFollow:
			held := t.officers.Holding(t.now)
			held["charge"] = cmp.Or(r.Values["charge"], "regular")
			next = t.officers.HeldBy(r, held)
		case useNone:
			next = t.officers.HeldBy(r, nil)
		}
		if u.After = next.Values["name_bn"]; u.After == "" {
			u.After = t.Desk.Say("transfer.vacant", nil)
		}
		add(r, u)
		t.keep(t.officers, r, next)
	}
}

// keep notes a record that is to be stored.
func (t *transfer) keep(c *catalog.Category, before, after office.Record) {
	if !after.SameContent(before) {
		t.records = append(t.records, changedRecord{c, after})
	}
}

func digest(parts ...[]byte) string {
	sum := sha256.New()
	for _, part := range parts {
		sum.Write(part)
		sum.Write([]byte{0})
	}
	return hex.EncodeToString(sum.Sum(nil)[:8])
}
