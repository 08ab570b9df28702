package desk

import (
	"crypto/sha256"
	"encoding/hex"
	"mime"
	"net/http"
	"strconv"
	"strings"
	"sync"

	"batayandesk/internal/filekind"
	"batayandesk/internal/store"
)

// keptDocuments is how many rendered previews stay in memory: the page shows one or two at a time.
const keptDocuments = 8

// documents are rendered PDFs on their way to the page, under the digest of their bytes.
type documents struct {
	mu    sync.Mutex
	order []string
	data  map[string][]byte
}

// Show keeps a PDF for the page and gives the address it is served at.
func (d *Desk) Show(pdf []byte) string { return d.documents.put(pdf) }

// put keeps pdf and gives the address it is served at.
func (c *documents) put(pdf []byte) string {
	sum := sha256.Sum256(pdf)
	key := hex.EncodeToString(sum[:12])
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.data == nil {
		c.data = map[string][]byte{}
	}
	if _, kept := c.data[key]; !kept {
		c.data[key] = pdf
		c.order = append(c.order, key)
		if len(c.order) > keptDocuments {
			delete(c.data, c.order[0])
			c.order = c.order[1:]
		}
	}
	return "/documents/" + key + ".pdf"
}

func (c *documents) get(key string) ([]byte, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	data, ok := c.data[key]
	return data, ok
}

func (c *documents) clear() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.order, c.data = nil, nil
}

// shownTypes are the attachments that the page may show; every other is only ever downloaded.
var shownTypes = map[string]bool{"image/png": true, "image/jpeg": true, "application/pdf": true}

// ServeDocument answers GET /documents/<key>.pdf (a rendered preview) and /attachments/<sha256> (a file
// of a record, verified against its digest).
func (d *Desk) ServeDocument(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		http.Error(w, "only GET", http.StatusMethodNotAllowed)
		return
	}
	switch dir, name, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/"); dir {
	case "documents":
		data, ok := d.documents.get(strings.TrimSuffix(name, ".pdf"))
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Disposition", `inline; filename=document.pdf`)
		serveBytes(w, r, "application/pdf", data)
	case "attachments":
		d.serveAttachment(w, r, name)
	default:
		http.NotFound(w, r)
	}
}

func (d *Desk) serveAttachment(w http.ResponseWriter, r *http.Request, sha string) {
	var data []byte
	err := d.Read(func(tx *store.Tx) (err error) {
		data, err = tx.Attachment(sha)
		return err
	})
	if err != nil {
		d.Env.Log.Warn("attachment not served", "sha256", sha, "error", err)
		http.NotFound(w, r)
		return
	}
	mediaType, _, err := mime.ParseMediaType(http.DetectContentType(data))
	if err != nil || !shownTypes[mediaType] {
		mediaType = "application/octet-stream"
	}
	how := "inline"
	if mediaType == "application/octet-stream" || r.URL.Query().Get("download") != "" {
		how = "attachment"
	}
	w.Header().Set("Content-Disposition", mime.FormatMediaType(how, map[string]string{"filename": servedName(r.URL.Query().Get("name"), data)}))
	serveBytes(w, r, mediaType, data)
}

// servedName is the name under which a file is written by whoever asked for its bytes: what the page calls it, as far as every
// system takes that and the bytes are of the kind that its ending says. So no script makes a program of an attachment.
func servedName(asked string, data []byte) string {
	kind, err := filekind.Of(data)
	if err != nil {
		return "attachment.bin"
	}
	name, fits := kind.NameOf(asked)
	if !fits {
		return "attachment" + kind.Endings[0]
	}
	return name
}

func serveBytes(w http.ResponseWriter, r *http.Request, mediaType string, data []byte) {
	w.Header().Set("Content-Type", mediaType)
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Length", strconv.Itoa(len(data)))
	if r.Method == http.MethodHead {
		return
	}
	_, _ = w.Write(data) // the page may have gone; nothing to do about it
}
