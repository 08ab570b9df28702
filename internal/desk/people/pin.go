package people

import (
	"crypto/subtle"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"golang.org/x/crypto/scrypt"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// What a guess costs. Source: internal/desk/people/README.md › What a PIN guards.
const (
	costLog2  = 15
	blockSize = 8
	parallel  = 1
	hashBytes = 32
)

// Digits of a PIN.
const leastDigits, mostDigits = 4, 8

// Keys under which the file keeps what guards a person's name.
const (
	keyPIN   = "pin/"
	keyTries = "tries/"
)

// canonicalPIN is a PIN in Latin digits. The problem is pin.form.
func canonicalPIN(typed string) (string, error) {
	pin := bangla.ToASCII(strings.TrimSpace(typed))
	if len(pin) < leastDigits || len(pin) > mostDigits || strings.ContainsFunc(pin, func(r rune) bool { return r < '0' || r > '9' }) {
		return "", office.Problem{Code: "pin.form", Field: "pin", Args: office.Args{"min": leastDigits, "max": mostDigits}}
	}
	return pin, nil
}

// hashed is a PIN as it is kept: the costs, the salt and the hash.
func hashed(pin, salt string) (string, error) {
	hash, err := scrypt.Key([]byte(pin), []byte(salt), 1<<costLog2, blockSize, parallel, hashBytes)
	if err != nil {
		return "", fmt.Errorf("hash a PIN: %w", err)
	}
	return strings.Join([]string{"scrypt", strconv.Itoa(costLog2), salt, base64.RawStdEncoding.EncodeToString(hash)}, "$"), nil
}

// matches tells whether a PIN is the one that is kept.
func matches(kept, pin string) (bool, error) {
	parts := strings.Split(kept, "$")
	if len(parts) != 4 || parts[0] != "scrypt" || parts[1] != strconv.Itoa(costLog2) {
		return false, nil // of another program, or lost with a damaged file: it is set anew like a forgotten one
	}
	again, err := hashed(pin, parts[2])
	return subtle.ConstantTimeCompare([]byte(again), []byte(kept)) == 1, err
}

// tries are the wrong ones since the last right one.
type tries struct {
	Wrong int       `json:"wrong"`
	Last  time.Time `json:"last"`
}

// freeTries are the wrong ones after which further ones wait.
const freeTries = 3

// wait is how long after the last wrong one the next try may come.
func (t tries) wait() time.Duration {
	if t.Wrong < freeTries {
		return 0
	}
	return min(5*time.Second<<min(t.Wrong-freeTries, 10), 5*time.Minute)
}

// prove tells whether a PIN is that of a person who has one, and keeps count of the wrong ones in the file, so that a new start of the program
// begins none anew. The problems are pin.form, pin.wrong and pin.wait.
func prove(d *desk.Desk, person, typed string) error {
	var refused error
	err := d.Write(func(tx *store.Tx) error {
		kept, err := tx.Meta(keyPIN + person)
		if err != nil {
			return err
		}
		pin, err := canonicalPIN(typed)
		if err != nil {
			return err
		}
		var so tries
		text, err := tx.Meta(keyTries + person)
		if err != nil {
			return err
		}
		if text != "" && json.Unmarshal([]byte(text), &so) != nil {
			so = tries{}
		}
		now := d.Env.Now()
		// A clock that was set back must lock nobody out.
		if left := so.wait() - now.Sub(so.Last); left > 0 && !now.Before(so.Last) {
			refused = office.Problem{Code: "pin.wait", Field: "pin", Args: office.Args{"seconds": int(left/time.Second) + 1}}
			return nil
		}
		right, err := matches(kept, pin)
		if err != nil {
			return err
		}
		if right {
			return tx.SetMeta(keyTries+person, "")
		}
		refused = office.Problem{Code: "pin.wrong", Field: "pin"}
		count, err := json.Marshal(tries{so.Wrong + 1, now})
		if err != nil {
			return err
		}
		return tx.SetMeta(keyTries+person, string(count))
	})
	return errors.Join(err, refused)
}
