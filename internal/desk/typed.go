package desk

import (
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/office"
)

// ReadDate reads a day as people type it, in either script; the problem, date.empty or date.invalid, names the field.
func ReadDate(typed, field string) (office.Date, error) {
	if day, ok := catalog.ReadDate(typed); ok {
		return day, nil
	}
	if strings.TrimSpace(typed) == "" {
		return "", office.Problem{Code: "date.empty", Field: field}
	}
	return "", office.Problem{Code: "date.invalid", Field: field, Args: office.Args{"typed": strings.TrimSpace(typed)}}
}

// ReadNumber is a whole number as people type it, in either script. The problem is number.invalid.
func ReadNumber(typed string) (int, error) {
	n, err := strconv.Atoi(bangla.ToASCII(strings.TrimSpace(typed)))
	if err != nil {
		return 0, office.Problem{Code: "number.invalid", Args: office.Args{"typed": typed}}
	}
	return n, nil
}

// ReadText is the text of a file. The problem is text.encoding.
func ReadText(data []byte) (string, error) {
	text, err := bangla.Decode(data)
	if err != nil {
		return "", office.Problem{Code: "text.encoding"}
	}
	return text, nil
}

// CleanLines normalises each line and drops the empty ones.
func CleanLines(lines []string) []string {
	kept := []string{}
	for _, line := range lines {
		if line = bangla.Normalise(line); line != "" {
			kept = append(kept, line)
		}
	}
	return kept
}

// ASCIIName keeps letters and digits of ASCII and joins what stood between them with hyphens; at most 40.
func ASCIIName(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case b.Len() >= 40:
		case r >= 'a' && r <= 'z', r >= 'A' && r <= 'Z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}

// SiteHost is the host of a web address without "www.", in lower case.
func SiteHost(address string) string {
	_, rest, found := strings.Cut(strings.ToLower(address), "://")
	if !found {
		rest = strings.ToLower(address)
	}
	host, _, _ := strings.Cut(rest, "/")
	return strings.TrimPrefix(host, "www.")
}

func NonNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
