package bangla

// Words writes n in words as letters print it.
func Words(n int64) string { return "" }

// ParseWords reads a number in words.
func ParseWords(s string) (int64, error) { return 0, ErrNotNumber }

// FiguresAndWord is a small number in figures and in words: "৭ (সাত)".
func FiguresAndWord(n int) string { return Itoa(n) + " (" + Words(int64(n)) + ")" }
