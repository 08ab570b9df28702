package rich

import (
	"net/url"
	"strings"

	"batayandesk/internal/office"
)

// maxAddress bounds an address.
const maxAddress = 2000

// inAddress are the signs that an address of the stored form has not, as the web writes them instead.
var inAddress = strings.NewReplacer("(", "%28", ")", "%29", "*", "%2A", "|", "%7C", "<", "%3C", ">", "%3E", `"`, "%22", `\`, "%5C", " ", "%20", "__", "%5F%5F", "↵", "%E2%86%B5")

// Address is an address that text may lead to, in its one form: of the web, to write to, or to call. Others are none: a page
// that runs a script, a file, a place within a page.
func Address(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if len(s) > maxAddress || strings.ContainsAny(s, "\n\r\t\x00") {
		return "", false
	}
	if lower := strings.ToLower(s); strings.HasPrefix(lower, "www.") {
		s = "https://" + s
	}
	u, err := url.Parse(s)
	if err != nil {
		return "", false
	}
	switch strings.ToLower(u.Scheme) {
	case "http", "https":
		if u.Host == "" || u.User != nil || !office.IsWebAddress(s) {
			return "", false
		}
	case "mailto":
		to, _, _ := strings.Cut(u.Opaque, "?")
		if strings.Count(to, "@") != 1 || strings.ContainsAny(to, `,;:"<>() `) {
			return "", false
		}
		s = "mailto:" + to
	case "tel":
		if u.Opaque == "" || strings.Trim(u.Opaque, "0123456789+-") != "" {
			return "", false
		}
		s = "tel:" + u.Opaque
	default:
		return "", false
	}
	scheme, rest, _ := strings.Cut(s, ":")
	return strings.ToLower(scheme) + ":" + inAddress.Replace(rest), true
}
