//go:build race

package store_test

// racing tells that the race detector looks on, which makes everything many times as long.
const racing = true
