// Package document turns letters and charters into typeset's blocks, and writes the words of those
// letters that follow from the office's own facts. It opens no file and asks no clock.
package document
