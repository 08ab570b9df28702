package bundle

import (
	"bytes"
	"encoding/json"
	"io"
	"path"
	"strings"
	"unicode"

	"batayandesk/internal/office"
)

// attachHead is how many digits of an attachment's digest its name begins with.
const attachHead = 12

// headBytes is how much of a file's beginning tells its kind.
const headBytes = 64

// fileKind is what a file of the profile must be by its bytes.
type fileKind struct {
	heads []string // it begins with one of these
	parts []string // of a packed office document: its first part begins with one of these
	text  bool     // the whole of it is UTF-8
	page  bool     // it is a page of the readable site
	json  int64    // it is one JSON text of at most so many bytes
}

// kinds are the kinds of files by their ending. What is not here has no place in a bundle of ours: no program,
// script, shortcut, disk image, archive, nor a document that may carry macros.
var kinds = map[string]fileKind{
	"pdf":  {heads: []string{"%PDF-"}},
	"jpg":  {heads: []string{"\xff\xd8\xff"}},
	"jpeg": {heads: []string{"\xff\xd8\xff"}},
	"png":  {heads: []string{"\x89PNG\r\n\x1a\n"}},
	"gif":  {heads: []string{"GIF87a", "GIF89a"}},
	"docx": officeDocument, "xlsx": officeDocument, "pptx": officeDocument,
	"odt": openDocument, "ods": openDocument, "odp": openDocument,
	"csv":  {heads: []string{"\ufeff"}, text: true},
	"html": {heads: []string{"<!doctype html>"}, text: true, page: true},
	"json": {json: 1 << 20},
	"ttf":  {heads: []string{"\x00\x01\x00\x00", "OTTO", "true"}},
}

var (
	officeDocument = fileKind{heads: []string{"PK\x03\x04"}, parts: []string{"[Content_Types].xml", "_rels/", "docProps/", "xl/", "word/", "ppt/", "customXml/"}}
	openDocument   = fileKind{heads: []string{"PK\x03\x04"}, parts: []string{"mimetype"}}
)

// places are the folders of the payload and the endings that each may hold. content.json stands above them.
//
// Source: internal/bundle/README.md › Layout.
var places = map[string]string{
	".":           "json", // content.json alone
	"schema":      "json",
	"csv":         "csv",
	"xlsx":        "xlsx",
	"pdf":         "pdf",
	"attachments": "pdf jpg jpeg png gif docx xlsx pptx odt ods odp",
	"site":        "html",
	"site/fonts":  "ttf",
}

// kindOf is the kind of the payload file at a path below data/; known is false where the profile has no place
// for it. Names are ASCII letters, digits, hyphens and underscores, with one ending in small letters.
func kindOf(below string) (kind fileKind, known bool) {
	folder, file := path.Split(below)
	stem, ending, _ := strings.Cut(file, ".")
	folder = path.Clean(folder)
	foreign := func(r rune) bool { return !strings.ContainsRune(nameLetters, r) }
	switch {
	case stem == "", ending == "", strings.ContainsFunc(stem, foreign), !strings.Contains(" "+places[folder]+" ", " "+ending+" "):
		return fileKind{}, false
	case folder == "." && below != "content.json", folder == "attachments" && !digestHead(stem):
		return fileKind{}, false
	}
	return kinds[ending], true
}

const nameLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"

// digestHead tells whether the name of an attachment begins with digits of a digest and a hyphen.
func digestHead(stem string) bool {
	head, _, found := strings.Cut(stem, "-")
	return found && len(head) == attachHead && strings.Trim(head, "0123456789abcdef") == ""
}

// fault judges the bytes of the file at file; nil where they are of the kind. reaches tells where the links of
// a page may lead.
func (k fileKind) fault(file string, src io.Reader, reaches func(page, href string) bool) *Finding {
	ending := strings.TrimPrefix(path.Ext(file), ".")
	head, rest := peekHead(src)
	switch {
	case isProgram(head):
		return &Finding{Code: "bundle.attachment.program", Path: file}
	case !k.begins(head) && isPage(head):
		return &Finding{Code: "bundle.attachment.type", Path: file, Args: office.Args{"ending": ending}}
	case !k.begins(head):
		return &Finding{Code: "bundle.profile.kind", Path: file, Args: office.Args{"ending": ending}}
	case k.json > 0:
		text, err := io.ReadAll(io.LimitReader(rest, k.json+1))
		if err == nil && (int64(len(text)) > k.json || !json.Valid(text)) {
			return &Finding{Code: "bundle.profile.kind", Path: file, Args: office.Args{"ending": ending}}
		}
		return nil
	}
	var guard *plainText
	if k.text {
		guard = &plainText{src: rest}
		rest = guard
	}
	var found *Finding
	if k.page {
		found = pageFault(file, rest, reaches)
	}
	if guard != nil {
		for buf := make([]byte, 32<<10); guard.err == nil; {
			_, _ = guard.Read(buf)
		}
		if guard.err == errNotPlain {
			return &Finding{Code: "bundle.profile.text", Path: file}
		}
	}
	return found
}

// begins tells whether head is the beginning of a file of the kind. Case does not count in a page's first line.
func (k fileKind) begins(head []byte) bool {
	if k.json > 0 {
		return true
	}
	for _, magic := range k.heads {
		if bytes.HasPrefix(head, []byte(magic)) || k.page && len(head) >= len(magic) && strings.EqualFold(string(head[:len(magic)]), magic) {
			return k.parts == nil || k.firstPart(head)
		}
	}
	return false
}

// firstPart looks at the name of the first entry of a packed document: it stands 30 bytes from the beginning.
func (k fileKind) firstPart(head []byte) bool {
	if len(head) < lenLocal {
		return false
	}
	for _, part := range k.parts {
		if bytes.HasPrefix(head[lenLocal:], []byte(part)) {
			return true
		}
	}
	return false
}

// peekHead reads the first headBytes of src, fewer where it is shorter or cannot be read, and gives a reader of
// the whole.
func peekHead(src io.Reader) (head []byte, whole io.Reader) {
	head = make([]byte, headBytes)
	n, _ := io.ReadFull(src, head)
	head = head[:n]
	return head, io.MultiReader(bytes.NewReader(head), src)
}

// programs are endings that a double click would run, open elsewhere or mount. Office documents with macros
// are among them.
var programs = " exe com scr pif bat cmd ps1 psm1 ps1xml psc1 vbs vbe vb js jse mjs wsf wsh ws wsc sct hta msi msp mst msix msixbundle appx appxbundle " +
	"appinstaller application appref-ms jar jnlp lnk url website reg cpl dll ocx sys drv inf chm hlp msc gadget scf library-ms search-ms searchconnector-ms " +
	"settingcontent-ms theme themepack diagcab iqy oqy rqy slk xll xla xlam wll ade adp mdb accde grp isp job prf ops pcd shb shs asx cab " +
	"iso img vhd vhdx vmdk udf dmg docm dotm xlsm xltm xlsb pptm potm ppsm ppam sldm app sh bash zsh csh command workflow run bin elf " +
	"desktop deb rpm appimage py pyc pyw pl rb php svg svgz htm html xhtml xht shtml mht mhtml xml xsl "

func isProgramName(file string) bool {
	ending := strings.ToLower(strings.TrimPrefix(path.Ext(file), "."))
	return ending != "" && strings.Contains(programs, " "+ending+" ")
}

// isProgram tells whether a file begins as a program, a script or a shortcut does.
func isProgram(head []byte) bool {
	for _, magic := range []string{
		"MZ", "\x7fELF", "#!", "\xca\xfe\xba\xbe", "\xbe\xba\xfe\xca", "\xcf\xfa\xed\xfe", "\xce\xfa\xed\xfe", "\xfe\xed\xfa\xcf", "\xfe\xed\xfa\xce",
		"L\x00\x00\x00\x01\x14\x02\x00", "dex\n", "\x00asm",
	} {
		if bytes.HasPrefix(head, []byte(magic)) {
			return true
		}
	}
	return false
}

// isPage tells whether a file begins as a page or drawing does, in UTF-8 or UTF-16.
func isPage(head []byte) bool {
	text := strings.ReplaceAll(string(head), "\x00", "")
	for _, mark := range []string{"\ufeff", "\xff\xfe", "\xfe\xff"} {
		text = strings.TrimPrefix(text, mark)
	}
	return strings.HasPrefix(strings.TrimLeftFunc(text, unicode.IsSpace), "<")
}
