package bundle_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/bundle"
	"batayandesk/internal/office"
)

func u16(v uint16) *uint16 { return &v }
func u32(v uint32) *uint32 { return &v }

// change is the sealed bag with one piece changed; the piece is that of the path.
func change(path string, lie func(p *piece)) []byte {
	pieces := newDraft().seal().pieces()
	for i := range pieces {
		if pieces[i].name == top+"/"+path {
			lie(&pieces[i])
		}
	}
	return craft(pieces, nil)
}

// named is the sealed bag with one more, listed file of that name.
func named(name string) []byte { return newDraft().with("data/"+name, "x").zip() }

// rawNamed puts a file of exactly this name into the archive, outside the top folder.
func rawNamed(name string) []byte {
	return craft(append(newDraft().seal().pieces(), piece{name: name, data: "x"}), nil)
}

const noticesCSV = "data/csv/notices.csv"

// hostile are bundles with one fault each, and the code that must name it.
func hostile() map[string]struct {
	code string
	data []byte
} {
	good := newDraft().zip()
	all := map[string]struct {
		code string
		data []byte
	}{}
	add := func(kind, code string, data []byte) {
		all[kind] = struct {
			code string
			data []byte
		}{code, data}
	}
	hostileNames(add)
	hostileArchives(add, good)
	hostileBags(add)
	hostileContents(add)
	return all
}

func hostileNames(add func(kind, code string, data []byte)) {
	for name, code := range map[string]string{
		"../evil.txt":                      "bundle.name.outside",
		"a/../../evil.txt":                 "bundle.name.outside",
		"~/evil.txt":                       "bundle.name.outside",
		"a//b.txt":                         "bundle.name.empty",
		"./b.txt":                          "bundle.name.empty",
		`a\b.txt`:                          "bundle.name.backslash",
		`..\..\evil.txt`:                   "bundle.name.backslash",
		"c:evil.txt":                       "bundle.name.drive",
		"notice.txt:hidden":                "bundle.name.drive",
		"nul":                              "bundle.name.reserved",
		"CON.txt":                          "bundle.name.reserved",
		"aux .txt":                         "bundle.name.reserved",
		"com1.csv":                         "bundle.name.reserved",
		"LPT¹.csv":                         "bundle.name.reserved",
		"CONIN$":                           "bundle.name.reserved",
		"notice.txt.":                      "bundle.name.trailing",
		"folder /notice.txt":               "bundle.name.trailing",
		"notice.txt ":                      "bundle.name.trailing",
		"a\x00b.txt":                       "bundle.name.control",
		"a\x07b.txt":                       "bundle.name.control",
		"a\x7fb.txt":                       "bundle.name.control",
		"a\u0085b.txt":                     "bundle.name.control",
		strings.Repeat("a", 300):           "bundle.name.long",
		strings.Repeat("নথি", 100):         "bundle.name.long",
		strings.Repeat("a/", 40) + "b.txt": "bundle.name.long",
		strings.Repeat("abcdefgh/", 120):   "bundle.name.long",
		"letter\u202efdp.exe":              "bundle.name.invisible",
		"letter\u200f.pdf":                 "bundle.name.invisible",
		"let\u200bter.pdf":                 "bundle.name.invisible",
		"\ufeffletter.pdf":                 "bundle.name.invisible",
		"letter?.pdf":                      "bundle.name.symbol",
		"a<b>.pdf":                         "bundle.name.symbol",
		"a|b.pdf":                          "bundle.name.symbol",
		"%2e%2e%2fevil.txt":                "bundle.name.escaped",
		"a%5cb.txt":                        "bundle.name.escaped",
		"CONTEN~1.JSO":                     "bundle.name.short",
		"a\xc0\xaeb.txt":                   "bundle.name.encoding",
		"a\xff.txt":                        "bundle.name.encoding",
		"a\uffff.txt":                      "bundle.name.encoding",
		"csv/NOTICES.csv":                  "bundle.name.twin",
		"csv/notices.csv/inside.txt":       "bundle.name.twin",
	} {
		add(fmt.Sprintf("name %.40q", name), code, named(name))
	}
	twins := newDraft().with("data/caf\u00e9.txt", "x").with("data/cafe\u0301.txt", "x")
	add("name twins by composition", "bundle.name.twin", twins.zip())
	add("name absolute", "bundle.name.outside", rawNamed("/etc/passwd"))
	add("name UNC", "bundle.name.backslash", rawNamed(`\\server\share\x`))
	add("name drive", "bundle.name.drive", rawNamed("C:/Windows/x"))
	add("name empty", "bundle.name.empty", rawNamed(""))
	add("symbolic link", "bundle.name.link", change(noticesCSV, func(p *piece) { p.attributes = 0o120777 << 16 }))
	add("reparse point", "bundle.name.link", change(noticesCSV, func(p *piece) { p.attributes = 0x400 }))
	add("device", "bundle.name.device", change(noticesCSV, func(p *piece) { p.attributes = 0o060666 << 16 }))
	add("pipe", "bundle.name.device", change(noticesCSV, func(p *piece) { p.attributes = 0o010666 << 16 }))
	add("DOS device", "bundle.name.device", change(noticesCSV, func(p *piece) { p.attributes = 0x40 }))
}

func hostileArchives(add func(kind, code string, data []byte), good []byte) {
	le := binary.LittleEndian
	sealed := newDraft().seal().pieces()
	end := good[len(good)-22:]
	dirAt := int(le.Uint32(end[16:]))
	add("nothing", "bundle.zip.not", nil)
	add("a text", "bundle.zip.not", []byte(strings.Repeat("no archive ", 20)))
	add("cut in the middle", "bundle.zip.truncated", good[:len(good)/2])
	add("cut before the last byte", "bundle.zip.truncated", good[:len(good)-1])
	add("cut before the end record", "bundle.zip.truncated", good[:len(good)-22])
	add("first half missing", "bundle.zip.truncated", good[len(good)/2:])
	add("empty archive", "bundle.zip.empty", craft(nil, nil))
	add("junk before", "bundle.zip.junk", append([]byte("#!/bin/sh\n"), good...))
	add("junk after", "bundle.zip.junk", append(bytes.Clone(good), "tail"...))
	add("junk between entries", "bundle.zip.junk", change(noticesCSV, func(p *piece) { p.gap = "hidden" }))
	add("junk before the directory", "bundle.zip.junk", change("tagmanifest-sha256.txt", func(p *piece) { p.gap = "hidden" }))
	add("junk before the end record", "bundle.zip.junk", slices.Concat(good[:len(good)-22], []byte("hidden"), end))
	comment := bytes.Clone(good)
	le.PutUint16(comment[len(comment)-2:], 5)
	add("comment", "bundle.zip.comment", append(comment, "hello"...))
	long := bytes.Clone(good)
	le.PutUint16(long[len(long)-2:], 0xffff)
	add("long comment", "bundle.zip.comment", append(long, bytes.Repeat([]byte("a"), 0xffff)...))
	add("two end records", "bundle.zip.ends", append(bytes.Clone(good), end...))
	add("second end record for another directory", "bundle.zip.ends", append(bytes.Clone(good), craft(nil, nil)...))
	inComment := bytes.Clone(good)
	le.PutUint16(inComment[len(inComment)-2:], 22)
	add("end record in the comment", "bundle.zip.ends", append(inComment, end...))
	add("spanned", "bundle.zip.spanned", craft(sealed, func(e []byte) { e[4] = 1 }))
	add("spanned entries", "bundle.zip.spanned", craft(sealed, func(e []byte) { e[8]++ }))
	add("entry on another disk", "bundle.zip.spanned", change(noticesCSV, func(p *piece) { p.disk = 1 }))
	add("more entries claimed", "bundle.zip.directory", craft(sealed, func(e []byte) { e[8]++; e[10]++ }))
	add("fewer entries claimed", "bundle.zip.directory", craft(sealed, func(e []byte) { e[8]--; e[10]-- }))
	add("directory beyond the file", "bundle.zip.truncated", craft(sealed, func(e []byte) { e[15] = 0x10 }))
	add("ZIP64 claimed, not there", "bundle.zip.directory", craft(sealed, func(e []byte) { copy(e[16:], "\xff\xff\xff\xff") }))
	add("ZIP64 locator that lies", "bundle.zip.directory", slices.Concat(good[:len(good)-22], locator64(1, 0), end))
	add("entry twice", "bundle.zip.duplicate", craft(append(sealed, sealed[1]), nil))
	add("other name before the data", "bundle.zip.disagree", change(noticesCSV, func(p *piece) { p.localName = top + "/data/csv/NOTICES.CSV" }))
	add("other size before the data", "bundle.zip.disagree", change(noticesCSV, func(p *piece) { p.localSize = u32(3) }))
	add("stored but of another size", "bundle.zip.disagree", change(noticesCSV, func(p *piece) { p.size = u32(3) }))
	add("folder with bytes", "bundle.zip.disagree", craft(append(sealed, piece{name: top + "/data/f/", data: "x"}), nil))
	add("file said to be a folder", "bundle.zip.disagree", change(noticesCSV, func(p *piece) { p.attributes = 0o040755 << 16 }))
	add("other name in the Unicode field", "bundle.zip.directory", change(noticesCSV, func(p *piece) { p.extra = []byte("\x75\x70\x09\x00\x01\x00\x00\x00\x00evil") }))
	add("extra field too long", "bundle.zip.directory", change(noticesCSV, func(p *piece) { p.extra = []byte("\x01\x00\xff\x00") }))
	add("overlapping entries", "bundle.zip.overlap", change("manifest-sha256.txt", func(p *piece) { p.offset = u32(40) }))
	add("entry in the directory", "bundle.zip.overlap", change("manifest-sha256.txt", func(p *piece) { p.offset = u32(uint32(dirAt)) }))
	add("encrypted", "bundle.zip.encrypted", change(noticesCSV, func(p *piece) { p.flags = 1 }))
	add("masked directory", "bundle.zip.encrypted", change(noticesCSV, func(p *piece) { p.flags = 1 << 13 }))
	add("unknown method", "bundle.zip.method", change(noticesCSV, func(p *piece) { p.method = u16(14) }))
	add("descriptor missing", "bundle.zip.junk", change(noticesCSV, func(p *piece) { p.flags = 8 }))
	add("descriptor that lies", "bundle.zip.disagree", change(noticesCSV, func(p *piece) { p.flags, p.gap = 8, strings.Repeat("x", 12) }))
	add("bad CRC", "bundle.zip.crc", change(noticesCSV, func(p *piece) { p.crc = u32(7) }))
	add("stream that is none", "bundle.zip.data", change(noticesCSV, func(p *piece) { p.method, p.data = u16(8), "\xff\xff\xff\xff" }))
	add("bytes behind the stream", "bundle.zip.data", change(noticesCSV, func(p *piece) {
		p.size, p.crc = u32(uint32(len(p.data))), u32(crcOf(p.data))
		p.method, p.data = u16(8), string(deflated(p.data))+"hidden"
	}))

	zeros := strings.Repeat("\x00", 8<<20)
	add("ratio", "bundle.bomb.ratio", change(noticesCSV, func(p *piece) { p.data, p.deflate = zeros, true }))
	add("declared small", "bundle.bomb.grows", change(noticesCSV, func(p *piece) {
		p.deflate, p.size = true, u32(5)
	}))
	add("one huge", "bundle.bomb.size", change(noticesCSV, func(p *piece) { p.deflate, p.size = true, u32(0xfffffff0) }))
	many := make([]piece, 20_001)
	for i := range many {
		many[i].name = fmt.Sprintf("%s/data/%d", top, i)
	}
	add("many empty files", "bundle.bomb.count", craft(many, nil))
	add("huge directory", "bundle.bomb.count", craft([]piece{{name: top + "/a", extra: make([]byte, 60_000)}}, func(e []byte) {
		le.PutUint16(e[8:], 30_000)
		le.PutUint16(e[10:], 30_000)
	}))
	var heap []piece
	for i := range 6 {
		heap = append(heap, piece{name: fmt.Sprintf("%s/data/%d.bin", top, i), data: "x", deflate: true, size: u32(0x7ffffff0)})
	}
	add("all together huge", "bundle.bomb.ratio", craft(heap, nil))
}

func hostileBags(add func(kind, code string, data []byte)) {
	d := newDraft()
	add("file missing", "bundle.bag.missing", d.zip(noticesCSV))
	add("file not listed", "bundle.bag.extra", craft(append(d.seal().pieces(), piece{name: top + "/data/more.txt"}), nil))
	add("file changed", "bundle.bag.changed", change(noticesCSV, func(p *piece) { p.data = strings.ToUpper(p.data) + "!" }))
	add("tag file changed", "bundle.bag.changed", change("bag-info.txt", func(p *piece) { p.data += "Contact-Name: x\n" }))
	add("tag file not listed", "bundle.bag.extra", craft(append(d.seal().pieces(), piece{name: top + "/readme.txt"}), nil))
	add("program beside data", "bundle.bag.extra", craft(append(d.seal().pieces(), piece{name: top + "/setup.exe", data: "MZ"}), nil))
	add("no bagit.txt", "bundle.bag.tagfile", d.zip("bagit.txt"))
	add("no bag-info.txt", "bundle.bag.missing", d.zip("bag-info.txt"))
	add("no manifest", "bundle.bag.tagfile", d.zip("manifest-sha256.txt"))
	add("no list of tag files", "bundle.bag.tagfile", d.zip("tagmanifest-sha256.txt"))
	add("two folders at the top", "bundle.bag.top", rawNamed("other/file.txt"))
	add("file at the top", "bundle.bag.top", craft([]piece{{name: "bagit.txt", data: declaration}}, nil))
	for kind, c := range map[string]struct{ code, text string }{
		"newer BagIt":        {"bundle.bag.version", strings.Replace(declaration, "1.0", "2.0", 1)},
		"BagIt 1.0.0":        {"bundle.bag.version", strings.Replace(declaration, "1.0", "1.0.0", 1)},
		"no version":         {"bundle.bag.declaration", "Tag-File-Character-Encoding: UTF-8\n"},
		"lines turned round": {"bundle.bag.declaration", "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n"},
		"third line":         {"bundle.bag.declaration", declaration + "X: y\n"},
		"empty declaration":  {"bundle.bag.declaration", ""},
		"UTF-16 said":        {"bundle.bag.info", strings.Replace(declaration, "UTF-8", "UTF-16", 1)},
		"UTF-16 written":     {"bundle.bag.encoding", "\xff\xfeB\x00a\x00"},
		"byte order mark":    {"bundle.bag.encoding", "\ufeff" + declaration},
	} {
		add(kind, c.code, d.with("bagit.txt", c.text).zip())
	}
	info := d.info()
	for kind, c := range map[string]struct{ code, text string }{
		"sum wrong":             {"bundle.bag.oxum", strings.Replace(info, d.oxum(), "1.1", 1)},
		"sum missing":           {"bundle.bag.label", strings.Replace(info, "Payload-Oxum", "Payload-Sum", 1)},
		"info without labels":   {"bundle.bag.info", "hello\n"},
		"info begins continued": {"bundle.bag.info", "  hello\n"},
		"info with controls":    {"bundle.bag.info", info + "X: a\x1bb\n"},
		"newer schema":          {"bundle.content.newer", strings.Replace(info, "Schema: 1", "Schema: 2", 1)},
		"schema no number":      {"bundle.bag.label", strings.Replace(info, "Schema: 1", "Schema: one", 1)},
		"other office":          {"bundle.content.office", strings.Replace(info, "uno-goraipur", "uno-other", 1)},
	} {
		add(kind, c.code, d.with("bag-info.txt", c.text).zip())
	}
	list := d.list()
	first, rest, _ := strings.Cut(list, "\n")
	for kind, c := range map[string]struct{ code, text string }{
		"line twice":            {"bundle.bag.twice", list + first + "\n"},
		"line without digest":   {"bundle.bag.line", "data/content.json\n" + list},
		"digest too short":      {"bundle.bag.line", first[1:] + "\n" + rest},
		"digest no hex":         {"bundle.bag.line", "g" + first[1:] + "\n" + rest},
		"line too long":         {"bundle.bag.line", list + sum("") + "  data/" + strings.Repeat("a", 8000) + "\n"},
		"line outside data":     {"bundle.bag.outside", list + sum(declaration) + "  bagit.txt\n"},
		"line of a folder":      {"bundle.bag.outside", list + sum("") + "  data/csv/\n"},
		"line with ..":          {"bundle.name.outside", list + sum("") + "  data/../bagit.txt\n"},
		"line absolute":         {"bundle.name.outside", list + sum("") + "  /etc/passwd\n"},
		"line with CR":          {"bundle.name.control", list + sum("") + "  data/a%0Db\n"},
		"line with LF":          {"bundle.name.control", list + sum("") + "  data/a%0Ab\n"},
		"line with bare %":      {"bundle.bag.escape", list + sum("") + "  data/a%zz\n"},
		"line for nothing":      {"bundle.bag.missing", list + sum("") + "  data/nothing.txt\n"},
		"line of other letters": {"bundle.bag.line", list + sum("") + "  data/\xff\n"},
		"empty manifest":        {"bundle.bag.extra", ""},
	} {
		add(kind, c.code, d.with("manifest-sha256.txt", c.text).zip())
	}
	add("manifest of itself", "bundle.bag.itself", d.with("tagmanifest-sha256.txt", sum("")+"  tagmanifest-sha256.txt\n").zip())
	add("tag list names payload", "bundle.bag.outside", d.with("tagmanifest-sha256.txt", sum("")+"  data/content.json\n").zip())
	add("fetch.txt", "bundle.bag.fetch", d.with("fetch.txt", "http://example.com/x 5 data/x\n").zip())
	add("unknown algorithm", "bundle.bag.algorithm", d.with("manifest-crc32.txt", "").zip())
	add("weak algorithm alone", "bundle.bag.tagfile", d.with("manifest-md5.txt", md5List(d)).zip("manifest-sha256.txt", "tagmanifest-sha256.txt"))
	add("algorithm of other length", "bundle.bag.line", d.with("manifest-sha512.txt", list).zip())
}

func hostileContents(add func(kind, code string, data []byte)) {
	for kind, c := range map[string]struct{ code, text string }{
		"no JSON":              {"exchange.json", "hello"},
		"JSON cut short":       {"exchange.json", content[:40]},
		"JSON and more":        {"exchange.json", content + "{}"},
		"JSON too deep":        {"exchange.deep", strings.Repeat("[", 100_000)},
		"key twice":            {"exchange.twice", `{"format":"batayan-content","format":"x"}`},
		"key twice by case":    {"exchange.twice", `{"format":"batayan-content","Format":"x"}`},
		"no UTF-8":             {"exchange.utf8", "{\"a\":\"\xff\"}"},
		"lone surrogate":       {"exchange.utf8", `{"a":"\ud800"}`},
		"NUL":                  {"exchange.control", `{"a":"\u0000"}`},
		"number without end":   {"exchange.number", `{"a":` + strings.Repeat("9", 400) + `}`},
		"long string":          {"exchange.big", `{"a":"` + strings.Repeat("a", 5<<20) + `"}`},
		"long key":             {"exchange.big", `{"` + strings.Repeat("a", 5000) + `":1}`},
		"a list":               {"bundle.content.format", `[1,2]`},
		"other format":         {"bundle.content.format", strings.Replace(content, "batayan-content", "other", 1)},
		"version as text":      {"bundle.content.format", strings.Replace(content, `"version":1`, `"version":"one"`, 1)},
		"version nought":       {"bundle.content.format", strings.Replace(content, `"version":1`, `"version":0`, 1)},
		"newer version":        {"bundle.content.newer", strings.Replace(content, `"version":1`, `"version":2`, 1)},
		"office without id":    {"office.needed", strings.Replace(content, `"id"`, `"no"`, 1)},
		"other office inside":  {"bundle.content.office", strings.Replace(content, "uno-goraipur", "uno-x", 1)},
		"attachment not there": {"bundle.content.attachment", naming(map[string]string{"letter.pdf": letter, "gone.pdf": "gone"})},
		"scan not there": {"bundle.content.attachment", strings.Replace(naming(map[string]string{"letter.pdf": letter}), `"directives":[]`,
			`"directives":[{"received_on":"2020-09-29","received_from_bn":"জেলা প্রশাসক","memo":"০৫.৪৪.৫০০০.০০০.০৭.০০১.২০-৯৯৯","subject_bn":"তথ্য","scope":"own","items":[{"mark":"ক","text_bn":"নোটিশ","category":"notices"}],"attached":[{"name":"a.pdf","size":4,"sha256":"`+sum("gone")+`"}]}]`, 1)},
		"enclosure not there": {"bundle.content.attachment", strings.Replace(naming(map[string]string{"letter.pdf": letter}), `"letters":[]`,
			`"letters":[{"kind":"letter","file_code":"০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০","serial":1,"memo":"০৫.৪৪.৫০৯৮.০০০.১৬.০১২.২০-১","issued_on":"2020-09-29","subject_bn":"তথ্য","body":{"kind":"letter","attached":[{"name":"a.pdf","size":4,"sha256":"`+sum("gone")+`"}]}}]`, 1)},
		"emblem not there":         {"bundle.content.attachment", strings.Replace(naming(map[string]string{"letter.pdf": letter}), `"id"`, `"print":{"emblem_sha256":"`+sum("gone")+`"},"id"`, 1)},
		"attachment of other size": {"bundle.attachment.size", strings.Replace(naming(map[string]string{"letter.pdf": letter}), fmt.Sprintf(`"size":%d`, len(letter)), `"size":5`, 1)},
		"attachment nobody names":  {"bundle.attachment.unnamed", content},
		"id twice":                 {"id.twice", records(`{"id":"01EKEF7KW05G8P49TNDKN4AX0E"},{"id":"01EKEF7KW05G8P49TNDKN4AX0E"}`)},
		"id that is none":          {"id.form", records(`{"id":"7"}`)},
		"record that is a text":    {"exchange.type", records(`"x"`)},
		"value that is an object":  {"exchange.type", records(`{"id":"01EKEF7KW05G8P49TNDKN4AX0E","values":{"title_bn":{}}}`)},
		"day of the year nought":   {"date.invalid", records(`{"id":"01EKEF7KW05G8P49TNDKN4AX0E","updated_on":"0000-01-01"}`)},
		"attachment with a path":   {"file.name", records(`{"id":"01EKEF7KW05G8P49TNDKN4AX0E","attachments":[{"name":"../a.pdf","size":1,"sha256":"` + sum("a") + `"}]}`)},
		"format of a whole office": {"bundle.content.format", strings.Replace(content, "batayan-content", "batayan-office", 1)},
		"content in UTF-16":        {"exchange.json", "\xff\xfe{\x00}\x00"},
		"program called content":   {"exchange.json", "MZ\x90\x00"},
	} {
		add(kind, c.code, newDraft().with("data/content.json", c.text).zip())
	}
	add("no content", "bundle.content.missing", func() []byte {
		d := newDraft()
		delete(d, "data/content.json")
		return d.zip()
	}())
	hostilePlaces(add)
	hostileKinds(add)
	hostilePages(add)
}

// records is the content with these notices.
func records(list string) string {
	return strings.Replace(content, `"categories":{}`, `"categories":{"notices":{"records":[`+list+`]}}`, 1)
}

func TestEveryHostileBundleIsRefusedByItsName(t *testing.T) {
	kinds := hostile()
	if len(kinds) < 280 {
		t.Fatalf("only %d kinds", len(kinds))
	}
	for _, kind := range slices.Sorted(maps.Keys(kinds)) {
		t.Run(kind, func(t *testing.T) {
			c := kinds[kind]
			report := verify(t, c.data)
			if report.Valid || !slices.ContainsFunc(report.Problems, func(f bundle.Finding) bool { return f.Code == c.code }) {
				t.Fatalf("want %s, got %+v", c.code, report)
			}
			for _, f := range report.Problems {
				for _, lang := range []office.Lang{office.Bengali, office.English} {
					if said := f.Problem().In(lang); said == f.Code || strings.Contains(said, "…") && !strings.Contains(f.Path, "…") {
						t.Errorf("%s is worded %q", f.Code, said)
					}
				}
			}
			if _, err := open(t, c.data); err == nil {
				t.Error("Open opens it")
			}
		})
	}
}

func TestCraftedBagWithoutALieIsValid(t *testing.T) {
	if report := verify(t, newDraft().zip()); !report.Valid || report.Kind != bundle.KindBundle {
		t.Fatalf("%+v", report)
	}
	folders := append([]piece{{name: top + "/"}, {name: top + "/data/", attributes: 0o040755 << 16}}, newDraft().seal().pieces()...)
	if report := verify(t, craft(folders, nil)); !report.Valid {
		t.Fatalf("with folders: %+v", report)
	}
}

// A bag that another tool made has no profile of ours: payload alone, an older version, several digests.
func TestBagOfAnotherToolIsABag(t *testing.T) {
	d := draft{"data/নথি.txt": "নথি", "data/a%20b.txt": "x"}
	older := d.with("bagit.txt", strings.Replace(declaration, "1.0", "0.97", 1)).
		with("bag-info.txt", "Source-Organization: x\n  y\r\nPayload-Oxum: "+d.oxum()+"\n").
		with("manifest-md5.txt", md5List(d)).
		with("notes/readme.txt", "of its own")
	if report := verify(t, older.zip()); !report.Valid || report.Kind != bundle.KindBag {
		t.Fatalf("%+v", report)
	}
	broken := older.with("manifest-md5.txt", strings.Repeat("0", 32)+"  data/a%20b.txt\n")
	if report := verify(t, broken.zip()); report.Valid {
		t.Fatal("a wrong md5 beside a right sha256 is believed")
	}
}

func TestClerkGetsTheWholeListOfWhatChanged(t *testing.T) {
	pieces := newDraft().seal().pieces()
	for i := range pieces {
		if strings.HasPrefix(pieces[i].name, top+"/data/csv") || strings.HasPrefix(pieces[i].name, top+"/data/att") {
			pieces[i].data += "!"
		}
	}
	report := verify(t, craft(pieces, nil))
	changed := 0
	for _, f := range report.Problems {
		if f.Code == "bundle.bag.changed" {
			changed++
		}
	}
	if changed != 2 {
		t.Fatalf("%+v", report)
	}
}
