package exchange

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
)

// step is the place of key within place.
func step(place, key string) string {
	key = strings.ReplaceAll(strings.ReplaceAll(key, "~", "~0"), "/", "~1")
	if place == "" {
		return key
	}
	return place + "/" + key
}

// keep remembers the keys of raw, and of the objects within it, that the type of known does not have and
// also does not name.
func (x *reader) keep(place string, raw json.RawMessage, known any, also ...string) {
	x.keepType(place, raw, reflect.TypeOf(known), also)
}

func (x *reader) keepType(place string, raw json.RawMessage, t reflect.Type, also []string) {
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch t.Kind() {
	case reflect.Slice:
		if t.Elem().Kind() != reflect.Struct {
			return
		}
		var items []json.RawMessage
		_ = json.Unmarshal(raw, &items)
		for i, one := range items {
			x.keepType(step(place, elementName(one, i)), one, t.Elem(), nil)
		}
	case reflect.Struct:
		var keys map[string]json.RawMessage
		_ = json.Unmarshal(raw, &keys)
		fields := jsonFields(t)
		for _, key := range slices.Sorted(maps.Keys(keys)) {
			if field, known := fields[key]; known {
				x.keepType(step(place, key), keys[key], field, nil)
			} else if !slices.Contains(also, key) {
				x.Unknown[step(place, key)] = keys[key]
			}
		}
	}
}

// jsonFields are the types of a struct's fields by their JSON key.
func jsonFields(t reflect.Type) map[string]reflect.Type {
	fields := map[string]reflect.Type{}
	for i := range t.NumField() {
		name, _, _ := strings.Cut(t.Field(i).Tag.Get("json"), ",")
		fields[name] = t.Field(i).Type
	}
	return fields
}

// elementName names a list's element: by its id, else by its number.
func elementName(raw json.RawMessage, i int) string {
	var named struct {
		ID string `json:"id"`
	}
	if json.Unmarshal(raw, &named) == nil && named.ID != "" {
		return named.ID
	}
	return fmt.Sprint(i)
}

// handOn puts the unknown keys back to their places in a tree; one whose place is gone is left out.
func handOn(tree *jsonObject, unknown map[string]json.RawMessage) {
	for _, place := range slices.Sorted(maps.Keys(unknown)) {
		parent, key := any(tree), place
		if at := strings.LastIndexByte(place, '/'); at >= 0 {
			key = place[at+1:]
			parent = descend(tree, strings.Split(place[:at], "/"))
		}
		if o, ok := parent.(*jsonObject); ok {
			o.setNew(unstep(key), unknown[place])
		}
	}
}

func unstep(key string) string {
	return strings.ReplaceAll(strings.ReplaceAll(key, "~1", "/"), "~0", "~")
}

// descend follows keys from node; nil where there is no such place.
func descend(node any, keys []string) any {
	for _, key := range keys {
		key = unstep(key)
		switch at := node.(type) {
		case *jsonObject:
			node = at.get(key)
		case []any:
			node = element(at, key)
		default:
			return nil
		}
	}
	return node
}

func element(list []any, name string) any {
	for i, item := range list {
		o, isObject := item.(*jsonObject)
		if isObject && o.get("id") == any(name) || fmt.Sprint(i) == name {
			return item
		}
	}
	return nil
}
