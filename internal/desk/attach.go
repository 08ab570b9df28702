package desk

import (
	"bytes"
	"mime"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// maxAttachment bounds one attached file, in bytes.
const maxAttachment = 32 << 20

// attachable are the types of files that records may carry, by what their bytes say.
var attachable = map[string]bool{"application/pdf": true, "image/png": true, "image/jpeg": true}

// Attach asks for a file and stores its bytes; the draft that names it makes it part of a record when it is
// saved. A picture loses what its camera wrote into it beside the picture.
func (s *Records) Attach(in AttachIn) (attached Attached, err error) {
	defer s.d.recovered(&err)
	path, err := s.d.env.Dialogs.OpenFile("attachment")
	if err != nil || path == "" {
		return Attached{}, err
	}
	f, err := os.Open(path)
	if err != nil {
		return Attached{}, fileProblem(path, err)
	}
	defer f.Close()
	data, err := readAllLimited(f, maxAttachment)
	if err != nil {
		return Attached{}, fileProblem(path, err)
	}
	name := bangla.Normalise(filepath.Base(path))
	a, data, err := attachment(name, data)
	if err != nil {
		return Attached{}, err
	}
	a.Field = in.Field
	err = s.d.update(func(tx *store.Tx) error {
		a.SHA256, a.Size, err = tx.PutAttachment(bytes.NewReader(data))
		return err
	})
	return Attached{Chosen: err == nil, File: s.d.attachmentRow(a)}, err
}

// attachment looks at a file's bytes, not its name, and says what it is.
func attachment(name string, data []byte) (office.Attachment, []byte, error) {
	if len(data) == 0 {
		return office.Attachment{}, nil, office.Problem{Code: "file.empty", Args: office.Args{"name": name}}
	}
	mediaType, _, err := mime.ParseMediaType(http.DetectContentType(data))
	if err != nil || !attachable[mediaType] {
		return office.Attachment{}, nil, office.Problem{Code: "file.type", Args: office.Args{"name": name}}
	}
	if mediaType == "image/jpeg" {
		data = withoutCameraData(data)
	}
	return office.Attachment{Name: strings.TrimSpace(name), MediaType: mediaType}, data, nil
}

// storedFiles are the files that a draft names, as far as its word can be taken: their bytes must be in the
// office file, and their size is that of the bytes.
func storedFiles(tx *store.Tx, named []office.Attachment) ([]office.Attachment, error) {
	files := make([]office.Attachment, 0, len(named))
	for _, a := range named {
		size, err := tx.AttachmentSize(a.SHA256)
		if err != nil {
			return nil, err
		}
		a.Size, a.Name = size, filepath.Base(filepath.ToSlash(bangla.Normalise(a.Name)))
		files = append(files, a)
	}
	return files, nil
}

// withoutCameraData drops the APP1 to APP13 segments and comments of a JPEG, in which cameras write place
// and owner; bytes that are not laid out as a JPEG come back as they are.
//
// Source: ITU-T T.81 annex B; domain.md section 5.1 (photo: stripped of location).
func withoutCameraData(data []byte) []byte {
	const start, scan, comment = 0xD8, 0xDA, 0xFE
	if len(data) < 4 || data[0] != 0xFF || data[1] != start {
		return data
	}
	out := append([]byte(nil), data[:2]...)
	for at := 2; at+4 <= len(data); {
		if data[at] != 0xFF {
			return data
		}
		marker := data[at+1]
		if marker == scan {
			return append(out, data[at:]...)
		}
		length := int(data[at+2])<<8 | int(data[at+3])
		if length < 2 || at+2+length > len(data) {
			return data
		}
		if !(marker >= 0xE1 && marker <= 0xED || marker == comment) {
			out = append(out, data[at:at+2+length]...)
		}
		at += 2 + length
	}
	return data
}
