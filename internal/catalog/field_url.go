package catalog

import (
	"net/url"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// urlKind is the address of a page, http or https. One typed without its scheme gets https.
type urlKind struct{ plain }

// bareHost is an address without its scheme.
var bareHost = expression(`^[\pL\pN][\pL\pM\pN-]*(\.[\pL\pM\pN-]+)+(:\d+)?([/?#].*)?$`)

func (urlKind) parse(f Field, typed string) (string, office.Problems) {
	s := bangla.NormaliseLine(typed)
	if bareHost().MatchString(s) && !bangla.IsFiller(s) {
		s = "https://" + s
	}
	if !office.IsWebAddress(s) {
		return refuse(f, s, "url_scheme", nil)
	}
	if len([]rune(s)) > maxAddress {
		return s, textProblems(f, s, maxAddress)
	}
	return s, nil
}

// maxAddress is what every browser takes.
const maxAddress = 2000

func (urlKind) flaws(f Field, s string) office.Problems {
	if validURL(s) {
		return nil
	}
	return office.Problems{problem(f, "url_form", office.Args{"typed": office.Shorten(s)})}
}

func validURL(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.User == nil &&
		strings.Contains(strings.Trim(u.Hostname(), "."), ".") && !strings.ContainsAny(s, " \n\"<>")
}

func (urlKind) schema(Field) map[string]any {
	return map[string]any{"type": "string", "maxLength": maxAddress}
}

func (urlKind) sample(Field) string { return "https://www.example.gov.bd/page" }

func (urlKind) filler(s string) bool { return bangla.IsFiller(s) }
