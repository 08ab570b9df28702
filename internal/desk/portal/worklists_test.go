package portal_test

import (
	"bytes"
	"encoding/binary"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"mime"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/portal"
	"batayandesk/internal/desktest"
)

func kinds(list portal.Worklist) map[string]string {
	kinds := map[string]string{}
	for _, group := range list.Groups {
		for _, row := range group.Rows {
			kinds[row.ID] = row.Kind
		}
	}
	return kinds
}

func TestNothingLeavesTheWorklistUntickedAndUntickBringsItBack(t *testing.T) {
	d := desktest.Open(t)
	list := ok(d.Worklists.List())(t)
	if list.Total != 3 || list.Groups[0].Category != "officers_staff" || len(list.Groups[0].Rows[0].Fields) < 5 {
		t.Fatalf("%s", asJSON(t, list))
	}
	id := list.Groups[0].Rows[0].ID
	ticked := ok(d.Worklists.Tick(portal.TickIn{ID: id, Page: "https://goraipur.kushtia.gov.bd/staff"}))(t)
	if ticked.Worklist.Total != 2 || ticked.Nav.Worklist != 2 {
		t.Errorf("%d on the list", ticked.Worklist.Total)
	}
	view := ok(d.Records.Open(content.RecordIn{ID: id}))(t)
	if view.Portal != "on" || view.PortalText != "পোর্টালে আছে (তোলা হয়েছে ৫ অক্টোবর ২০২০)" {
		t.Errorf("%s %q", view.Portal, view.PortalText)
	}
	if off := ok(d.Worklists.Tick(portal.TickIn{ID: id, Off: true}))(t); kinds(off.Worklist)[id] != "new" {
		t.Errorf("%v", kinds(off.Worklist))
	}
	ok(d.Worklists.Tick(portal.TickIn{ID: id}))(t)
	ok(d.Records.Confirm(content.ConfirmIn{ID: id}))(t)
	if kinds(ok(d.Worklists.List())(t))[id] != "" {
		t.Error("a confirmation made it changed")
	}
	changed := draftOf(ok(d.Records.Open(content.RecordIn{ID: id}))(t))
	changed.Values["room"] = "২০৫"
	ok(d.Records.Save(changed))(t)
	if kinds(ok(d.Worklists.List())(t))[id] != "changed" {
		t.Error("a change is not on the list")
	}
	ok(d.Records.Delete(content.RecordIn{ID: id, Base: changed.Base + 1}))(t)
	if kinds(ok(d.Worklists.List())(t))[id] != "remove" {
		t.Error("what still stands on the portal must be removed there")
	}
	if gone := ok(d.Worklists.Tick(portal.TickIn{ID: id}))(t); kinds(gone.Worklist)[id] != "" {
		t.Error("removed and ticked, it is still on the list")
	}
	if row := ok(d.Records.History(content.RecordIn{ID: id}))(t); row.Rows[0].Why != "পোর্টালে তোলা হয়েছে" {
		t.Errorf("%q", row.Rows[0].Why)
	}
}

func TestRecordThatNeverStoodOnThePortalNeedsNoRemoval(t *testing.T) {
	d := desktest.Open(t)
	saved := ok(d.Records.Save(notice("ক্ষণিকের নোটিশ")))(t)
	ok(d.Records.Delete(content.RecordIn{ID: saved.Record.ID, Base: 1}))(t)
	if list := ok(d.Worklists.List())(t); list.Total != 3 {
		t.Errorf("%d on the list", list.Total)
	}
}

func TestArchivedNoticeLeavesTheListWhenTicked(t *testing.T) {
	d := desktest.Open(t)
	for id, kind := range kinds(ok(d.Worklists.List())(t)) {
		if kind == "archive" {
			left := ok(d.Worklists.Tick(portal.TickIn{ID: id}))(t)
			if left.Worklist.Total != 2 || !strings.HasPrefix(left.Nav.Undo, "পোর্টালের আর্কাইভে নেওয়া হয়েছে") {
				t.Errorf("%d left, done was %q", left.Worklist.Total, left.Nav.Undo)
			}
		}
	}
}

// A picture as a camera writes it: the APP1 segment holds the place and the owner.
func photo(t testing.TB) []byte {
	t.Helper()
	var plain bytes.Buffer
	picture := image.NewRGBA(image.Rect(0, 0, 16, 16))
	picture.Set(3, 3, color.RGBA{200, 10, 10, 255})
	if err := jpeg.Encode(&plain, picture, nil); err != nil {
		t.Fatal(err)
	}
	exif := append([]byte("Exif\x00\x00"), []byte("GPS 23.9 N 89.1 E owner Rahim")...)
	segment := binary.BigEndian.AppendUint16([]byte{0xFF, 0xE1}, uint16(len(exif)+2))
	data := append([]byte{0xFF, 0xD8}, segment...)
	data = append(data, exif...)
	return append(data, plain.Bytes()[2:]...)
}

func attach(t testing.TB, d *desktest.Desk, name string, data []byte) (content.Attached, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	d.Dialogs.Answer(path)
	return d.Records.Attach(content.AttachIn{Category: "officers_staff", Field: "photo"})
}

func TestAttachedFileIsJudgedByItsBytesAndLosesTheCamerasData(t *testing.T) {
	d := desktest.Open(t)
	attached := ok(attach(t, d, "ছবি.jpg", photo(t)))(t)
	if !attached.Chosen || attached.Files[0].MediaType != "image/jpeg" || attached.Files[0].Name != "ছবি.jpg" || attached.Files[0].Field != "photo" {
		t.Fatalf("%+v", attached)
	}
	stored := served(t, d, attached.Files[0].Address)
	if bytes.Contains(stored, []byte("GPS")) || bytes.Contains(stored, []byte("Rahim")) || int64(len(stored)) != attached.Files[0].Size {
		t.Error("place and owner stayed in the picture")
	}
	if _, err := jpeg.Decode(bytes.NewReader(stored)); err != nil {
		t.Errorf("the picture is no picture any more: %v", err)
	}
	draft := draftOf(ok(d.Records.Open(content.RecordIn{ID: rows(t, d, "officers_staff")[0].ID}))(t))
	draft.Attachments = append(draft.Attachments, attached.Files[0])
	saved := ok(d.Records.Save(draft))(t)
	if len(saved.Record.Attachments) != 1 || saved.Record.Attachments[0].SHA256 != attached.Files[0].SHA256 {
		t.Errorf("%+v", saved.Record.Attachments)
	}
	if c := ok(d.Records.History(content.RecordIn{ID: draft.ID}))(t).Rows[0].Changes; len(c) != 1 || c[0].After != "ছবি.jpg" {
		t.Errorf("%+v", c)
	}
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewRGBA(image.Rect(0, 0, 2, 2))); err != nil {
		t.Fatal(err)
	}
	if named := ok(attach(t, d, "চিঠি", picture.Bytes()))(t); named.Files[0].MediaType != "image/png" || named.Files[0].Name != "চিঠি.png" {
		t.Errorf("%+v", named.Files)
	}
	for name, row := range map[string]struct {
		data []byte
		code string
	}{
		"চিঠি.pdf":    {picture.Bytes(), "file.kind"},
		"program.pdf": {[]byte("MZ\x90\x00 this is a program"), "file.program"},
		"page.jpg":    {[]byte("<html><script>alert(1)</script>"), "file.type"},
		"pic.svg":     {[]byte(`<?xml version="1.0"?><svg onload="x"/>`), "file.type"},
		"empty.pdf":   {nil, "file.empty"},
		"large.pdf":   {append([]byte("%PDF-1.7\n"), make([]byte, 51<<20)...), "file.too_large"},
	} {
		_, err := attach(t, d, name, row.data)
		refused(t, err, row.code)
	}
	if closed := ok(d.Records.Attach(content.AttachIn{}))(t); closed.Chosen {
		t.Error("a closed dialog chose something")
	}
	d.Dialogs.Answer(filepath.Join(d.Dir, "nowhere.pdf"))
	if _, err := d.Records.Attach(content.AttachIn{}); err == nil || desk.Worded(err).Code == "internal" {
		t.Errorf("%v", err)
	}
}

func TestOnlyKnownDocumentsAreServed(t *testing.T) {
	d := desktest.Open(t)
	for _, address := range []string{
		"/documents/x.pdf", "/documents/", "/attachments/", "/attachments/" + strings.Repeat("0", 64), "/attachments/..%2f..%2fetc", "/x", "/",
		"/attachments/" + strings.Repeat("z", 3000),
	} {
		answer := httptest.NewRecorder()
		d.ServeDocument(answer, httptest.NewRequest("GET", address, nil))
		if answer.Code != 404 {
			t.Errorf("%.40s: status %d", address, answer.Code)
		}
	}
	view := ok(d.Charters.Preview(letters.CharterIn{}))(t)
	answer := httptest.NewRecorder()
	d.ServeDocument(answer, httptest.NewRequest("HEAD", view.Address, nil))
	if answer.Code != 200 || answer.Body.Len() != 0 || answer.Header().Get("X-Content-Type-Options") != "nosniff" || answer.Header().Get("Cache-Control") != "no-store" {
		t.Errorf("%d %v", answer.Code, answer.Header())
	}
	ok(d.Offices.CloseFile())(t)
	answer = httptest.NewRecorder()
	d.ServeDocument(answer, httptest.NewRequest("GET", view.Address, nil))
	if answer.Code != 404 {
		t.Error("a document of an office that was left is still served")
	}
}

// A script of the page could have had an attachment written as a program: the name is in the address that it asks for.
func TestWhatIsDownloadedIsNamedByItsBytes(t *testing.T) {
	d := desktest.Open(t)
	file := ok(attach(t, d, "ছবি.jpg", photo(t)))(t)
	for asked, want := range map[string]string{
		"চিঠি.jpg": "চিঠি.jpg", "run.exe": "attachment.jpg", "../../a.jpg": "a.jpg", "": ".jpg", "x.bat": "attachment.jpg", "a\r\nb.jpg": "b.jpg", "a.pdf": "attachment.jpg",
	} {
		answer := httptest.NewRecorder()
		d.ServeDocument(answer, httptest.NewRequest("GET", file.Files[0].Address+"?download=1&name="+url.QueryEscape(asked), nil))
		how, given, err := mime.ParseMediaType(answer.Header().Get("Content-Disposition"))
		if err != nil || how != "attachment" || !strings.HasSuffix(given["filename"], want) || strings.ContainsAny(given["filename"], "/\\\r\n") {
			t.Errorf("%q is written as %q (%v)", asked, given["filename"], err)
		}
	}
}

func TestCharterIsPrintedInBothFormsAndItsGapsAreSaid(t *testing.T) {
	d := desktest.Open(t)
	field := ok(d.Charters.Preview(letters.CharterIn{}))(t)
	if field.Pages < 2 || len(field.Gaps) != 2 {
		t.Fatalf("%d pages, gaps %+v", field.Pages, field.Gaps)
	}
	for _, gap := range field.Gaps {
		if gap.Code != "time_missing" || gap.Category != "services" || gap.Record == "" || gap.Field != "time_text_bn" || !strings.Contains(gap.Text, "সর্বোচ্চ সময়") {
			t.Errorf("%+v", gap)
		}
	}
	ministry := ok(d.Charters.Preview(letters.CharterIn{Form: "ministry"}))(t)
	if ministry.Address == field.Address || len(ministry.Gaps) < 2 {
		t.Errorf("%+v", ministry.Gaps)
	}
	_, err := d.Charters.Preview(letters.CharterIn{Form: "x"})
	refused(t, err, "charter.form")
	d.Dialogs.Answer(filepath.Join(d.Dir, "charter.pdf"), filepath.Join(d.Dir, "nowhere", "charter.pdf"))
	if saved := ok(d.Charters.SavePDF(letters.CharterIn{}))(t); !saved.Saved {
		t.Error("not saved")
	}
	_, err = d.Charters.SavePDF(letters.CharterIn{})
	refused(t, err, "file.no_folder")
	if saved := ok(d.Charters.SavePDF(letters.CharterIn{}))(t); saved.Saved {
		t.Error("a closed dialog saved something")
	}
	if files := ok(filepath.Glob(filepath.Join(d.Dir, ".charter*")))(t); len(files) != 0 {
		t.Errorf("left behind: %v", files)
	}
	if offer := ok(d.Charters.Print(letters.CharterIn{}))(t); d.News.End(offer.Job.ID).State != "done" || len(d.Printers.Printed) != 1 {
		t.Errorf("%+v", offer)
	}
	empty := desktest.New(t)
	_, err = empty.Charters.Preview(letters.CharterIn{})
	refused(t, err, "charter.none")
}

// Each way of writing what a clerk looks for finds it.
func TestFindTakesEitherDigitsFoldedSpellingsMemosAndPhones(t *testing.T) {
	d := desktest.Open(t)
	for query, want := range map[string]string{
		"রাশেদুল":             "officers_staff",
		"01700000001":         "officers_staff",
		"০১৭০০০০০০০১":         "officers_staff",
		"আপীল কর্মকর্তা":      "grs",
		"আপিল কর্মকর্তা":      "grs",
		"শোক দিবস":            "notices",
		"sharmin@example.com": "officers_staff",
		"৫৬.০৪.৫০০০.০০১.৯৯.০০১.১৮-৮৯":  "directive",
		"56.04.5000.001.99.001.18-89":  "directive",
		"০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-৩১৪": "letter",
		"আইনশৃঙ্খলা কমিটির মাসিক":      "letter",
		"হালনাগাদকরণ":                  "directive",
		"হাল-নাগাদকরণ":                 "directive",
		"সিটিজেন":                      "citizen_charter",
	} {
		found := ok(d.Finder.Find(content.FindIn{Query: query, Limit: 30}))(t)
		hit := false
		for _, h := range found.Hits {
			hit = hit || h.Category == want || h.Kind == want
			if h.Title == "" || h.Place == "" || h.ID == "" {
				t.Errorf("%q: %+v", query, h)
			}
		}
		if !hit || found.Query != query {
			t.Errorf("%q does not find the %s: %+v", query, want, found.Hits)
		}
	}
	for _, query := range []string{"", " ", "।।।", "কখনো-ছিল-না-এমন", strings.Repeat("ক", 10000), "\x00"} {
		if found := ok(d.Finder.Find(content.FindIn{Query: query}))(t); len(found.Hits) != 0 || found.Hits == nil {
			t.Errorf("%.20q finds %+v", query, found.Hits)
		}
	}
	if found := ok(d.Finder.Find(content.FindIn{Query: "ক", Limit: -5}))(t); len(found.Hits) > 1 {
		t.Errorf("%d hits", len(found.Hits))
	}
	saved := ok(d.Records.Save(notice("খেয়াঘাট ইজারা")))(t)
	if found := ok(d.Finder.Find(content.FindIn{Query: "খেয়াঘাট", Limit: 5}))(t); len(found.Hits) != 1 || found.Hits[0].ID != saved.Record.ID {
		t.Error("a new record is not found")
	}
	issued := ok(issue(t, d, draftLetter(ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t))))(t)
	if found := ok(d.Finder.Find(content.FindIn{Query: "316", Limit: 5}))(t); len(found.Hits) != 0 && found.Hits[0].ID != issued.Letter.ID {
		t.Errorf("%+v", found.Hits)
	}
	if found := ok(d.Finder.Find(content.FindIn{Query: issued.Letter.Memo, Limit: 5}))(t); len(found.Hits) != 1 || found.Hits[0].ID != issued.Letter.ID {
		t.Error("an issued letter is not found by its number")
	}
}
