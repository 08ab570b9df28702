package exchange

import (
	"bufio"
	"bytes"
	"encoding/json"
	"slices"
)

// jsonObject is a JSON object that keeps the order of its keys.
type jsonObject struct {
	keys   []string
	values map[string]any
}

func (o *jsonObject) get(key string) any { return o.values[key] }

func (o *jsonObject) set(key string, v any) {
	if o.values == nil {
		o.values = map[string]any{}
	}
	if _, has := o.values[key]; !has {
		o.keys = append(o.keys, key)
	}
	o.values[key] = v
}

// setNew sets a key that is not there yet; what the program itself wrote is never replaced.
func (o *jsonObject) setNew(key string, v any) {
	if _, has := o.values[key]; !has {
		o.set(key, v)
	}
}

// nullEmpty writes null for those of the keys that hold no text.
func (o *jsonObject) nullEmpty(keys ...string) {
	for _, key := range keys {
		if o.values[key] == "" {
			o.values[key] = nil
		}
	}
}

func (o *jsonObject) remove(key string) {
	delete(o.values, key)
	o.keys = slices.DeleteFunc(o.keys, func(k string) bool { return k == key })
}

// treeOf is v as JSON writes it, with days that are not known as null.
func treeOf(v any) (any, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	in := json.NewDecoder(bytes.NewReader(raw))
	in.UseNumber()
	return readTree(in)
}

func readTree(in *json.Decoder) (any, error) {
	token, err := in.Token()
	if err != nil {
		return nil, err
	}
	switch token {
	case json.Delim('{'):
		o := &jsonObject{}
		for in.More() {
			key, err := in.Token()
			if err != nil {
				return nil, err
			}
			v, err := readTree(in)
			if err != nil {
				return nil, err
			}
			o.set(key.(string), v)
		}
		_, err = in.Token()
		return o, err
	case json.Delim('['):
		list := []any{}
		for in.More() {
			v, err := readTree(in)
			if err != nil {
				return nil, err
			}
			list = append(list, v)
		}
		_, err = in.Token()
		return list, err
	}
	return token, nil
}

// emit writes a tree, one key or element a line.
func emit(w *bufio.Writer, node any, depth int) error {
	switch node := node.(type) {
	case *jsonObject:
		return emitAll(w, '{', '}', len(node.keys), depth, func(i int) error {
			if err := emitScalar(w, node.keys[i]); err != nil {
				return err
			}
			_, _ = w.WriteString(": ")
			return emit(w, node.values[node.keys[i]], depth+1)
		})
	case []any:
		return emitAll(w, '[', ']', len(node), depth, func(i int) error { return emit(w, node[i], depth+1) })
	case json.RawMessage:
		var out bytes.Buffer
		if err := json.Compact(&out, node); err != nil {
			return err
		}
		_, err := out.WriteTo(w)
		return err
	}
	return emitScalar(w, node)
}

func emitAll(w *bufio.Writer, open, shut byte, n, depth int, one func(i int) error) error {
	_ = w.WriteByte(open)
	for i := range n {
		if i > 0 {
			_ = w.WriteByte(',')
		}
		newLine(w, depth+1)
		if err := one(i); err != nil {
			return err
		}
	}
	if n > 0 {
		newLine(w, depth)
	}
	return w.WriteByte(shut)
}

func newLine(w *bufio.Writer, depth int) {
	_ = w.WriteByte('\n')
	for range depth {
		_ = w.WriteByte(' ')
	}
}

func emitScalar(w *bufio.Writer, v any) error {
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err
	}
	_, err := w.Write(bytes.TrimRight(out.Bytes(), "\n"))
	return err
}
