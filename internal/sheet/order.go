package sheet

import (
	"bytes"
	"io"
	"io/fs"
	"maps"
	"slices"

	"github.com/xuri/excelize/v2"
)

// inOrder makes f write its parts in the order of their names: the library writes streamed sheets in the
// order of a map, which is another one each time.
func inOrder(f *excelize.File) {
	inner := f.ZipWriter
	f.SetZipWriter(func(w io.Writer) excelize.ZipWriter {
		return &orderedParts{ZipWriter: inner(w), parts: map[string]*bytes.Buffer{}}
	})
}

// orderedParts holds the parts back until Close.
type orderedParts struct {
	excelize.ZipWriter
	parts map[string]*bytes.Buffer
}

func (o *orderedParts) Create(name string) (io.Writer, error) {
	o.parts[name] = &bytes.Buffer{}
	return o.parts[name], nil
}

func (o *orderedParts) AddFS(fs.FS) error { return fs.ErrInvalid }

func (o *orderedParts) Close() error {
	for _, name := range slices.Sorted(maps.Keys(o.parts)) {
		part, err := o.ZipWriter.Create(name)
		if err != nil {
			return err
		}
		if _, err := o.parts[name].WriteTo(part); err != nil {
			return err
		}
	}
	return o.ZipWriter.Close()
}
