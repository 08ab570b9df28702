package duties_test

import (
	"slices"
	"testing"

	"batayandesk/internal/desk/duties"
	"batayandesk/internal/desktest"
)

// What is doubted of a whole list of lines goes once the list was put right, before registering or after.
func TestDoubtOfSignatureAndCopiesGoesWithTheirCorrection(t *testing.T) {
	const letter = `গণপ্রজাতন্ত্রী বাংলাদেশ সরকার
জেলা প্রশাসকের কার্যালয়, নদীপুর
স্মারক নং-০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫
তারিখঃ ২৮ সেপ্টেম্বর ২০২০
বিষয়ঃ ওয়েবপোর্টাল হালনাগাদকরণ।
আপনার কার্যালয়ের পোর্টালে পত্র প্রাপ্তির ৭ (সাত) কর্মদিবসের মধ্যে নিম্নবর্ণিত তথ্য হালনাগাদ করার জন্য অনুরোধ করা হলো:
ক) নোটিশ বোর্ড
খ) সিটিজেন চার্টার

(মোঃ রফিকুল ইসলাম)
জেলা প্রশাসক
১। জেলা প্রশাসক (সকল)
২। উপজেলা নির্বাহী অফিসার (সকল)
`
	d := desktest.New(t)
	reading := ok(d.Directives.Read(duties.ReadIn{Text: letter, Received: "2020-09-29"}))(t)
	if !slices.ContainsFunc(reading.Doubts, func(q duties.DoubtRow) bool { return q.Field == "copies" }) {
		t.Fatalf("doubts %+v", reading.Doubts)
	}
	open := func() (fields []string) {
		for _, q := range ok(d.Boards.Board(duties.BoardIn{}))(t).Directive.Questions {
			fields = append(fields, q.Field)
		}
		return fields
	}
	id := ok(d.Directives.Register(reading.Intake))(t).ID
	if got := open(); !slices.Contains(got, "copies") {
		t.Fatalf("open are %q", got)
	}
	c := ok(d.Directives.Correct(duties.DirectiveIn{ID: id}))(t)
	c.Reading.Intake.Copies = []string{"জেলা প্রশাসক (সকল)", "উপজেলা নির্বাহী অফিসার (সকল)"}
	ok(d.Directives.Mend(duties.MendIn{ID: id, Base: c.Base, Intake: c.Reading.Intake}))(t)
	if got := open(); slices.Contains(got, "copies") {
		t.Errorf("put right and still open: %q", got)
	}
}
