package store

import (
	"encoding/json"

	"batayandesk/internal/office"
)

// People lie among the program's own keys, each under its prefix.
const prefixPerson = "person/"

func personPlace(id string) place {
	return place{office.SubjectPerson, id, bucketSettings, prefixPerson + id}
}

// Person is the person with that id, here still or not; ErrNotFound where there never was one.
func (tx *Tx) Person(id string) (p office.Person, err error) {
	_, err = tx.load(personPlace(id), &p)
	return p, err
}

// People are all who ever worked here, in order of id.
func (tx *Tx) People() (all []office.Person, err error) {
	err = tx.Scan(bucketSettings, prefixPerson, func(key string, _ int, value []byte) error {
		var p office.Person
		if err := json.Unmarshal(value, &p); err != nil {
			return tx.damaged(bucketSettings, key)
		}
		all = append(all, p)
		return nil
	})
	return all, err
}

// SavePerson stores the person if its revision is base (0: a new one) and gives it as stored; ErrStale otherwise.
func (tx *Tx) SavePerson(p office.Person, base int, ch office.Change) (office.Person, error) {
	p.Revision = base + 1
	if err := tx.save(personPlace(p.ID), "", base, p, ch); err != nil {
		return office.Person{}, withStored(err, func() (office.Person, error) { return tx.Person(p.ID) })
	}
	return p, nil
}
