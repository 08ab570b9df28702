package letters

import (
	"io"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// Printed are the PDFs that go with the office's content: the fact sheet, the charter, and every issued reply that
// was frozen.
func Printed(v *desk.View) ([]desk.Printed, error) {
	w := &work{v}
	all := []desk.Printed{{Name: "factsheet", Write: func(out io.Writer) error {
		sheet, _, err := w.print(PrintIn{Kind: "factsheet"})
		if err != nil {
			return err
		}
		_, err = out.Write(sheet.PDF)
		return err
	}}}
	if w.Book.Count(desk.CharterCategory) > 0 {
		all = append(all, desk.Printed{Name: "charter", Write: func(out io.Writer) error {
			result, _, err := w.charter(CharterIn{})
			if err != nil {
				return err
			}
			_, err = out.Write(result.PDF)
			return err
		}})
	}
	err := w.Tx.Letters(func(l office.Letter) error {
		if l.PDF != nil && w.answers(l) && l.IssuedOn <= w.Day {
			all = append(all, desk.Printed{Name: "reply-" + desk.ASCIIName(bangla.ToASCII(l.Memo)), Frozen: l.PDF})
		}
		return nil
	})
	return all, err
}
