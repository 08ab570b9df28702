package bundle

import (
	"bufio"
	"bytes"
	"errors"
	"html"
	"io"
	"net/url"
	"slices"
	"strings"

	"batayandesk/internal/office"
)

// A page of the readable site is markup of a narrow kind: the elements and attributes below, every attribute
// between double quotes, nothing else that begins with "<". Whatever a browser could run, frame, fetch, send
// or be led away by is not among them, and since all that is not known is refused, a page cannot be read in
// two ways. The site's own template keeps to this.

// elements are the elements of the readable site, and of a text that may one day stand on it.
var elements = words("html head meta title style body a header footer main nav section article address aside div p span h1 h2 h3 h4 h5 h6 " +
	"ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td strong em b i small code time abbr sub sup br hr wbr figure figcaption blockquote")

// attributes may stand on any of them; those of single elements are in own.
var attributes = words("class id lang dir title role aria-label aria-current aria-hidden aria-labelledby aria-describedby scope colspan rowspan datetime data-gap")

var own = map[string]map[string]bool{
	"a":    words("href rel"),
	"ol":   words("start data-counts"), // how a list of a text is counted
	"meta": words("charset name content http-equiv"),
}

func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(list) {
		set[word] = true
	}
	return set
}

// Limits of a page's pieces.
const (
	maxTagBytes   = 64 << 10
	maxStyleBytes = 1 << 20
)

// pageReader reads a page from tag to tag.
type pageReader struct {
	file    string
	in      *bufio.Reader
	reaches func(page, href string) bool
}

// pageFault is the first thing on the page at file that may not stand there; nil where there is none. It reads
// the page as a stream and keeps no more of it than one tag or one style.
func pageFault(file string, src io.Reader, reaches func(page, href string) bool) *Finding {
	p := &pageReader{file: file, in: bufio.NewReaderSize(src, maxTagBytes), reaches: reaches}
	for begun := false; ; begun = true {
		if err := p.skipTo('<'); err != nil {
			return nil // the end of the page, or of what can be read of it
		}
		tag, err := p.in.ReadSlice('>')
		if err != nil {
			return p.markup("<" + string(tag[:min(len(tag), 40)]))
		}
		inside := string(tag[:len(tag)-1])
		if !begun && strings.EqualFold(inside, "!doctype html") {
			continue
		}
		if f := p.tag(inside); f != nil {
			return f
		}
	}
}

// skipTo passes over text up to and with the byte end.
func (p *pageReader) skipTo(end byte) error {
	for {
		if _, err := p.in.ReadSlice(end); !errors.Is(err, bufio.ErrBufferFull) {
			return err
		}
	}
}

func (p *pageReader) markup(what string) *Finding {
	return &Finding{Code: "bundle.site.markup", Path: p.file, Args: office.Args{"what": shown(what)}}
}

// tag judges what stands between "<" and ">". An attribute's value may hold ">" in HTML; here it may not, and
// such a tag is refused as one that does not end.
func (p *pageReader) tag(inside string) *Finding {
	name, closes := strings.CutPrefix(inside, "/")
	at := strings.IndexAny(name, " \t\n\r\f")
	rest := ""
	if at >= 0 {
		name, rest = name[:at], name[at:]
	}
	name = strings.ToLower(name)
	if !elements[name] || closes && strings.TrimSpace(rest) != "" {
		return p.markup("<" + inside + ">")
	}
	if closes {
		return nil
	}
	given, ok := parseAttributes(rest)
	if !ok {
		return p.markup("<" + inside + ">")
	}
	for _, a := range given {
		if !attributes[a.Name] && !own[name][a.Name] {
			return p.markup(a.Name)
		}
		if a.Name == "href" && !p.allowed(a.Value) {
			return &Finding{Code: "bundle.site.link", Path: p.file, Args: office.Args{"what": shown(a.Value)}}
		}
	}
	switch name {
	case "meta":
		if !plainMeta(given) {
			return p.markup("<" + inside + ">")
		}
	case "title", "style":
		return p.raw(name)
	}
	return nil
}

// raw judges the text of a title or style, in which a browser looks for nothing but its end.
func (p *pageReader) raw(name string) *Finding {
	var text []byte
	for {
		piece, err := p.in.ReadSlice('<')
		text = append(text, piece...)
		if err == nil {
			break
		}
		if !errors.Is(err, bufio.ErrBufferFull) || len(text) > maxStyleBytes {
			return p.markup("<" + name + ">")
		}
	}
	end, err := p.in.ReadSlice('>')
	if err != nil || !strings.EqualFold(string(end), "/"+name+">") {
		return p.markup("<" + string(end[:min(len(end), 40)]))
	}
	if name == "style" {
		if what := styleFault(text[:len(text)-1]); what != "" {
			return p.markup(what)
		}
	}
	return nil
}

// parseAttributes reads ` name="value" name`; ok is false where it is anything else or a name comes twice. Names
// come in small letters, values with their character references read.
func parseAttributes(text string) (list []label, ok bool) {
	for {
		trimmed := strings.TrimLeft(text, " \t\n\r\f")
		if trimmed == "" {
			return list, true
		}
		if len(trimmed) == len(text) {
			return nil, false
		}
		end := strings.IndexFunc(trimmed, func(r rune) bool { return r != '-' && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') })
		if end < 0 {
			end = len(trimmed)
		}
		name := strings.ToLower(trimmed[:end])
		text = trimmed[end:]
		value := ""
		if quoted, has := strings.CutPrefix(text, `="`); has {
			var closed bool
			if value, text, closed = strings.Cut(quoted, `"`); !closed {
				return nil, false
			}
		}
		if name == "" || slices.ContainsFunc(list, func(l label) bool { return l.Name == name }) {
			return nil, false
		}
		list = append(list, label{name, html.UnescapeString(value)})
	}
}

// plainMeta allows the encoding, what search machines and small screens are told, and a policy: no leading
// away, no cookie.
func plainMeta(given []label) bool {
	if charset := first(given, "charset"); charset != "" && !strings.EqualFold(charset, "utf-8") {
		return false
	}
	does := strings.ToLower(first(given, "http-equiv"))
	return does == "" || does == "content-security-policy"
}

// allowed tells whether a link leads to the web, to mail, to a telephone or to a file of this bundle.
func (p *pageReader) allowed(href string) bool {
	if strings.ContainsFunc(href, func(r rune) bool { return r <= ' ' || r == '\\' || r == 0x7f }) {
		return false
	}
	u, err := url.Parse(href)
	if err != nil {
		return false
	}
	switch u.Scheme {
	case "http", "https":
		return u.Host != ""
	case "mailto", "tel":
		return true
	case "":
	default:
		return false
	}
	if u.Host != "" || u.User != nil || strings.HasPrefix(href, "/") {
		return false
	}
	return u.Path == "" || p.reaches(p.file, u.Path)
}

// styleFault is what a style may not hold: it fetches nothing but the fonts beside the page, and hides nothing
// behind an escape.
func styleFault(text []byte) string {
	low := bytes.ToLower(text)
	for _, word := range []string{"@import", "@charset", "@namespace", "expression", "behavior", "-moz-binding", "image-set", "image(", "src(", "javascript", "/*", `\`} {
		if bytes.Contains(low, []byte(word)) {
			return word
		}
	}
	for rest := low; ; {
		at := bytes.Index(rest, []byte("url"))
		if at < 0 {
			return ""
		}
		rest = rest[at:]
		name, beside := bytes.CutPrefix(rest, []byte(`url("fonts/`))
		end := bytes.IndexByte(name, '"')
		if !beside || end < 0 || strings.Trim(string(name[:end]), "abcdefghijklmnopqrstuvwxyz0123456789-_.") != "" || bytes.Contains(name[:end], []byte("..")) {
			return "url"
		}
		rest = name[end:]
	}
}
