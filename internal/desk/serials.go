package desk

import (
	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// Numbers of the register. They are reckoned here for all rooms: the one that issues letters and the one that keeps the
// office's settings. Source: internal/office/README.md › Series.

// seriesOf is what serials run over on a day.
func seriesOf(memo office.MemoSettings, day office.Date) string {
	switch memo.Series {
	case office.SeriesOffice:
		return "all"
	case office.SeriesFiscal:
		return day.FiscalYear()
	}
	return string(day[:4])
}

// SeriesOf is what the office's serials run over on a day; "" of what is no day.
func (w *View) SeriesOf(day office.Date) string {
	if !day.Valid() {
		return ""
	}
	return seriesOf(w.Office.Memo, day)
}

// registered is one more than the last number that the register has of a file code in the series of a day; 1 where it
// has none.
func (w *View) registered(memo office.MemoSettings, fileCode string, day office.Date) int {
	next := 1
	for _, l := range w.Letters {
		if _, last := l.Numbers(); l.IssuedOn.Valid() && last >= next && SameFileCode(l.FileCode, fileCode) && seriesOf(memo, l.IssuedOn) == seriesOf(memo, day) {
			next = last + 1
		}
	}
	return next
}

// SeriesSerial is NextSerial as if the memo numbers of other years did not matter: at least the office's own start, and
// above every number in the register and every one that was given.
func (w *View) SeriesSerial(fileCode string) (int, error) {
	lowest := w.registered(w.Office.Memo, fileCode, w.Day)
	if SameFileCode(fileCode, w.Office.Memo.FileCode) {
		lowest = max(lowest, w.Office.Memo.NextSerial[string(w.Day[:4])])
	}
	return w.Tx.PeekSerial(fileCode, w.SeriesOf(w.Day), lowest)
}

// NextSerial is the number that the next letter would take: the next of its series that no letter of the file code has,
// in whatever year, for no two letters have one memo number.
func (w *View) NextSerial(fileCode string) (int, error) {
	next, err := w.SeriesSerial(fileCode)
	if err != nil {
		return 0, err
	}
	for {
		_, last := w.numbered(fileCode, next)
		if last == 0 {
			return next, nil
		}
		next = last + 1
	}
}

// LowestSerial is the least number with which a year's letters may go on under these settings.
func (w *View) LowestSerial(memo office.MemoSettings, year string) (int, error) {
	day := office.Date(year + "-12-31")
	if year == string(w.Day[:4]) {
		day = w.Day
	}
	return w.Tx.PeekSerial(memo.FileCode, seriesOf(memo, day), w.registered(memo, memo.FileCode, day))
}

// numbered is the letter that has a number of a file code, in whatever year, and the last number that it has; 0 where
// there is none.
func (w *View) numbered(fileCode string, serial int) (head LetterHead, last int) {
	for _, l := range w.Letters {
		if from, to := l.Numbers(); from > 0 && from <= serial && serial <= to && SameFileCode(l.FileCode, fileCode) {
			return l, to
		}
	}
	return head, 0
}

// SameFileCode tells whether two file codes are one, in digits of either script.
func SameFileCode(a, b string) bool { return a == b || bangla.ToASCII(a) == bangla.ToASCII(b) }
