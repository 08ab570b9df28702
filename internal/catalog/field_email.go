package catalog

import (
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/office"
)

// emailKind is one mail address. A wrong one may be saved and says so.
type emailKind struct{ plain }

var emailForm = expression(
	"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*" +
		`@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}$`)

func (emailKind) parse(f Field, typed string) (string, office.Problems) {
	s := bangla.NormaliseLine(typed)
	if at := strings.LastIndex(s, "@"); at >= 0 && emailForm().MatchString(s) {
		s = s[:at] + strings.ToLower(s[at:])
	}
	if len([]rune(s)) > maxText {
		return s, textProblems(f, s, maxText)
	}
	return s, nil
}

func (emailKind) flaws(f Field, s string) office.Problems {
	if emailForm().MatchString(s) {
		return nil
	}
	return office.Problems{problem(f, "email_form", office.Args{"typed": office.Shorten(s)})}
}

// privateMail are the domains at which people have their own addresses.
var privateMail = map[string]bool{
	"gmail.com": true, "googlemail.com": true, "yahoo.com": true, "yahoo.co.uk": true, "yahoo.co.in": true, "ymail.com": true, "rocketmail.com": true, "hotmail.com": true,
	"hotmail.co.uk": true, "outlook.com": true, "live.com": true, "msn.com": true, "icloud.com": true, "me.com": true, "aol.com": true, "proton.me": true, "protonmail.com": true,
	"zoho.com": true, "gmx.com": true, "mail.com": true, "yandex.com": true,
}

// notes warns of an address outside the government's domain, and of one that is somebody's own. Source: internal/catalog/README.md › People.
func (emailKind) notes(f Field, s string) office.Problems {
	if !emailForm().MatchString(s) {
		return nil
	}
	if OfficialMail(s) || f.Personal {
		return nil
	}
	if f.Own != "" && privateMail[strings.ToLower(s[strings.LastIndex(s, "@")+1:])] {
		return office.Problems{problem(f, "personal_mail", office.Args{"typed": s})}
	}
	return office.Problems{problem(f, "private_domain", office.Args{"typed": s})}
}

func (emailKind) schema(Field) map[string]any {
	return map[string]any{"type": "string", "maxLength": maxText}
}

func (emailKind) sample(Field) string { return "uno@example.gov.bd" }

func (emailKind) filler(s string) bool { return bangla.IsFiller(s) }

// OfficialMail tells whether an address is of the government's domain.
func OfficialMail(s string) bool {
	domain := strings.ToLower(s[strings.LastIndex(s, "@")+1:])
	return strings.Contains(s, "@") && (domain == "gov.bd" || strings.HasSuffix(domain, ".gov.bd"))
}
