package handover_test

import (
	"path/filepath"
	"testing"

	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// An office was handed on, and in the new file a cancelled letter stood as if it were right.
func TestWhatBecameOfLettersIsHandedOn(t *testing.T) {
	d := desktest.Open(t)
	reply := ok(desktest.Issue(t, d, desktest.DraftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t))))(t).Letter
	correction := ok(d.Letters.Compose(letters.ComposeIn{Old: reply.ID, As: "correction"}))(t)
	correction.Body.Paragraphs = []string{"“ক” এর স্থলে “খ” পড়তে হবে।"}
	ok(desktest.Issue(t, d, desktest.DraftLetter(correction)))(t)
	ok(d.Letters.SendAgain(letters.SendIn{ID: reply.ID, Method: office.ByPost}))(t)
	ok(d.Letters.NoteAnswer(letters.AnswerIn{ID: reply.ID, From: "জেলা প্রশাসক"}))(t)
	ok(d.Letters.Cancel(letters.CancelIn{ID: reply.ID, Reason: "ভুল"}))(t)
	ok(d.Letters.Enter(letters.Entry{Number: "৩২২", Date: "2020-10-05", Subject: "কাগজের পত্র", Confirmed: []string{"letter.jump"}}))(t)
	ok(d.Letters.Explain(letters.GapIn{From: 318, To: 321, Reason: "অন্য রেজিস্টারে"}))(t)
	before := ok(d.Letters.Register(letters.RegisterIn{}))(t)
	bag := filepath.Join(d.Dir, "office.zip")
	ok(d.Files().Bundle(bag))(t)

	other := desktest.Bare(t)
	other.Path = filepath.Join(other.Dir, "office.batayan")
	ok(other.Files().InitFrom(other.Path, bag))(t)
	if err := other.Files().Open(other.Path); err != nil {
		t.Fatal(err)
	}
	if err := other.Files().SetDay("2020-10-05"); err != nil {
		t.Fatal(err)
	}
	for i := range before.Rows {
		before.Rows[i].HasPDF = before.Rows[i].HasPDF && before.Rows[i].ID == reply.ID // of frozen letters replies alone go along
	}
	after := ok(other.Letters.Register(letters.RegisterIn{}))(t)
	if len(before.Rows) != 7 || asJSON(t, before.Rows) != asJSON(t, after.Rows) || after.Next != before.Next {
		t.Errorf("%s", difference(asJSON(t, before.Rows), asJSON(t, after.Rows)))
	}
	if now := ok(other.Letters.Open(letters.LetterIn{ID: reply.ID}))(t); len(now.Book.Answers) != 1 || now.Book.Cancelled != "ভুল" || len(now.Book.Corrected) != 1 {
		t.Errorf("%s", asJSON(t, now.Book))
	}
}
