package bundle

import (
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"hash"
)

// algorithms are the digests that a manifest may name. RFC 8493 section 2.4 asks readers to know all four;
// the weak two guard against accident only, so a bundle must bring sha256 besides.
var algorithms = map[string]struct {
	digits int
	make   func() hash.Hash
	weak   bool
}{
	"md5":    {32, md5.New, true},
	"sha1":   {40, sha1.New, true},
	"sha256": {64, sha256.New, false},
	"sha512": {128, sha512.New, false},
}

// strong is the algorithm of our profile.
const strong = "sha256"
