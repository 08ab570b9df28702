package officefile_test

import (
	"testing"

	"batayandesk/internal/desk/letters"
	"batayandesk/internal/desk/officefile"
	"batayandesk/internal/desktest"
)

// A clerk set the next number to one that was given, saw no complaint, and wondered at the number of the next letter.
func TestSettingsShowTheNumberThatComesNextAndRefuseALowerOne(t *testing.T) {
	d := desktest.Open(t)
	settings := ok(d.Settings.Get())(t)
	if settings.Next["2020"] != 316 || settings.Next["2021"] != 1 {
		t.Fatalf("%v", settings.Next)
	}
	save := func(year string, next int) error {
		settings = ok(d.Settings.Get())(t)
		settings.Office.Memo.NextSerial[year] = next
		_, err := d.Settings.Save(officefile.SettingsIn{Office: settings.Office, Base: settings.Revision})
		return err
	}
	refused(t, save("2020", 315), "office.serial_low")
	for _, row := range []struct {
		year string
		next int
	}{{"2020", 400}, {"2021", 1}, {"2021", 50}, {"2020", 316}, {"2020", 316}} {
		if err := save(row.year, row.next); err != nil {
			t.Errorf("%s %d: %v", row.year, row.next, err)
		}
	}
	if err := save("2020", 330); err != nil {
		t.Fatal(err)
	}
	view := ok(d.Letters.Compose(letters.ComposeIn{Template: "reply"}))(t)
	issued := ok(desktest.Issue(t, d, desktest.DraftLetter(view)))(t).Letter.Memo
	if settings = ok(d.Settings.Get())(t); settings.Next["2020"] != 331 || issued[len(issued)-len("৩৩০"):] != "৩৩০" {
		t.Errorf("%s, next %v", issued, settings.Next)
	}
	refused(t, save("2020", 317), "office.serial_low")
	// What was set before stays behind the register, and is no fault of another save.
	settings = ok(d.Settings.Get())(t)
	settings.Office.Phone = "০৭১-১২৩৪৫"
	ok(d.Settings.Save(officefile.SettingsIn{Office: settings.Office, Base: settings.Revision}))(t)
}
