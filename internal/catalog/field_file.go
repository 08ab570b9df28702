package catalog

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// fileKind is a field that attachments belong to. It has no value of its own: its text is the names of
// the files, one a line, for display and spreadsheets.
type fileKind struct{ plain }

func (fileKind) parse(_ Field, typed string) (string, office.Problems) {
	return bangla.Normalise(typed), nil
}

func (fileKind) exchange(_ Field, s string) any { return strings.Split(s, "\n") }

func (fileKind) schema(Field) map[string]any {
	return map[string]any{"type": "array", "items": map[string]any{"type": "string"}}
}

func (fileKind) sample(f Field) string {
	if f.Image {
		return "photo.jpg"
	}
	return "document.pdf"
}

// FilesOf are the attachments of a record that a file field has: those that name it and those that name
// no field. Source: internal/catalog/README.md › Values.
func FilesOf(r office.Record, field string) []office.Attachment {
	var files []office.Attachment
	for _, a := range r.Attachments {
		if a.Field == "" || a.Field == field {
			files = append(files, a)
		}
	}
	return files
}
