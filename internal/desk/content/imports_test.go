package content_test

import (
	"archive/zip"
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desktest"
)

// A spreadsheet that was exported and brought back unchanged changes nothing.
func TestExportBroughtBackChangesNothing(t *testing.T) {
	d := desktest.Open(t)
	for _, name := range []string{"all.xlsx", "officers.csv"} {
		path := filepath.Join(t.TempDir(), name)
		category := ""
		if strings.HasSuffix(name, ".csv") {
			category = "officers_staff"
		}
		ok(d.Files().Export(path, category))(t)
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		done := ok(content.ImportFile(d.Desk, data, "", false))(t)
		if done.Act != nil || done.New+done.Changed+done.Refused > 0 || done.Same == 0 {
			t.Errorf("%s: %+v", name, counts(done))
		}
		for _, row := range done.Rows {
			if row.State != "same" {
				t.Errorf("%s row %d of %s is %s: %+v", name, row.Row, row.Category, row.State, row.Problems)
			}
		}
	}
}

func counts(done content.ImportedJSON) [4]int {
	return [4]int{done.New, done.Changed, done.Same, done.Refused}
}

func paste(t *testing.T, d *desktest.Desk, category, text string) content.ImportView {
	t.Helper()
	return ok(d.Imports.Open(content.ImportOpen{Source: "pasted", Category: category, Text: text}))(t)
}

func take(t *testing.T, d *desktest.Desk, view content.ImportView, choices ...content.ImportTable) desk.Job {
	t.Helper()
	job := ok(d.Imports.Take(content.ImportTake{Import: content.ImportIn{Source: view.Source, Tables: choices}, Stamp: view.Stamp}))(t)
	return d.News.End(job.ID)
}

func TestPastedOfficersComeInAsOneActAndGoAsOne(t *testing.T) {
	d := desktest.New(t)
	view := paste(t, d, "officers_staff", "ক্রঃ নং\tনাম\tপদবী\tমোবাইল\tই-মেইল\n১\tআবদুল করিম\tউপজেলা নির্বাহী অফিসার\t1711000001\tuno@goraipur.kushtia.gov.bd\n২\tরহিমা খাতুন\tঅফিস সহকারী\t০১৭১১-০০০০০২\trahima@goraipur.kushtia.gov.bd\n")
	if got := view.Tables[0]; got.Category != "officers_staff" || got.New != 2 || got.Refused != 0 || !got.Take {
		t.Fatalf("%s", asJSON(t, view))
	}
	if len(rows(t, d, "officers_staff")) != 0 {
		t.Fatal("stored before it was taken")
	}
	if cell := view.Rows[0].Cells[3]; cell.Text != "০১৭১১-০০০০০১" || cell.Severity != "warning" {
		t.Errorf("mobile %+v", cell)
	}
	job := take(t, d, view)
	if job.State != "done" || job.Result != "আনা হয়েছে — কর্মকর্তা ও কর্মচারী: ২টি নতুন, ০টি বদল" {
		t.Fatalf("%+v", job)
	}
	if got := rows(t, d, "officers_staff"); len(got) != 2 || got[0].Title == "" {
		t.Fatalf("%+v", got)
	}
	undone := ok(d.Acts.Undo())(t)
	if len(rows(t, d, "officers_staff")) != 0 {
		t.Errorf("after undo %q: %+v", undone.Text, rows(t, d, "officers_staff"))
	}
	ok(d.Acts.Redo())(t)
	if got := rows(t, d, "officers_staff"); len(got) != 2 {
		t.Fatalf("%+v", got)
	}
	// The same list pasted again is the same.
	if again := paste(t, d, "officers_staff", "নাম\tপদবী\tমোবাইল\nআবদুল করিম\tউপজেলা নির্বাহী অফিসার\t01711000001\n"); again.Tables[0].Same != 1 || again.Ready != "" {
		t.Errorf("%s", asJSON(t, again))
	}
}

// Whoever brings a list in sees it as the sheet has it: a column that is not taken, a row that is left out, in their places.
func TestRowsAreShownAsTheSheetHasThem(t *testing.T) {
	d := desktest.New(t)
	view := paste(t, d, "officers_staff", "নাম\tপছন্দ\tপদবী\nআবদুল করিম\tচা\tউপজেলা নির্বাহী অফিসার\nরহিমা খাতুন\tকফি\tঅফিস সহকারী\n")
	look := ok(d.Imports.Look(content.ImportIn{Source: view.Source, Count: 10, Tables: []content.ImportTable{{Take: true, Skip: []int{2}}}}))(t)
	if len(look.Heads) != 3 || look.Heads[1] != (content.ImportColumnHead{Letter: "B"}) {
		t.Fatalf("%+v", look.Heads)
	}
	if look.Shown != 2 || look.Rows[0].State != "skipped" || look.Rows[1].State != "new" {
		t.Fatalf("%s", asJSON(t, look.Rows))
	}
	for i, tea := range []string{"চা", "কফি"} {
		if got := look.Rows[i].Cells[1]; got.Text != tea {
			t.Errorf("row %d: %+v", i, got)
		}
	}
}

// wordTable is a document of Word with paragraphs and tables: a line without a tab is a paragraph, lines with tabs are the rows of
// a table.
func wordTable(t *testing.T, text string) []byte {
	t.Helper()
	var body strings.Builder
	cell := func(s string) string {
		return "<w:p><w:r><w:t>" + strings.ReplaceAll(s, "/n", "</w:t><w:br/><w:t>") + "</w:t></w:r></w:p>"
	}
	open := false
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		if in := strings.Contains(line, "\t"); in != open {
			open = in
			body.WriteString(map[bool]string{true: "<w:tbl>", false: "</w:tbl>"}[in])
		}
		if !open {
			body.WriteString(cell(line))
			continue
		}
		body.WriteString("<w:tr>")
		for one := range strings.SplitSeq(line, "\t") {
			body.WriteString("<w:tc>" + cell(one) + "</w:tc>")
		}
		body.WriteString("</w:tr>")
	}
	if open {
		body.WriteString("</w:tbl>")
	}
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	part, err := archive.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := part.Write([]byte(`<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>` + body.String() + `</w:body></w:document>`)); err != nil {
		t.Fatal(err)
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

const wordCharter = `সেবা প্রদান প্রতিশ্রুতি (সিটিজেনস চার্টার)
২.১) নাগরিক সেবা
ক্রমিক	সেবার নাম	সেবা প্রদানে সর্বোচ্চ সময়	প্রয়োজনীয় কাগজপত্র	প্রয়োজনীয় কাগজপত্র/ আবেদন ফরম প্রাপ্তিস্থান	সেবামূল্য এবং পরিশোধ পদ্ধতি (যদি থাকে)	শাখার নামসহ দায়িত্বপ্রাপ্ত কর্মকর্তার পদবি, রুম নম্বর	উর্ধ্বতন কর্মকর্তার পদবি, রুম নম্বর
১	২	৩	৪	৫	৬	৭	৮
১	জন্ম সনদ	৩ (তিন) কর্মদিবস	১। আবেদন/n২। টিকা কার্ড	তথ্য ও সেবা কেন্দ্র	৫০/- টাকা	সচিব	উপজেলা নির্বাহী অফিসার
২	ওয়ারিশ সনদ	৭ (সাত) কর্মদিবস	জাতীয় পরিচয়পত্র	তথ্য ও সেবা কেন্দ্র	বিনামূল্যে	সচিব	উপজেলা নির্বাহী অফিসার
২.২) প্রাতিষ্ঠানিক সেবা
ক্রমিক	সেবার নাম	সেবা প্রদানে সর্বোচ্চ সময়	প্রয়োজনীয় কাগজপত্র	প্রয়োজনীয় কাগজপত্র/ আবেদন ফরম প্রাপ্তিস্থান	সেবামূল্য এবং পরিশোধ পদ্ধতি (যদি থাকে)	শাখার নামসহ দায়িত্বপ্রাপ্ত কর্মকর্তার পদবি, রুম নম্বর	উর্ধ্বতন কর্মকর্তার পদবি, রুম নম্বর
১	প্রশিক্ষণ ভাতা	১৫ (পনেরো) কর্মদিবস	আবেদন	অফিস	বিনামূল্যে	হিসাবরক্ষক	উপজেলা নির্বাহী অফিসার
২.৩) অভ্যন্তরীণ সেবা
ক্রমিক	সেবার নাম	সেবা প্রদানে সর্বোচ্চ সময়	প্রয়োজনীয় কাগজপত্র	প্রয়োজনীয় কাগজপত্র/ আবেদন ফরম প্রাপ্তিস্থান	সেবামূল্য এবং পরিশোধ পদ্ধতি (যদি থাকে)	শাখার নামসহ দায়িত্বপ্রাপ্ত কর্মকর্তার পদবি, রুম নম্বর	উর্ধ্বতন কর্মকর্তার পদবি, রুম নম্বর
১	ছুটি মঞ্জুর	৩ (তিন) কর্মদিবস	আবেদন	অফিস	বিনামূল্যে	অফিস সহকারী	উপজেলা নির্বাহী অফিসার
অভিযোগ প্রতিকার ব্যবস্থাপনা
`

// A charter as it was typed in Word becomes the services of its three parts.
func TestCharterOfWordBecomesServices(t *testing.T) {
	d := desktest.New(t)
	done := ok(content.ImportFile(d.Desk, wordTable(t, wordCharter), "", false))(t)
	if counts(done) != [4]int{4, 0, 0, 0} {
		t.Fatalf("%s", asJSON(t, done))
	}
	kinds := map[string]string{}
	for _, row := range rows(t, d, "services") {
		r := ok(d.Records.Open(content.RecordIn{ID: row.ID}))(t)
		kinds[r.Values["name_bn"]] = r.Values["kind"] + " " + r.Values["order"]
		if r.Values["name_bn"] == "জন্ম সনদ" && (r.Values["documents_bn"] != "১। আবেদন\n২। টিকা কার্ড" || r.Values["fee_bn"] != "৫০/- টাকা" || r.Values["superior_bn"] == "") {
			t.Errorf("%v", r.Values)
		}
	}
	if want := map[string]string{"জন্ম সনদ": "citizen 1", "ওয়ারিশ সনদ": "citizen 2", "প্রশিক্ষণ ভাতা": "institutional 1", "ছুটি মঞ্জুর": "internal 1"}; !maps.Equal(kinds, want) {
		t.Errorf("%v", kinds)
	}
	again := ok(content.ImportFile(d.Desk, wordTable(t, wordCharter), "", false))(t)
	if counts(again) != [4]int{0, 0, 4, 0} {
		t.Errorf("brought in again: %v", counts(again))
	}
}

func TestBijoyIsNoticedAndConvertedWhenAsked(t *testing.T) {
	d := desktest.New(t)
	view := paste(t, d, "officers_staff", "bvg\tc`we\tgvevBj\nAveŸyj Kwig\tDc‡Rjv wbe©vnx Awdmvi\t01711000001\niwngv LvZyb\tAwdm mnKvix\t01711000002\n")
	if !view.Tables[0].Bijoy || view.Tables[0].Convert || view.Ready != "" && view.Tables[0].New > 0 {
		t.Fatalf("%s", asJSON(t, view.Tables))
	}
	asked := ok(d.Imports.Look(content.ImportIn{Source: view.Source, Tables: []content.ImportTable{{Take: true, Bijoy: true}}, Count: 10}))(t)
	if got := asked.Tables[0]; got.New != 2 || !got.Convert {
		t.Fatalf("%s", asJSON(t, asked))
	}
	if cell := asked.Rows[1].Cells[1]; cell.Text != "অফিস সহকারী" {
		t.Errorf("%+v", asked.Rows[1].Cells)
	}
}

// A row was put right twice: its second reason came after the first was mended.
func TestRefusedRowSaysAllThatIsWrongWithIt(t *testing.T) {
	d := desktest.New(t)
	view := paste(t, d, "officers_staff", "নাম\tপদবী\tগ্রেড\nআবদুল করিম\t\t৯৯\nরহিমা খাতুন\tঅফিস সহকারী\t১৬\n")
	cells := view.Rows[0].Cells
	if view.Rows[0].State != "refused" || cells[1].Severity != "error" || cells[2].Severity != "error" {
		t.Errorf("%s", asJSON(t, view.Rows[0]))
	}
}

// A heading and a name that could be anything are converted with the column that they stand in.
func TestColumnWithSomeBijoyIsConvertedWhole(t *testing.T) {
	d := desktest.New(t)
	view := paste(t, d, "officers_staff", "bvg\tc`we\nmvjvg wgqv\tAwdm mnvqK\nRwmg DwÏb\tAwdm mnKvix\n")
	asked := ok(d.Imports.Look(content.ImportIn{Source: view.Source, Tables: []content.ImportTable{{Take: true, Bijoy: true}}, Count: 10}))(t)
	if cells := asked.Rows[0].Cells; cells[0].Text != "সালাম মিয়া" || asked.Columns[0].Field != "name_bn" {
		t.Errorf("%s", asJSON(t, asked))
	}
}

func TestColumnsAreCorrectedAndRememberedForNextTime(t *testing.T) {
	d := desktest.New(t)
	list := "পরিচয়\tকাজ\n%s\tঅফিস সহকারী\n"
	view := paste(t, d, "officers_staff", strings.ReplaceAll(list, "%s", "আবদুল করিম")+"রহিম উদ্দিন\tঅফিস সহায়ক\n")
	choice := content.ImportTable{Take: true, Category: "officers_staff", Head: 1, Columns: []string{"name_bn", "designation_bn"}}
	asked := ok(d.Imports.Look(content.ImportIn{Source: view.Source, Tables: []content.ImportTable{choice}, Count: 10}))(t)
	if asked.Tables[0].New != 2 || asked.Columns[0].Heading != "পরিচয়" || asked.Columns[0].Field != "name_bn" || asked.Columns[1].Field != "designation_bn" {
		t.Fatalf("%s", asJSON(t, asked.Columns))
	}
	if job := take(t, d, asked, choice); job.State != "done" {
		t.Fatalf("%+v", job)
	}
	again := paste(t, d, "officers_staff", strings.ReplaceAll(list, "%s", "সালমা বেগম"))
	if again.Columns[0].Field != "name_bn" || again.Columns[0].By != "memory" {
		t.Errorf("%s", asJSON(t, again.Columns))
	}
}

func TestRefusedRowsSayWhereAndWhyAndOthersComeIn(t *testing.T) {
	d := desktest.New(t)
	view := paste(t, d, "training", "শিরোনাম\tশুরু\tশেষ\nপ্রথম\t১/২/২০২০\t২/২/২০২০\nদ্বিতীয়\tকাল\t২/২/২০২০\n\t১/২/২০২০\t২/২/২০২০\nচতুর্থ\t৫/২/২০২০\t১/২/২০২০\n")
	if got := view.Tables[0]; got.New != 1 || got.Refused != 3 {
		t.Fatalf("%s", asJSON(t, view))
	}
	for i, field := range []int{-1, 1, 0, 2} {
		for column, cell := range view.Rows[i].Cells {
			if wrong := cell.Severity == "error"; wrong != (column == field) || wrong && cell.Why == "" {
				t.Errorf("row %d column %d: %+v", view.Rows[i].Number, column, cell)
			}
		}
	}
	// A row that is left out is not asked about.
	choice := content.ImportTable{Take: true, Category: "training", Skip: []int{2}}
	left := ok(d.Imports.Look(content.ImportIn{Source: view.Source, Tables: []content.ImportTable{choice}}))(t)
	if got := left.Tables[0]; got.New != 0 || got.Skipped != 1 || left.Ready != "" {
		t.Errorf("%+v %q", got, left.Ready)
	}
	take(t, d, view)
	if len(rows(t, d, "training")) != 1 {
		t.Errorf("%+v", rows(t, d, "training"))
	}
}

// A row that is refused says what is wrong with it, and nothing that is not.
func TestRefusedRowOfANumberedListIsNotAskedForItsNumber(t *testing.T) {
	d := desktest.Open(t)
	view := paste(t, d, "officers_staff", "নাম\tপদবী\tগ্রেড\nজোবেদা বেগম\tঅফিস সহায়ক\t৯৯\nনূরুল হক\tঅফিস সহায়ক\t২০\n")
	refused := view.Rows[0]
	if refused.State != "refused" || refused.Cells[2].Severity != "error" {
		t.Fatalf("%+v", refused)
	}
	for _, n := range refused.Notes {
		if n.Severity == "error" {
			t.Errorf("%+v", n)
		}
	}
	if view.Rows[1].State != "new" {
		t.Errorf("%+v", view.Rows[1])
	}
}

// The address of an office is shared by its heads: it does not make one of them another.
func TestSharedAddressMakesNobodyAnother(t *testing.T) {
	d := desktest.Open(t)
	view := paste(t, d, "officers_staff", "নাম\tপদবী\tই-মেইল\nজোবেদা বেগম\tঅফিস সহায়ক\tuno@goraipur.kushtia.gov.bd\nনূরুল হক\tউপজেলা নির্বাহী অফিসার\tuno@goraipur.kushtia.gov.bd\n")
	if view.Rows[0].State != "new" || view.Rows[1].State != "changed" {
		t.Errorf("%s, %s", view.Rows[0].State, view.Rows[1].State)
	}
}

// What was shown no longer holds once somebody has changed the list.
func TestImportAsksAgainWhereTheContentChanged(t *testing.T) {
	d := desktest.Open(t)
	view := paste(t, d, "notices", "শিরোনাম\tপ্রকাশের তারিখ\nনতুন\t১/১০/২০২০\n")
	ok(d.Records.Save(notice("অন্যের লেখা")))(t)
	job := take(t, d, view)
	if job.State != "failed" || job.Error == nil || job.Error.Code != "import.stale" {
		t.Fatalf("%+v", job)
	}
	again := ok(d.Imports.Look(content.ImportIn{Source: view.Source, Count: 10}))(t)
	if job := take(t, d, again); job.State != "done" {
		t.Errorf("%+v", job)
	}
}

func TestNothingOfAnImportThatIsCancelledStays(t *testing.T) {
	d := desktest.New(t)
	view := paste(t, d, "officers_staff", manyOfficers(3000))
	job := ok(d.Imports.Take(content.ImportTake{Import: content.ImportIn{Source: view.Source}, Stamp: view.Stamp}))(t)
	ok(d.Jobs.Cancel(desk.JobIn{ID: job.ID}))(t)
	if end := d.News.End(job.ID); end.State == "cancelled" && len(rows(t, d, "officers_staff")) != 0 {
		t.Errorf("%d stayed", len(rows(t, d, "officers_staff")))
	}
}

func TestWhatIsNoTableIsToldAndNothingOpens(t *testing.T) {
	d := desktest.New(t)
	for name, in := range map[string]content.ImportOpen{
		"a word":     {Source: "pasted", Text: "কথা"},
		"nothing":    {Source: "pasted"},
		"a sentence": {Source: "pasted", HTML: "<p>একটি কথা</p>", Text: "একটি কথা"},
	} {
		if _, err := d.Imports.Open(in); err == nil {
			t.Errorf("%s was taken", name)
		}
	}
	_, err := d.Imports.Look(content.ImportIn{Source: "gone"})
	refused(t, err, "import.gone")
	if view := ok(d.Imports.Open(content.ImportOpen{Source: "chosen"}))(t); view.Given {
		t.Errorf("%+v", view)
	}
}

// What somebody has typed and not saved of an entry is still there when a list has changed another field of it.
func TestWhatIsTypedOutlivesAnImport(t *testing.T) {
	d := desktest.Open(t)
	id := rows(t, d, "officers_staff")[1].ID
	path := filepath.Join(t.TempDir(), "officers.csv")
	ok(d.Files().Export(path, "officers_staff"))(t)
	draft := draftOf(ok(d.Records.Open(content.RecordIn{ID: id}))(t))
	post, mobile := draft.Values["designation_bn"], draft.Values["mobile"]
	draft.Values["designation_bn"] = "অর্ধেক লেখা পদবি"
	ok(d.Records.KeepDraft(draft))(t)
	text := strings.ReplaceAll(string(ok(os.ReadFile(path))(t)), mobile, "০১৭১১-৯৮৭৬৫৪")
	done := ok(content.ImportFile(d.Desk, []byte(text), "officers_staff", false))(t)
	if done.Changed != 1 {
		t.Fatalf("%+v", counts(done))
	}
	typed := ok(d.Records.Open(content.RecordIn{ID: id}))(t)
	if !typed.DraftKept || typed.Values["designation_bn"] != "অর্ধেক লেখা পদবি" || typed.Values["mobile"] != "০১৭১১-৯৮৭৬৫৪" {
		t.Fatalf("kept %v: %v", typed.DraftKept, typed.Values)
	}
	draft = draftOf(typed)
	draft.Values["designation_bn"] = post
	ok(d.Records.Save(draft))(t)
}
