package sheet_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
	"batayandesk/internal/sheet"
)

// A clerk who stops a spreadsheet of twenty thousand rows does not wait for its end; who does not stop it sees how far it is.
func TestRowsAreToldAndCanBeStoppedAfterEach(t *testing.T) {
	category, _ := catalog.Default().Category("notices")
	table := sheet.Table{Category: category}
	for i := range 40 {
		table.Records = append(table.Records, office.Record{ID: fmt.Sprint(i), Category: "notices", Values: map[string]string{"title_bn": "নোটিশ"}})
	}
	ways := map[string]func(io.Writer, sheet.Options) error{
		"xlsx": func(w io.Writer, o sheet.Options) error { return sheet.WriteXLSX(w, []sheet.Table{table}, o) },
		"csv":  func(w io.Writer, o sheet.Options) error { return sheet.WriteCSV(w, table, o) },
	}
	stop := errors.New("stopped")
	for name, write := range ways {
		last := 0
		var all, cut bytes.Buffer
		if err := write(&all, sheet.Options{Step: func(done int) error { last = done; return nil }}); err != nil || last != 40 || all.Len() == 0 {
			t.Errorf("%s: %v after %d rows", name, err, last)
		}
		err := write(&cut, sheet.Options{Step: func(done int) error {
			if last = done; done == 7 {
				return stop
			}
			return nil
		}})
		if !errors.Is(err, stop) || last != 7 || cut.Len() > 0 && name == "xlsx" {
			t.Errorf("%s: stopped at 7 it went on to %d: %v", name, last, err)
		}
	}
}
