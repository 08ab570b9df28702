package store_test

import (
	"encoding/json"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

var anyText = rapid.OneOf(rapid.String(), rapid.StringOf(rapid.SampledFrom([]rune("কখী়্।॥\u200c\u200d–“”\"\\/<>&\u2028\ufffd😀\n\t\x00\x01\x02\x1f aZ:,{}[]"))))

var anyRecord = rapid.Custom(func(t *rapid.T) office.Record {
	date := rapid.SampledFrom([]office.Date{"", "2020-09-28", "2020-10-04"})
	return office.Record{
		ID: anyText.Draw(t, "id"), Category: anyText.Draw(t, "category"),
		Values: rapid.MapOfN(anyText, anyText, -1, 5).Draw(t, "values"),
		Attachments: rapid.SliceOfN(rapid.Custom(func(t *rapid.T) office.Attachment {
			return office.Attachment{
				Name: anyText.Draw(t, "name"), MediaType: anyText.Draw(t, "type"), Size: rapid.Int64().Draw(t, "size"),
				SHA256: anyText.Draw(t, "digest"), Field: anyText.Draw(t, "field"),
			}
		}), -1, 3).Draw(t, "attachments"),
		Revision: rapid.Int().Draw(t, "revision"), ContentRev: rapid.Int().Draw(t, "content"), Published: rapid.IntRange(-1, 9).Draw(t, "published"),
		PortalOn: date.Draw(t, "portal day"), PortalURL: anyText.Draw(t, "page"), UpdatedOn: date.Draw(t, "updated"),
		UpdatedBy: anyText.Draw(t, "by"), ConfirmedOn: date.Draw(t, "confirmed"), Deleted: rapid.Bool().Draw(t, "deleted"),
	}
})

// sameRecord asserts that a record's JSON is understood by the hundred as encoding/json understands it.
func sameRecord(t interface{ Fatalf(string, ...any) }, body []byte) {
	var want office.Record
	err := json.Unmarshal(body, &want)
	got, ok := store.DecodeRecord(store.Compacted(body), "notices")
	if ok != (err == nil) || ok && !reflect.DeepEqual(got, want) {
		t.Fatalf("%s\nis read as %+v (%v)\nnot as     %+v (%v)", body, got, ok, want, err)
	}
}

// What SaveRecord writes is read in the quick way, whatever stands in it, and as encoding/json reads it.
func TestRecordsAreReadAsTheyAreWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		r := anyRecord.Draw(t, "record")
		if rapid.Bool().Draw(t, "no values") {
			r.Values = nil
		}
		body, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		sameRecord(t, body)
	})
	body, err := json.Marshal(record("notices", 3))
	must(t, err)
	if !store.QuickRecord(store.Compacted(body)) {
		t.Fatalf("not in the form that is read quickly, which must follow office.Record: %s", body)
	}
}

// FuzzRecordForm reads any bytes as a record: what the quick way makes of them is what encoding/json does.
func FuzzRecordForm(f *testing.F) {
	for n := range 3 {
		body, err := json.Marshal(record("notices", n))
		must(f, err)
		f.Add(body)
	}
	f.Add([]byte(`{"id":"\ud800","category":"","values":null,"attachments":[{"name":"","media_type":"","size":-0,"sha256":""}],` +
		`"revision":1,"content_rev":01,"published":1,"portal_on":"","portal_page":"","updated_on":"","updated_by":"","confirmed_on":""}`))
	f.Add([]byte(`{"id":"x","ID":"y"}`))
	f.Fuzz(func(t *testing.T, body []byte) { sameRecord(t, body) })
}
