package bundle_test

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"batayandesk/internal/bundle"
	"batayandesk/internal/office"
)

// A bundle is written, verified as a stranger's, and a single changed byte is found.
func ExampleVerify() {
	file := func(path, text string) bundle.Entry {
		return bundle.Entry{Path: path, Size: int64(len(text)), Make: func(w io.Writer) error {
			_, err := io.WriteString(w, text)
			return err
		}}
	}
	var zip bytes.Buffer
	err := bundle.Write(&zip, "haripur-2020-10-05", bundle.Info{BaggingDate: "2020-10-05", ExternalIdentifier: "up-1"}, []bundle.Entry{
		file("content.json", "{}\n"), file("csv/notices.csv", "\ufeffশিরোনাম\r\n"),
	}, nil)
	if err != nil {
		fmt.Println(err)
	}
	content := func(io.Reader) (bundle.Content, error) { return bundle.Content{Office: "up-1"}, nil }
	for _, data := range [][]byte{zip.Bytes(), bytes.Replace(zip.Bytes(), []byte("শিরোনাম"), []byte("শিরোনাস"), 1)} {
		report, err := bundle.Verify(context.Background(), bytes.NewReader(data), int64(len(data)), content, nil)
		if err != nil {
			fmt.Println(err)
		}
		fmt.Println(report.Kind, report.Valid)
		for _, found := range report.Problems {
			fmt.Println(found.Path, found.Problem().In(office.English))
		}
	}
	// Output:
	// bundle true
	// bundle false
	// data/csv/notices.csv “data/csv/notices.csv” is damaged; its checksum does not agree.
}
