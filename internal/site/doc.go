// Package site writes the readable site inside a bundle: one page for the office and one for each category,
// derived from the catalogue. The pages are opened from disk by people without our program, so they hold no
// script, ask no network, and carry a policy that forbids both.
package site
