package desk

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// storedOn is a thing as it was on a day: now where its last revision is not later, else the revision of
// the day; the zero value where there was none yet.
func storedOn[T any](tx *store.Tx, subject office.Subject, id string, day office.Date, now T) (T, error) {
	var was T
	revision, err := tx.RevisionOn(subject, id, day)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return was, nil
	case err != nil:
		return was, err
	}
	if err := json.Unmarshal(revision.Body, &was); err != nil {
		return was, fmt.Errorf("read revision %d of %s %s: %w", revision.N, subject, id, err)
	}
	return was, nil
}

// RecordOf is the record that a revision holds.
func RecordOf(revision office.Revision) (office.Record, error) {
	var r office.Record
	if err := json.Unmarshal(revision.Body, &r); err != nil {
		return r, fmt.Errorf("read revision %d of record %s: %w", revision.N, revision.ID, err)
	}
	return r, nil
}

// HolidaysOf is the list of holidays that a revision holds.
func HolidaysOf(revision office.Revision) ([]office.Holiday, error) {
	var list []office.Holiday
	if err := json.Unmarshal(revision.Body, &list); err != nil {
		return nil, fmt.Errorf("read revision %d of the holidays of %s: %w", revision.N, revision.ID, err)
	}
	return list, nil
}

// letterOf is the letter that a revision holds.
func letterOf(revision office.Revision) (office.Letter, error) {
	var l office.Letter
	if err := json.Unmarshal(revision.Body, &l); err != nil {
		return l, fmt.Errorf("read revision %d of letter %s: %w", revision.N, revision.ID, err)
	}
	return l, nil
}

// personOf is the person that a revision holds.
func personOf(revision office.Revision) (office.Person, error) {
	var p office.Person
	if err := json.Unmarshal(revision.Body, &p); err != nil {
		return p, fmt.Errorf("read revision %d of person %s: %w", revision.N, revision.ID, err)
	}
	return p, nil
}

// decode adds the thing that a revision holds to a list.
func decode[T any](r office.Revision, list *[]T) error {
	var thing T
	if err := json.Unmarshal(r.Body, &thing); err != nil {
		return fmt.Errorf("read revision %d of %s %s: %w", r.N, r.Subject, r.ID, err)
	}
	*list = append(*list, thing)
	return nil
}

// LetterName is what a letter is told by: its subject, else its kind.
func LetterName(l office.Letter) office.Text {
	if subject := strings.TrimSpace(l.SubjectBN); subject != "" {
		return office.Text{BN: subject, EN: subject}
	}
	return KindName(l)
}

func KindName(l office.Letter) office.Text {
	if t, known := document.TemplateOf(l.Template); known {
		return t.Title
	}
	return office.Text{BN: office.LetterKinds.Label(l.Kind, office.Bengali), EN: office.LetterKinds.Label(l.Kind, office.English)}
}

func SameProblem(ps office.Problems, p office.Problem) bool {
	return slices.ContainsFunc(ps, func(q office.Problem) bool { return q.Code == p.Code && q.Field == p.Field })
}
