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
// begins at revision 1 with Published as domain.md section 15.1 says. Keys that the catalogue does not know
// are kept in Unknown. What is wrong is told as office.Problems, all of it at once as far as it can be
// seen, each with its place in Field; a newer major version is the Problem exchange.newer alone.
//
// Source: domain.md section 15.1.
func Read(r io.Reader, cat *catalog.Catalog) (File, error) {
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
	x := &reader{cat: cat, ids: map[string]string{}}
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
	problems    office.Problems
	ids         map[string]string // id → place
	attachments int
}

func (x *reader) fault(code, place string, args office.Args) {
	if len(x.problems) >= maxFaults {
		return
	}
	if args == nil {
		args = office.Args{}
	}
	args["place"] = place
	x.problems = append(x.problems, office.Problem{Code: code, Field: place, Args: args})
}

// object opens a JSON object; anything else is a fault. null gives no keys.
func (x *reader) object(place string, raw json.RawMessage) map[string]json.RawMessage {
	var keys map[string]json.RawMessage
	if err := json.Unmarshal(raw, &keys); err != nil {
		x.fault("exchange.type", place, nil)
	}
	return keys
}

// list opens a JSON list; a key that is absent is an empty one.
func (x *reader) list(place string, raw json.RawMessage) []json.RawMessage {
	if len(raw) == 0 {
		return nil
	}
	var items []json.RawMessage
	if err := json.Unmarshal(raw, &items); err != nil {
		x.fault("exchange.type", place, nil)
	}
	return items
}

// into decodes raw into a plain value; null and an absent key leave it as it is.
func (x *reader) into(place string, raw json.RawMessage, value any) {
	if len(raw) == 0 {
		return
	}
	err := json.Unmarshal(raw, value)
	var wrong *json.UnmarshalTypeError
	if errors.As(err, &wrong) && wrong.Field != "" {
		place += "/" + wrong.Field
	}
	if err != nil {
		x.fault("exchange.type", place, nil)
	}
}

// whole reads the file's top.
func (x *reader) whole(raw json.RawMessage) {
	top := x.object("", raw)
	version := 0
	x.into("format", top["format"], &x.Format)
	x.into("version", top["version"], &version)
	switch {
	case len(x.problems) > 0:
		return
	case x.Format != FormatOffice && x.Format != FormatContent:
		x.fault("exchange.format", "format", nil)
		return
	case version < 1:
		x.fault("exchange.format", "version", nil)
		return
	case version > Version:
		x.fault("exchange.newer", "version", office.Args{"version": version, "reads": Version})
		return
	}
	x.into("exported_at", top["exported_at"], &x.ExportedAt)
	x.into("as_on", top["as_on"], &x.AsOn)
	if len(top["office"]) == 0 {
		x.fault("exchange.office", "office", nil)
	}
	x.readOffice(top["office"])
	x.readCategories(top["categories"])
	x.readDirectives(top["directives"])
	x.readLetters(top["letters"])
	x.readHolidays(top["holidays"])
	x.days("as_on", x.AsOn)
	for _, key := range slices.Sorted(maps.Keys(top)) {
		switch key {
		case "format", "version", "exported_at", "as_on", "office", "categories", "directives", "letters", "holidays":
		default:
			x.Unknown[step("", key)] = top[key]
		}
	}
}

// readCategories reads what the catalogue knows and keeps the rest as it came.
func (x *reader) readCategories(raw json.RawMessage) {
	x.Categories = map[string]Category{}
	if len(raw) == 0 {
		return
	}
	given := x.object("categories", raw)
	for _, id := range slices.Sorted(maps.Keys(given)) {
		place := step("categories", id)
		category, known := x.cat.Category(id)
		if !known {
			x.Unknown[place] = given[id]
			continue
		}
		x.Categories[id] = x.readCategory(place, category, given[id])
	}
}

func (x *reader) readCategory(place string, category *catalog.Category, raw json.RawMessage) Category {
	keys := x.object(place, raw)
	out := Category{State: office.CategoryState{Category: category.ID, Revision: 1}}
	x.into(step(place, "not_applicable"), keys["not_applicable"], &out.State.NotApplicable)
	x.into(step(place, "confirmed_on"), keys["confirmed_on"], &out.State.ConfirmedOn)
	x.keep(place, raw, out.State, "records")
	x.days(place, out.State)
	if na := out.State.NotApplicable; na != nil && na.ReasonBN == "" {
		x.fault("exchange.reason", step(place, "not_applicable"), nil)
	}
	records := x.list(step(place, "records"), keys["records"])
	if len(records) > maxRecords {
		x.fault("exchange.many", step(place, "records"), nil)
		return out
	}
	if category.Shape == catalog.Single && len(records) > 1 {
		x.fault("exchange.single", step(place, "records"), office.Args{"category": category.Label})
	}
	for i, one := range records {
		if len(x.problems) >= maxFaults {
			break
		}
		out.Records = append(out.Records, x.readRecord(step(place, "records"), i, category, one))
	}
	return out
}
