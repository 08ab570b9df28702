package desk

import (
	"encoding/json"
	"errors"

	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// maxTyping is how large unsaved typing may be, in bytes of its JSON.
const maxTyping = 4 << 20

// keepTyping keeps what is typed and not saved yet, in place of what was kept under the key. The problem is
// file.too_large.
func keepTyping(tx *store.Tx, key string, typed any) error {
	body, err := json.Marshal(typed)
	if err != nil {
		return err
	}
	if len(body) > maxTyping {
		return office.Problem{Code: "file.too_large", Args: office.Args{"mb": maxTyping >> 20}}
	}
	return tx.PutDraft(key, body)
}

// typingOf is the unsaved typing kept under a key; nil where there is none.
func typingOf[T any](tx *store.Tx, key string) (*T, error) {
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

// dropTyping forgets it.
func dropTyping(tx *store.Tx, key string) error {
	if err := tx.DropDraft(key); err != nil && !errors.Is(err, store.ErrNotFound) {
		return err
	}
	return nil
}
