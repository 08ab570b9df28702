package exchange

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"

	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// Read reads an office as one JSON file, in either format. Values become the canonical text of
// their field's kind, attachments inside are decoded and checked against size and digest, every record
// begins at revision 1 with Published as
// internal/exchange/README.md › Portal day says. Keys that the catalogue does not know
// are kept in Unknown. What is wrong is told as office.Problems, all of it at once as far as it can be
// seen, each with its place in Field ("directives[0].items[2].category") and in words; a newer major version is
// the Problem exchange.newer alone. Every noun passes its own Check and every record its category's; known says
// what templates and remarks there are, the categories are those of cat.
//
// Source: internal/exchange/README.md › Office file.
func Read(r io.Reader, cat *catalog.Catalog, known office.Known) (File, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return File{}, fmt.Errorf("read exchange file: %w", err)
	}
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	if err := CheckJSON(bytes.NewReader(raw), OfficeLimits, nil); err != nil {
		if p, ok := office.AsProblems(err); ok {
			return File{}, p
		}
		return File{}, err
	}
	x := &reader{cat: cat, known: known, ids: map[string]office.Text{}}
	x.known.Category = func(id string) (office.Text, bool) {
		category, known := cat.Category(id)
		if !known {
			return office.Text{}, false
		}
		return category.Label, true
	}
	x.Files, x.Unknown = map[string][]byte{}, map[string]json.RawMessage{}
	x.whole(raw)
	if err := x.problems.Err(); err != nil {
		return File{}, err
	}
	return x.File, nil
}

// reader gathers the exchange and what is wrong with it.
type reader struct {
	File
	cat         *catalog.Catalog
	known       office.Known
	problems    office.Problems
	ids         map[string]office.Text // id → whose it is
	attachments int
}

// spot is a place in the file: as a Field, and in words.
type spot struct {
	field string
	at    []office.Text
}

func (s spot) key(name string, label office.Text) spot {
	field := name
	if s.field != "" {
		field = s.field + "." + name
	}
	return spot{field, append(slices.Clone(s.at), label)}
}

// of is a field of noun, which stands at s.
func (s spot) of(noun any, field string) spot {
	out := spot{field, append(slices.Clone(s.at), office.Words(noun, field)...)}
	if s.field != "" {
		out.field = s.field + "." + field
	}
	return out
}

func (s spot) item(i int) spot {
	return spot{s.field + office.Index(i), append(slices.Clone(s.at), office.Numbered(i))}
}

func (x *reader) fault(code string, at spot, args office.Args) {
	x.add(office.Problems{{Code: code, Field: at.field, At: at.at, Args: args}})
}

func (x *reader) add(ps office.Problems) {
	x.problems = append(x.problems, ps[:min(len(ps), max(maxFaults-len(x.problems), 0))]...)
}

// judge takes in what a noun's own Check found.
func (x *reader) judge(at spot, ps office.Problems) { x.add(ps.Under(at.field, at.at...)) }

// object opens a JSON object; anything else is a fault. null gives no keys.
func (x *reader) object(at spot, raw json.RawMessage) map[string]json.RawMessage {
	var keys map[string]json.RawMessage
	if err := json.Unmarshal(raw, &keys); err != nil {
		x.fault("exchange.type", at, nil)
	}
	return keys
}

// list opens a JSON list; a key that is absent is an empty one.
func (x *reader) list(at spot, raw json.RawMessage) []json.RawMessage {
	if len(raw) == 0 {
		return nil
	}
	var items []json.RawMessage
	if err := json.Unmarshal(raw, &items); err != nil {
		x.fault("exchange.type", at, nil)
	}
	return items
}

// into decodes raw into a plain value; null and an absent key leave it as it is.
func (x *reader) into(at spot, raw json.RawMessage, value any) {
	if len(raw) == 0 {
		return
	}
	err := json.Unmarshal(raw, value)
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		at = at.of(value, wrong.Field)
	}
	if err != nil {
		x.fault("exchange.type", at, nil)
	}
}

// Where the parts of a file stand.
var (
	topSpot        = spot{}
	officeSpot     = topSpot.key("office", office.Text{BN: "দপ্তর", EN: "office"})
	categoriesSpot = topSpot.key("categories", office.Text{BN: "তথ্য", EN: "content"})
	directivesSpot = topSpot.key("directives", office.Text{BN: "নির্দেশনা", EN: "directives"})
	lettersSpot    = topSpot.key("letters", office.Text{BN: "পত্র জারি রেজিস্টার", EN: "register of letters"})
	holidaysSpot   = topSpot.key("holidays", office.Text{BN: "ছুটির তালিকা", EN: "holidays"})
	asOnSpot       = topSpot.key("as_on", office.Text{BN: "যে দিন ধরা হয়েছে", EN: "day it pretends"})
	formatSpot     = spot{field: "format"} // the sentence says it
	versionSpot    = spot{field: "version"}
)

// whole reads the file's top.
func (x *reader) whole(raw json.RawMessage) {
	top := x.object(topSpot, raw)
	version := 0
	x.into(formatSpot, top["format"], &x.Format)
	x.into(versionSpot, top["version"], &version)
	switch {
	case len(x.problems) > 0:
		return
	case x.Format != FormatOffice && x.Format != FormatContent:
		x.fault("exchange.format", formatSpot, office.Args{"place": "format"})
		return
	case version < 1:
		x.fault("exchange.format", versionSpot, office.Args{"place": "version"})
		return
	case version > Version:
		x.fault("exchange.newer", versionSpot, office.Args{"version": version, "reads": Version})
		return
	}
	x.into(spot{field: "exported_at"}, top["exported_at"], &x.ExportedAt)
	x.into(asOnSpot, top["as_on"], &x.AsOn)
	if x.AsOn != "" && !x.AsOn.Valid() {
		x.fault("date.invalid", asOnSpot, office.Args{"typed": office.Shorten(string(x.AsOn))})
	}
	if len(top["office"]) == 0 {
		x.fault("exchange.office", spot{field: "office"}, nil)
		return
	}
	x.readOffice(top["office"])
	x.readCategories(top["categories"])
	x.readDirectives(top["directives"])
	x.readLetters(top["letters"])
	x.readHolidays(top["holidays"])
	if len(x.problems) == 0 { // what refers to what is asked of things that are right by themselves
		x.references()
	}
	for _, key := range slices.Sorted(maps.Keys(top)) {
		if !slices.Contains(topKeys, key) {
			x.Unknown[step("", key)] = top[key]
		}
	}
}

var topKeys = []string{"format", "version", "exported_at", "as_on", "office", "categories", "directives", "letters", "holidays"}

// readCategories reads what the catalogue knows and keeps the rest as it came.
func (x *reader) readCategories(raw json.RawMessage) {
	x.Categories = map[string]Category{}
	if len(raw) == 0 {
		return
	}
	given := x.object(categoriesSpot, raw)
	for _, id := range slices.Sorted(maps.Keys(given)) {
		category, known := x.cat.Category(id)
		if !known {
			x.Unknown[step("categories", id)] = given[id]
			continue
		}
		at := spot{"categories." + id, []office.Text{category.Label}}
		x.Categories[id] = x.readCategory(at, category, given[id])
	}
}

func (x *reader) readCategory(at spot, category *catalog.Category, raw json.RawMessage) Category {
	place := step("categories", category.ID)
	keys := x.object(at, raw)
	out := Category{State: office.CategoryState{Category: category.ID, Revision: 1}}
	x.into(at.of(out.State, "not_applicable"), keys["not_applicable"], &out.State.NotApplicable)
	x.into(at.of(out.State, "confirmed_on"), keys["confirmed_on"], &out.State.ConfirmedOn)
	x.into(at.of(out.State, "filters"), keys["filters"], &out.State.Filters)
	x.keep(place, raw, out.State, "records")
	x.judge(at, out.State.Check(x.known))
	list := spot{at.field + ".records", at.at}
	records := x.list(list, keys["records"])
	if len(records) > maxRecords {
		x.fault("exchange.many", list, nil)
		return out
	}
	for i, one := range records {
		if len(x.problems) >= maxFaults {
			break
		}
		out.Records = append(out.Records, x.readRecord(list, step(place, "records"), i, category, one))
	}
	if category.Shape == catalog.Single && len(records) > 1 {
		x.fault("exchange.single", list, office.Args{"category": category.Label})
	}
	return out
}
