package desk

import (
	"encoding/json"
	"errors"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// KeyTypedRecord begins the key of the typing of a record that is there; its id follows.
const KeyTypedRecord = "record/"

// maxTyping is how large unsaved typing may be, in bytes of its JSON.
const maxTyping = 4 << 20

// KeepTyping keeps what is typed and not saved yet, in place of what was kept under the key. The problem is
// file.too_large.
func KeepTyping(tx *store.Tx, key string, typed any) error {
	body, err := json.Marshal(typed)
	if err != nil {
		return err
	}
	if len(body) > maxTyping {
		return office.Problem{Code: "file.too_large", Args: office.Args{"mb": maxTyping >> 20}}
	}
	return tx.PutDraft(key, body)
}

// TypingOf is the unsaved typing kept under a key; nil where there is none.
func TypingOf[T any](tx *store.Tx, key string) (*T, error) {
	body, err := tx.Draft(key)
	if errors.Is(err, store.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	typed := new(T)
	if err := json.Unmarshal(body, typed); err != nil {
		return nil, nil // an older program's; what was saved is whole
	}
	return typed, nil
}

// DropTyping forgets it.
func DropTyping(tx *store.Tx, key string) error {
	if err := tx.DropDraft(key); err != nil && !errors.Is(err, store.ErrNotFound) {
		return err
	}
	return nil
}

// KeyTypingBefore begins the key under which an act keeps what typing it has changed, so that undo takes that back too; the act's
// number follows.
const KeyTypingBefore = "before/"

// changedTyping is one piece of typing before an act and after it.
type changedTyping struct {
	Was json.RawMessage `json:"was"`
	Now json.RawMessage `json:"now"`
}

// ChangeTyping puts other typing in the place of what is kept under each key, as a part of the act under way: it goes back with
// it. Something of the act is stored already.
func (w *View) ChangeTyping(typing map[string]json.RawMessage) error {
	if len(typing) == 0 {
		return nil
	}
	own, err := w.Tx.OwnAct()
	if err != nil {
		return err
	}
	var old []string
	changed := map[string]changedTyping{}
	err = w.Tx.Drafts(func(key string, body []byte) error {
		if strings.HasPrefix(key, KeyTypingBefore) {
			old = append(old, key) // one is enough: what lies further back is no longer as that act left it
		}
		if now, is := typing[key]; is {
			changed[key] = changedTyping{slices.Clone(body), now}
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, key := range old {
		if err := DropTyping(w.Tx, key); err != nil {
			return err
		}
	}
	for _, key := range slices.Sorted(maps.Keys(typing)) {
		if err := w.Tx.PutDraft(key, typing[key]); err != nil {
			return err
		}
	}
	return KeepTyping(w.Tx, KeyTypingBefore+strconv.FormatUint(own.No, 10), changed)
}

// turnTyping gives typing that an act changed back as it was, or as the act left it, where nobody has typed since.
func (w *View) turnTyping(act uint64) error {
	turned, err := w.turnedTyping(act)
	if err != nil {
		return err
	}
	for _, key := range slices.Sorted(maps.Keys(turned)) {
		if err := w.Tx.PutDraft(key, turned[key]); err != nil {
			return err
		}
	}
	return nil
}

// turnedTyping is what turnTyping puts under each key.
func (w *View) turnedTyping(act uint64) (map[string]json.RawMessage, error) {
	changed, err := TypingOf[map[string]changedTyping](w.Tx, KeyTypingBefore+strconv.FormatUint(act, 10))
	if err != nil || changed == nil {
		return nil, err
	}
	turned := map[string]json.RawMessage{}
	for key, c := range *changed {
		body, err := w.Tx.Draft(key)
		switch {
		case errors.Is(err, store.ErrNotFound):
		case err != nil:
			return nil, err
		case sameJSON(body, c.Now):
			turned[key] = c.Was
		case sameJSON(body, c.Was):
			turned[key] = c.Now
		}
	}
	return turned, nil
}

func sameJSON(a, b []byte) bool {
	var x, y any
	return json.Unmarshal(a, &x) == nil && json.Unmarshal(b, &y) == nil && reflect.DeepEqual(x, y)
}
