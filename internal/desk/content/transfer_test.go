package content_test

import (
	"encoding/json"
	"maps"
	"math/rand/v2"
	"strings"
	"testing"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

const (
	headOfOffice = "01EKEF7KW05G8P49TNDKN4AX0E"
	landOfficer  = "01EKEF7KW09X3M54TY5SHN8019"
)

// transferred makes a transfer as it is proposed.
func transferred(t testing.TB, d *desktest.Desk, in content.TransferIn) content.Transferred {
	t.Helper()
	view := ok(d.Transfers.Look(in))(t)
	in.Stamp = view.Stamp
	return ok(d.Transfers.Take(in))(t)
}

// live is all that stands in the office in words: what is shown of every record, the settings, the letters in draft, what is typed.
func live(t testing.TB, d *desktest.Desk) []string {
	t.Helper()
	var all []string
	err := d.Look(func(w *desk.View) error {
		for _, c := range w.Catalog.All() {
			env := w.Book.Env(c.ID)
			for _, r := range w.Book.Live(c.ID) {
				for field, v := range c.Effective(r, env) {
					all = append(all, c.ID+"."+field+": "+w.Display(c, field, v))
				}
				for field, v := range r.Values {
					all = append(all, c.ID+"."+field+": "+v)
				}
			}
		}
		add := func(what string, noun any) {
			body, err := json.Marshal(noun)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, what+": "+string(body))
		}
		add("settings", w.Office)
		for _, head := range w.Letters {
			if !head.Issued() && !head.Discarded {
				l, err := w.Tx.Letter(head.ID)
				if err != nil {
					return err
				}
				add("letter", l)
			}
		}
		return w.Tx.Drafts(func(key string, body []byte) error {
			if !strings.HasPrefix(key, desk.KeyTypingBefore) {
				all = append(all, "typed "+key+": "+string(body))
			}
			return nil
		})
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// naming are the places that name somebody.
func naming(t testing.TB, d *desktest.Desk, name string) (places []string) {
	t.Helper()
	return namedIn(live(t, d), name)
}

// The head of the office is transferred: the staff list, the settings, the letters in draft and what is typed name the successor,
// and one undo brings all back.
func TestWhoComesStandsEverywhereInThePlaceOfWhoLeft(t *testing.T) {
	d := desktest.Open(t)
	draft := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t)
	draft.Body.Paragraphs = append(draft.Body.Paragraphs, "জনাব মো: রাশেদুলইসলামের স্বাক্ষরে প্রেরিত।")
	saved := letters.LetterDraft{ID: draft.ID, Template: draft.Template, Directive: draft.Directive, Body: draft.Body, Revision: draft.Revision}
	kept := ok(d.Letters.Keep(saved))(t)
	typed := saved
	typed.ID, typed.Revision = "", 0
	ok(d.Letters.KeepDraft(typed))(t)
	ok(d.Records.KeepDraft(content.Draft{Category: "notices", Values: map[string]string{"title_bn": "মোঃ রাশেদুল ইসলামের বিদায়"}, DraftKey: "new/notices"}))(t)
	before := naming(t, d, "মোঃ রাশেদুল ইসলাম")

	in := content.TransferIn{Officer: headOfOffice, How: "new", LeftOn: "৪/১০/২০২০", To: "উপসচিব, ভূমি মন্ত্রণালয়", Values: map[string]string{
		"name_bn": "শামীমা নাসরিন", "name_en": "Shamima Nasrin", "mobile": "01711000009",
	}}
	view := ok(d.Transfers.Look(in))(t)
	if view.Ready == "" || view.Left != "" || view.Values["email"] != "uno@goraipur.kushtia.gov.bd" {
		t.Errorf("%s", asJSON(t, view))
	}
	made := transferred(t, d, in)
	for _, want := range []string{"শামীমা নাসরিন", "মোঃ রাশেদুল ইসলাম", "উপসচিব", "৪ অক্টোবর ২০২০"} {
		if !strings.Contains(made.Text, want) {
			t.Errorf("it is not said: %s in %q", want, made.Text)
		}
	}
	if left := naming(t, d, "মোঃ রাশেদুল ইসলাম"); len(left) > 0 {
		t.Errorf("he still stands in %d places:\n%s", len(left), strings.Join(left, "\n"))
	}
	settings := ok(d.Settings.Get())(t)
	s := settings.Office.Signatory
	if s.Officer != headOfOffice || s.NameBN != "শামীমা নাসরিন" || s.Lines[0] != "শামীমা নাসরিন" || !s.Head || settings.SignatoryDoubt != "" {
		t.Errorf("who signs: %+v, %s", s, settings.SignatoryDoubt)
	}
	next := ok(d.Letters.Compose(letters.ComposeIn{Template: "notice", Another: true}))(t)
	if next.Body.Signature[0] != "শামীমা নাসরিন" || next.Body.Signer != headOfOffice {
		t.Errorf("the next letter is signed %q", next.Body.Signature)
	}
	if l := ok(d.Letters.Open(letters.LetterIn{ID: kept.ID}))(t); l.Body.Signature[0] != "শামীমা নাসরিন" {
		t.Errorf("the draft is signed %q", l.Body.Signature)
	}
	ok(d.Acts.Undo())(t)
	if again := naming(t, d, "মোঃ রাশেদুল ইসলাম"); len(again) != len(before) {
		t.Errorf("taken back he stands in %d places, before in %d", len(again), len(before))
	}
	if left := naming(t, d, "শামীমা নাসরিন"); len(left) > 0 {
		t.Errorf("taken back she still stands in:\n%s", strings.Join(left, "\n"))
	}
	ok(d.Acts.Redo())(t)
	if left := naming(t, d, "মোঃ রাশেদুল ইসলাম"); len(left) > 0 {
		t.Errorf("brought back he still stands in:\n%s", strings.Join(left, "\n"))
	}
}

// The land officer gets the additional charge: the post shows her, her own post stays hers.
func TestAnAdditionalChargeShowsWhoHasIt(t *testing.T) {
	d := desktest.Open(t)
	transferred(t, d, content.TransferIn{Officer: headOfOffice, How: "charge", Person: landOfficer})
	post := ok(d.Records.Open(content.RecordIn{ID: headOfOffice}))(t)
	own := ok(d.Records.Open(content.RecordIn{ID: landOfficer}))(t)
	if post.Values["name_bn"] != own.Values["name_bn"] || post.Values["charge"] != "additional" || post.Values["head"] != "true" || own.Values["vacant"] == "true" {
		t.Errorf("%v\n%v", post.Values, own.Values)
	}
}

// One of the list comes to the post: their own is vacant, and what referred to them follows them.
func TestWhoComesFromTheListTakesAlongWhatReferredToThem(t *testing.T) {
	d := desktest.Open(t)
	rti := rows(t, d, "rti")[0]
	record := ok(d.Records.Open(content.RecordIn{ID: rti.ID}))(t)
	was := record.Values["officer"]
	transferred(t, d, content.TransferIn{Officer: headOfOffice, How: "listed", Person: was})
	after := ok(d.Records.Open(content.RecordIn{ID: rti.ID}))(t)
	if after.Values["officer"] != headOfOffice || after.Values["designation_bn"] != "" {
		t.Errorf("%v", after.Values)
	}
	if freed := ok(d.Records.Open(content.RecordIn{ID: was}))(t); freed.Values["vacant"] != "true" || freed.Values["name_bn"] != "" || freed.Values["mobile"] != "" {
		t.Errorf("%v", freed.Values)
	}
}

func TestATransferIsRefusedWithWhatIsMissing(t *testing.T) {
	d := desktest.Open(t)
	for _, c := range []struct {
		in   content.TransferIn
		want string
	}{
		{content.TransferIn{}, "transfer.officer"},
		{content.TransferIn{Officer: "01EKEF7KW0ZZZZZZZZZZZZZZZZ", How: "new"}, "transfer.officer"},
		{content.TransferIn{Officer: headOfOffice}, "transfer.how"},
		{content.TransferIn{Officer: headOfOffice, How: "new"}, "office.needed"},
		{content.TransferIn{Officer: headOfOffice, How: "charge"}, "transfer.person"},
		{content.TransferIn{Officer: headOfOffice, How: "new", Values: map[string]string{"name_bn": "শামীমা নাসরিন"}}, "transfer.stale"},
		{content.TransferIn{Officer: headOfOffice, How: "new", LeftOn: "কাল", Values: map[string]string{"name_bn": "শামীমা নাসরিন"}}, "date.invalid"},
	} {
		_, err := d.Transfers.Take(c.in)
		refused(t, err, c.want)
	}
	if list := ok(d.Acts.List(desk.ActsIn{Count: 1}))(t); list.Rows[0].Next {
		t.Error("something was stored")
	}
}

// A service names its officer in words, with the number: with another number it is the number of who comes.
func TestNumbersOfWhoLeftAreChangedInWords(t *testing.T) {
	d := desktest.Open(t)
	const programmer = "01EKEF7KW0E59N0PAKBZSYNJDK" // ০১৭০০-০০০০০৩ in the services that name him by post alone
	view := ok(d.Transfers.Look(content.TransferIn{Officer: programmer, How: "new", Values: map[string]string{"name_bn": "শামীমা নাসরিন", "mobile": "০১৭১১-০০০০০৯"}}))(t)
	found := 0
	for _, u := range view.Uses {
		if u.By == "number" && u.Category == "services" {
			found++
			if !strings.Contains(u.After, "০১৭১১-০০০০০৯") || strings.Contains(u.After, "০১৭০০-০০০০০৩") {
				t.Errorf("%+v", u)
			}
		}
	}
	if found == 0 {
		t.Error("no number was found")
	}
	kept := view.Uses[len(view.Uses)-1].Key
	again := ok(d.Transfers.Look(content.TransferIn{Officer: programmer, How: "new", Values: map[string]string{"name_bn": "শামীমা নাসরিন"}, Chosen: map[string]string{kept: headOfOffice}}))(t)
	if again.Uses[len(again.Uses)-1].Choice != headOfOffice {
		t.Errorf("a use goes to %q", again.Uses[len(again.Uses)-1].Choice)
	}
}

// variants are the ways in which a name is written in a text.
func variants(name string, r *rand.Rand) string {
	words := strings.Fields(name)
	switch r.IntN(7) {
	case 0:
		return strings.Join(words, "  ")
	case 1:
		return strings.Join(words, "")
	case 2:
		return strings.ReplaceAll(name, "মোঃ ", "মো: ")
	case 3:
		return strings.ReplaceAll(name, " ", "\u00a0")
	case 4:
		cut := []rune(name)
		at := 1 + r.IntN(len(cut)-1)
		return string(cut[:at]) + "\u200d" + string(cut[at:])
	case 5:
		return name + []string{"কে", "-এর", ","}[r.IntN(3)]
	}
	return name
}

// plant lets somebody be named in a random place, and says where.
func plant(t testing.TB, d *desktest.Desk, r *rand.Rand, id, name string) string {
	t.Helper()
	where := ""
	err := d.Act(func(w *desk.View) error {
		change := ok(d.Stamp(w.Tx, office.Typed))(t)
		said := "জনাব " + variants(name, r) + " দায়িত্বে আছেন"
		switch kind := r.IntN(6); kind {
		case 0, 1: // a reference, or a text, in a record
			var categories []*catalog.Category
			for _, c := range w.Catalog.All() {
				if c.ID != desk.OfficersCategory && len(w.Book.Live(c.ID)) > 0 {
					categories = append(categories, c)
				}
			}
			for {
				c := categories[r.IntN(len(categories))]
				all := w.Book.Live(c.ID)
				record := all[r.IntN(len(all))]
				f := c.Fields[r.IntN(len(c.Fields))]
				record.Values = maps.Clone(record.Values)
				switch {
				case kind == 0 && f.Kind == catalog.Officer:
					record.Values[f.Name] = id
					for _, beside := range c.Fields { // half of them with what the officer's record says beside it
						if beside.Follows != nil && beside.Follows.Ref == f.Name && r.IntN(2) == 0 {
							delete(record.Values, beside.Name)
							if v := c.Derived(record, w.Book.Env(c.ID))[beside.Name]; v != "" && r.IntN(2) == 0 {
								record.Values[beside.Name] = v
							}
						}
					}
				case kind == 1 && (f.Kind == catalog.Long || f.Kind == catalog.Text || f.Kind == catalog.Rich || f.Kind == catalog.Lines) && !strings.HasSuffix(f.Name, "_en"):
					record.Values[f.Name] = said
				default:
					continue
				}
				where = c.ID + "." + f.Name
				_, err := w.KeepRecord(c, record, record.Revision, change)
				return err
			}
		case 2: // who signs, who keeps what, a line of the settings
			o, base, err := w.Tx.Office()
			if err != nil {
				return err
			}
			switch r.IntN(4) {
			case 0:
				o.Signatory.Officer, o.Signatory.NameBN, o.Signatory.Lines = id, name, []string{name, "পদবি", "গড়াইপুর"}
			case 1:
				o.Signatory.Officer, o.Signatory.NameBN, o.Signatory.Lines = "", name, []string{variants(name, r), "পদবি"}
			case 2:
				keepers := maps.Clone(o.Overlay.Keepers)
				ids := w.Catalog.IDs()
				keepers[ids[r.IntN(len(ids))]], o.Overlay.Keepers = id, keepers
			default:
				o.Print.FooterBN = said
			}
			where = "settings"
			_, err = d.KeepOffice(w.Tx, o, base, change)
			return err
		case 3, 4: // a letter in draft
			l := office.Letter{ID: d.NewID(), Kind: office.PlainLetter, Template: "letter", Method: "post", SubjectBN: said, Body: &office.LetterBody{
				Kind: office.PlainLetter, Style: office.StyleFull, Subject: said, SubjectLabel: "বিষয়ঃ", Paragraphs: []string{"অনুরোধ করা হলো।"}, Signature: []string{name, "পদবি"}, Signer: id,
			}}
			if kind == 4 {
				l.Body.Signer, l.Body.Signature = "", []string{variants(name, r), "পদবি"}
				l.Body.Copies, l.Body.Table = []string{said}, &office.BodyTable{Head: []string{"নাম"}, Rows: [][]string{{said}}}
			}
			where = "letter"
			_, err := w.KeepLetter(l, 0, change)
			return err
		}
		where = "typing" // of a record that is there, of a new one
		services := w.Book.Live("services")
		key := "new/notices"
		draft := content.Draft{Category: "notices", Values: map[string]string{"title_bn": said}}
		if r.IntN(2) == 0 {
			of := services[r.IntN(len(services))]
			key = desk.KeyTypedRecord + of.ID
			draft = content.Draft{ID: of.ID, Category: "services", Base: of.Revision, Values: map[string]string{"officer": id, "name_bn": said}}
		}
		return desk.KeepTyping(w.Tx, key, draft)
	})
	if err != nil {
		t.Fatal(err)
	}
	return where
}

// Two hundred references in random places of random offices: after the transfer none leads to who left, or to nobody, and nothing
// names them; one undo brings every one back.
func TestATransferLeavesNoneStale(t *testing.T) {
	r := rand.New(rand.NewPCG(20, 26))
	planted := map[string]int{}
	total := 0
	for round := 0; total < 200; round++ {
		d := desktest.Open(t)
		var officers []office.Record
		if err := d.Look(func(w *desk.View) error {
			for _, o := range w.Book.Live(desk.OfficersCategory) {
				if o.Values["vacant"] != "true" && o.Values["name_bn"] != "" {
					officers = append(officers, o)
				}
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		leaves, other := officers[r.IntN(len(officers))], officers[r.IntN(len(officers))]
		for n := 3 + r.IntN(6); n > 0; n-- {
			planted[strings.SplitN(plant(t, d, r, leaves.ID, leaves.Values["name_bn"]), ".", 2)[0]]++
			total++
		}
		before := live(t, d)
		if len(namedIn(before, leaves.Values["name_bn"])) == 0 {
			t.Fatal("nobody is named")
		}
		in := content.TransferIn{Officer: leaves.ID, How: "new", Values: map[string]string{"name_bn": "শামীমা নাসরিন", "name_en": "Shamima Nasrin", "mobile": "01711000009", "email": "shamima@goraipur.kushtia.gov.bd"}}
		if other.ID != leaves.ID {
			in.How, in.Person = []string{"new", "listed", "charge"}[r.IntN(3)], other.ID
			if in.How != "new" {
				in.Values = nil
			}
		}
		view := ok(d.Transfers.Look(in))(t)
		if view.Ready == "" || view.Left != "" {
			t.Fatalf("round %d, %s: %q, %q", round, in.How, view.Ready, view.Left)
		}
		in.Stamp = view.Stamp
		ok(d.Transfers.Take(in))(t)
		if left := naming(t, d, leaves.Values["name_bn"]); len(left) > 0 {
			t.Fatalf("round %d, %s: %s still stands in:\n%s", round, in.How, leaves.Values["name_bn"], strings.Join(left, "\n"))
		}
		if name := leaves.Values["name_en"]; name != "" && view.Values["name_en"] != "" {
			if left := naming(t, d, name); len(left) > 0 {
				t.Fatalf("round %d: %s still stands in:\n%s", round, name, strings.Join(left, "\n"))
			}
		}
		if err := d.Look(func(w *desk.View) error {
			for _, c := range w.Catalog.All() {
				for _, record := range w.Book.Live(c.ID) {
					for _, f := range c.Fields {
						if id := record.Values[f.Name]; f.Kind == catalog.Officer && id != "" {
							if o, found := w.Book.Env(c.ID).Officer(id); !found || o.Values["vacant"] == "true" {
								t.Errorf("round %d, %s: %s of %s leads to nobody", round, in.How, f.Name, c.ID)
							}
						}
					}
				}
			}
			for category, id := range w.Office.Overlay.Keepers {
				if o, found := w.Book.Env(desk.OfficersCategory).Officer(id); !found || o.Values["vacant"] == "true" {
					t.Errorf("round %d, %s: who keeps %s is nobody", round, in.How, category)
				}
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		ok(d.Acts.Undo())(t)
		after := live(t, d)
		if len(after) != len(before) {
			t.Errorf("round %d: %d texts before, %d after undo", round, len(before), len(after))
		}
		if was, is := len(namedIn(before, leaves.Values["name_bn"])), len(namedIn(after, leaves.Values["name_bn"])); was != is {
			t.Errorf("round %d, %s: named in %d places before, in %d after undo", round, in.How, was, is)
		}
	}
	for _, place := range []string{"services", "rti", "settings", "letter", "typing"} {
		if planted[place] == 0 {
			t.Errorf("nothing was planted in %s: %v", place, planted)
		}
	}
}

func namedIn(texts []string, name string) (places []string) {
	n := bangla.NameOf(name)
	for _, text := range texts {
		if n.In(text) {
			places = append(places, text)
		}
	}
	return places
}

// Taken back as an older act, a transfer gives back what is typed too, as its undo does; and that goes back with one undo.
func TestATransferTakenBackLaterGivesBackWhatIsTyped(t *testing.T) {
	d := desktest.Open(t)
	ok(d.Records.KeepDraft(content.Draft{Category: "notices", Values: map[string]string{"title_bn": "মোঃ রাশেদুল ইসলামের বিদায়"}, DraftKey: "new/notices"}))(t)
	before, none := len(naming(t, d, "মোঃ রাশেদুল ইসলাম")), 0
	transferred(t, d, content.TransferIn{Officer: headOfOffice, How: "new", Values: map[string]string{"name_bn": "শামীমা নাসরিন"}})
	act := ok(d.Acts.List(desk.ActsIn{Count: 1}))(t).Rows[0].No
	moved := rows(t, d, "notices")[0].ID
	ok(d.Records.Confirm(content.ConfirmIn{ID: moved}))(t)
	for _, step := range []struct {
		what string
		do   func()
		old  int
	}{
		{"taken back", func() {
			if taken := ok(d.Acts.TakeBack(desk.TakeBackIn{No: act}))(t); !taken.Done {
				t.Fatalf("%s", asJSON(t, taken))
			}
		}, before},
		{"undone", func() { ok(d.Acts.Undo())(t) }, none},
		{"done again", func() { ok(d.Acts.Redo())(t) }, before},
	} {
		step.do()
		if got := naming(t, d, "মোঃ রাশেদুল ইসলাম"); len(got) != step.old {
			t.Errorf("%s: he stands in %d places, not %d:\n%s", step.what, len(got), step.old, strings.Join(got, "\n"))
		}
	}
}

// A name of which a part is bold is not taken for another: it is left as it is, and the page says so.
func TestANamePartlyBoldIsLeftAndSaid(t *testing.T) {
	d := desktest.Open(t)
	notice := desktest.Notice("সভার নোটিশ")
	notice.Values["body_bn"] = "**মোঃ রাশেদুল** ইসলাম সভায় থাকবেন।"
	id := ok(d.Records.Save(notice))(t).Record.ID
	view := ok(d.Transfers.Look(content.TransferIn{Officer: headOfOffice, How: "new", Values: map[string]string{"name_bn": "শামীমা নাসরিন"}}))(t)
	for _, u := range view.Uses {
		if u.Record == id && u.Choice == "keep" && u.Note != "" && u.Before == u.After && view.Left != "" {
			return
		}
	}
	t.Errorf("nothing is said of it: %q, %s", view.Left, asJSON(t, view.Uses))
}
