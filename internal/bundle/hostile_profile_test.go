package bundle_test

import (
	"fmt"
	"strings"
	"unicode/utf16"
)

// with adds an attachment that the content names, so that nothing is wrong with it but what it is.
func (d draft) withAttachment(name, data string) draft {
	return d.with("data/content.json", naming(map[string]string{"letter.pdf": letter, "x.pdf": data})).with(attached(name, data), data)
}

// hostilePlaces are files whose names have no place in a bundle of ours.
func hostilePlaces(add func(kind, code string, data []byte)) {
	for _, ending := range strings.Fields("exe com scr pif bat cmd ps1 vbs vbe js jse wsf wsh hta msi msc jar lnk url scf library-ms search-ms " +
		"settingcontent-ms iqy slk reg cpl dll sys inf chm iso img vhd vhdx docm xlsm xlam pptm app sh py desktop svg htm xhtml mht xml EXE") {
		for _, folder := range []string{"attachments/" + sum("x")[:12] + "-a", "csv/a", "site/a", "pdf/charter", "a"} {
			if folder != "a" && ending != "exe" && ending != "lnk" && ending != "js" && !strings.HasPrefix(folder, "attachments") {
				continue
			}
			add("program "+folder+"."+ending, "bundle.attachment.program", newDraft().with("data/"+folder+"."+ending, "x").zip())
		}
	}
	add("program behind another ending", "bundle.attachment.program", newDraft().withAttachment("letter.pdf.exe", "x").zip())
	for _, name := range []string{
		"readme.txt", "notes/a.csv", "csv/a.pdf", "csv/deeper/a.csv", "xlsx/a.csv", "site/a.pdf", "site/fonts/a.csv", "site/a.css", "schema/a.csv",
		"pdf/a", "pdf/.pdf", "pdf/a.pdf.pdf", "pdf/a b.pdf", "pdf/চার্টার.pdf", "pdf/a.PDF", "other.json", "attachments/letter.pdf", "attachments/0123-letter.pdf",
		"attachments/0123456789ab.pdf", "attachments/a.zip", "attachments/0123456789ab-a.zip", "attachments/0123456789ab-a.doc", "attachments/0123456789ab-a.7z", "desktop.ini/x",
		"autorun.inf/x", "csv/thumbs.db",
	} {
		add("place "+name, "bundle.profile.place", newDraft().with("data/"+name, "x").zip())
	}
	add("tag file of no kind", "bundle.profile.place", newDraft().with("readme.md", "x").with("tagmanifest-sha256.txt", tagList(newDraft().with("readme.md", "x"))).zip())
	other := newDraft().with("data/attachments/0123456789ab-letter.pdf", letter)
	delete(other, attached("letter.pdf", letter))
	add("attachment under another digest", "bundle.attachment.name", other.zip())
	add("attachment twice", "bundle.attachment.name", newDraft().with(attached("again.pdf", letter), letter).zip())
	small := "lnk scf iqy slk msc iso vhd"
	for _, ending := range strings.Fields(small) {
		add("beside the site "+ending, "bundle.attachment.program", newDraft().with("data/site/fonts/a."+ending, "x").zip())
	}
}

// tagList lists every tag file of d, those that seal adds included.
func tagList(d draft) string {
	var b strings.Builder
	sealed := d.seal()
	for _, path := range []string{"bag-info.txt", "bagit.txt", "manifest-sha256.txt", "readme.md"} {
		fmt.Fprintf(&b, "%s  %s\n", sum(sealed[path]), path)
	}
	return b.String()
}

func utf16LE(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		b.WriteByte(byte(u))
		b.WriteByte(byte(u >> 8))
	}
	return b.String()
}

// hostileKinds are files that are not what their names say.
func hostileKinds(add func(kind, code string, data []byte)) {
	run, page, other := "bundle.attachment.program", "bundle.attachment.type", "bundle.profile.kind"
	for kind, c := range map[string]struct{ name, data, code string }{
		"MZ":                {"a.pdf", "MZ\x90\x00", run},
		"MZ picture":        {"a.png", "MZ\x90\x00", run},
		"ELF":               {"a.pdf", "\x7fELF\x02", run},
		"Mach-O":            {"a.pdf", "\xcf\xfa\xed\xfe\x07", run},
		"Mach-O big":        {"a.jpg", "\xfe\xed\xfa\xce\x00", run},
		"fat Mach-O":        {"a.pdf", "\xca\xfe\xba\xbe\x00", run},
		"shell script":      {"a.pdf", "#!/bin/sh\n", run},
		"shortcut":          {"a.pdf", "L\x00\x00\x00\x01\x14\x02\x00", run},
		"ZIP":               {"a.pdf", "PK\x03\x04" + strings.Repeat("\x00", 26) + "evil.exe", other},
		"ZIP as docx":       {"a.docx", "PK\x03\x04" + strings.Repeat("\x00", 26) + "evil.exe", other},
		"ZIP as odt":        {"a.odt", "PK\x03\x04" + strings.Repeat("\x00", 26) + "evil.exe", other},
		"cabinet":           {"a.pdf", "MSCF\x00", other},
		"old office file":   {"a.docx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", other},
		"rich text":         {"a.pdf", `{\rtf1 x}`, other},
		"nothing in it":     {"a.pdf", "", other},
		"half a head":       {"a.png", "\x89PN", other},
		"PDF with a prefix": {"a.pdf", "x%PDF-1.4", other},
		"picture as PDF":    {"a.pdf", "\x89PNG\r\n\x1a\n", other},
		"HTML":              {"a.pdf", "<html><script>", page},
		"HTML picture":      {"a.jpg", " \n<html><script>", page},
		"SVG picture":       {"a.png", "\ufeff<svg onload=x>", page},
		"SVG with XML head": {"a.gif", "<?xml version=\"1.0\"?><svg onload=x>", page},
		"UTF-16 page":       {"a.png", "\xff\xfe" + utf16LE("<html><script>"), page},
		"UTF-16 page bare":  {"a.jpeg", utf16LE("<html><script>"), page},
	} {
		add("kind "+kind, c.code, newDraft().withAttachment(c.name, c.data).zip())
	}
	for kind, c := range map[string]struct{ path, data, code string }{
		"program as print":      {"data/pdf/charter.pdf", "MZ", run},
		"program as sheet":      {"data/xlsx/office.xlsx", "MZ", run},
		"program as font":       {"data/site/fonts/A.ttf", "MZ", run},
		"program as list":       {"data/csv/rti.csv", "MZ", run},
		"program as schema":     {"data/schema/content-1.json", "MZ", run},
		"symbolic link of text": {"data/csv/rti.csv", "ID;PWXL;N;E\n", other},
		"web query":             {"data/csv/rti.csv", "WEB\n1\nhttp://example.com/", other},
		"list without a mark":   {"data/csv/rti.csv", "a,b\r\n", other},
		"list in other letters": {"data/csv/rti.csv", "\ufeff\xff\xfe", "bundle.profile.text"},
		"list with NUL":         {"data/csv/rti.csv", "\ufeffa\x00b", "bundle.profile.text"},
		"schema that is none":   {"data/schema/content-1.json", `{"a":`, other},
		"schema without end":    {"data/schema/content-1.json", `"` + strings.Repeat("a", 1<<20) + `"`, other},
		"script as schema":      {"data/schema/content-1.json", "#!/bin/sh", run},
		"page as font":          {"data/site/fonts/A.ttf", "<html>", page},
	} {
		add("kind "+kind, c.code, newDraft().with(c.path, c.data).zip())
	}
}

// hostilePages are pages of the readable site with one thing that a browser would run, fetch or follow.
func hostilePages(add func(kind, code string, data []byte)) {
	in := func(body string) string { return strings.Replace(page, "<p>", body+"<p>", 1) }
	head := func(tag string) string { return strings.Replace(page, "<title>", tag+"<title>", 1) }
	markup, link := "bundle.site.markup", "bundle.site.link"
	for kind, c := range map[string]struct{ page, code string }{
		"script":                    {in("<script>alert(1)</script>"), markup},
		"script in capitals":        {in("<SCRIPT>alert(1)</SCRIPT>"), markup},
		"script with a slash":       {in("<script/x>alert(1)</script>"), markup},
		"script after a line end":   {in("<script\nsrc=x>"), markup},
		"script that does not end":  {page + "<script", markup},
		"script from elsewhere":     {head(`<script src="https://example.com/x.js"></script>`), markup},
		"event handler":             {in(`<p onclick="alert(1)">`), markup},
		"event handler in capitals": {in(`<p OnMouseOver="alert(1)">`), markup},
		"event handler unquoted":    {in(`<p onclick=alert(1)>`), markup},
		"event handler, slash":      {in(`<p/onclick="alert(1)">`), markup},
		"event handler, no space":   {in(`<p class="a"onclick="alert(1)">`), markup},
		"handler of the body":       {strings.Replace(page, "<body>", `<body onload="x">`, 1), markup},
		"unquoted value":            {in(`<p class=a>`), markup},
		"single quotes":             {in(`<p class='a'>`), markup},
		"attribute twice":           {in(`<p class="a" class="b">`), markup},
		"style of one element":      {in(`<p style="background:url(//example.com)">`), markup},
		"javascript":                {in(`<a href="javascript:alert(1)">x</a>`), link},
		"javascript in capitals":    {in(`<a href="JavaScript:alert(1)">x</a>`), link},
		"javascript as references":  {in(`<a href="&#106;avascript&colon;alert(1)">x</a>`), link},
		"javascript after a space":  {in(`<a href=" javascript:alert(1)">x</a>`), link},
		"javascript with a tab":     {in(`<a href="java&Tab;script:alert(1)">x</a>`), link},
		"data":                      {in(`<a href="data:text/html,x">x</a>`), link},
		"vbscript":                  {in(`<a href="vbscript:x">x</a>`), link},
		"file":                      {in(`<a href="file:///C:/Windows/x">x</a>`), link},
		"own scheme":                {in(`<a href="ms-msdt:/id">x</a>`), link},
		"another machine":           {in(`<a href="//example.com/x">x</a>`), link},
		"another machine, Windows":  {in(`<a href="\\example.com\x">x</a>`), link},
		"from the root":             {in(`<a href="/etc/passwd">x</a>`), link},
		"out of the bundle":         {in(`<a href="../../../x.html">x</a>`), link},
		"a file that is not there":  {in(`<a href="gone.html">x</a>`), link},
		"the tag files":             {in(`<a href="../../bagit.txt">x</a>`), link},
		"picture":                   {in(`<img src="https://example.com/x.png">`), markup},
		"picture beside":            {in(`<img src="x.png">`), markup},
		"frame":                     {in(`<iframe src="x.html"></iframe>`), markup},
		"frame set":                 {in(`<frameset><frame src="x"></frameset>`), markup},
		"object":                    {in(`<object data="x"></object>`), markup},
		"embed":                     {in(`<embed src="x">`), markup},
		"applet":                    {in(`<applet code="x"></applet>`), markup},
		"form":                      {in(`<form action="https://example.com"><input></form>`), markup},
		"button":                    {in(`<button formaction="x">`), markup},
		"input":                     {in(`<input autofocus>`), markup},
		"video":                     {in(`<video src="x">`), markup},
		"drawing":                   {in(`<svg onload="x"></svg>`), markup},
		"formula":                   {in(`<math href="x"></math>`), markup},
		"template":                  {in(`<template><script></script></template>`), markup},
		"base":                      {head(`<base href="https://example.com/">`), markup},
		"link":                      {head(`<link rel="stylesheet" href="https://example.com/x.css">`), markup},
		"leading away":              {head(`<meta http-equiv="refresh" content="0;url=https://example.com">`), markup},
		"leading away in capitals":  {head(`<META HTTP-EQUIV="Refresh" content="0;url=x">`), markup},
		"cookie":                    {head(`<meta http-equiv="set-cookie" content="a=b">`), markup},
		"other letters":             {strings.Replace(page, "utf-8", "utf-7", 1), markup},
		"comment":                   {in(`<!-- x -->`), markup},
		"comment for one browser":   {in(`<!--[if IE]><script>x</script><![endif]-->`), markup},
		"instruction":               {in(`<?xml-stylesheet href="x"?>`), markup},
		"second document type":      {in(`<!doctype html>`), markup},
		"hidden in an end tag":      {in(`</p onclick="x">`), markup},
		"hidden in a title":         {strings.Replace(page, "<title>ক", `<title><a title="</title><script>x</script>">`, 1), markup},
		"hidden in an attribute":    {in(`<p title="</p><script>x</script>">`), markup},
		"hidden in a style":         {head(`<style>a{}</style x><script>y</script></style>`), markup},
		"plain text for ever":       {in(`<plaintext>`), markup},
		"tag without end":           {page + `<p class="a`, markup},
		"endless tag":               {in(`<p class="` + strings.Repeat("a", 70_000) + `">`), markup},
		"style from elsewhere":      {head(`<style>@import "https://example.com/x.css";</style>`), markup},
		"style with a picture":      {head(`<style>p{background:url(https://example.com/x)}</style>`), markup},
		"style with a far font":     {head(`<style>@font-face{src:url("fonts/../../x")}</style>`), markup},
		"style with an escape":      {head(`<style>@\69mport "x";</style>`), markup},
		"style with an expression":  {head(`<style>p{width:expression(alert(1))}</style>`), markup},
		"style without end":         {head(`<style>p{}`), markup},
		"page in UTF-16":            {"\xff\xfe" + utf16LE(page), "bundle.attachment.type"},
		"page in UTF-16 bare":       {utf16LE(page), "bundle.attachment.type"},
		"page with NUL":             {in("<scr\x00ipt>"), "bundle.profile.text"},
		"page in other letters":     {in("\xe0\xa6"), "bundle.profile.text"},
		"page without its type":     {"<html><p>x", "bundle.attachment.type"},
		"text called a page":        {"hello", "bundle.profile.kind"},
		"empty page":                {"", "bundle.profile.kind"},
	} {
		add("page "+kind, c.code, newDraft().with("data/site/x.html", c.page).zip())
	}
}
