package bundle

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"hash"
)

// algorithms are the digests that a manifest may name. RFC 8493 section 2.4 asks readers to know md5, sha1, sha256 and
// sha512; the weak two guard against accident only, so a bundle must bring sha256 besides. The two shortened ones are of
// bags that are about.
var algorithms = map[string]struct {
	digits int
	make   func() hash.Hash
	weak   bool
}{
	"md5":    {32, md5.New, true},
	"sha1":   {40, sha1.New, true},
	"sha224": {56, sha256.New224, false},
	"sha256": {64, sha256.New, false},
	"sha384": {96, sha512.New384, false},
	"sha512": {128, sha512.New, false},
}

// strong is the algorithm of our profile.
const strong = "sha256"
