package office

import (
	"crypto/sha256"
	"time"

	"github.com/oklog/ulid/v2"
)

// ValidID tells whether id is a ULID in its canonical upper case.
func ValidID(id string) bool {
	read, err := ulid.ParseStrict(id)
	return err == nil && read.String() == id
}

// IDDay is the day, in Bangladesh, of the moment that an id holds; "" where id is none.
func IDDay(id string) Date {
	read, err := ulid.ParseStrict(id)
	if err != nil {
		return ""
	}
	day := DateOf(ulid.Time(read.Time()).In(time.FixedZone("+06", 6*60*60)))
	if !day.Valid() {
		return ""
	}
	return day
}

// IDOf is the id of a thing that came without one: the time of its day and the digest of its text, so that
// the same text gives the same id.
func IDOf(day Date, text []byte) string {
	var id ulid.ULID
	_ = id.SetTime(uint64(max(day.Time().UnixMilli(), 0))) // a day before the year 10000 fits
	sum := sha256.Sum256(text)
	_ = id.SetEntropy(sum[:10]) // ten bytes are what it takes
	return id.String()
}
