package desk

import (
	"encoding/json"
	"errors"

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
