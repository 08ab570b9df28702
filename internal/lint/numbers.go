package lint

import (
	"strings"

	"batayandesk/internal/bangla"
)

// Phone tells of a number that nobody has: one digit over and over, digits in their order.
//
// Source: internal/lint/README.md › Numbers.
func Phone(s string) bool {
	d := digitsOf(s)
	if len(d) < 6 {
		return false
	}
	if len(d) > 11 && strings.HasPrefix(d, "88") {
		d = d[2:]
	}
	const ofMobile = 8 // digits after 01 and the operator's
	if len(d) == 11 && strings.HasPrefix(d, "01") {
		own := d[11-ofMobile:]
		return oneDigit(own) || inOrder(own) || d[2:] == "712345678" || inOrder(d) || oneDigit(d[1:]) || alternate(d)
	}
	run := len(d) - len(strings.TrimRight(d, d[len(d)-1:]))
	return run >= 6 || run >= 5 && d[len(d)-1] == '0' && len(d)-run <= 3 || inOrder(d) || alternate(d)
}

func digitsOf(s string) string {
	return strings.Map(func(r rune) rune {
		if '0' <= r && r <= '9' {
			return r
		}
		return -1
	}, bangla.ToASCII(s))
}

func oneDigit(d string) bool { return strings.Trim(d, d[:1]) == "" }

// alternate tells of two digits in turn: 01010101010.
func alternate(d string) bool {
	for i := 2; i < len(d); i++ {
		if d[i] != d[i-2] {
			return false
		}
	}
	return true
}

// inOrder tells of digits of which each follows the one before, up or down; 0 follows 9.
func inOrder(d string) bool {
	up, down := true, true
	for i := 1; i < len(d); i++ {
		step := (int(d[i]) - int(d[i-1]) + 10) % 10
		up, down = up && step == 1, down && step == 9
	}
	return up || down
}

// Amount tells of a number of money or people that was typed along the keys.
func Amount(s string) bool {
	s, _, _ = strings.Cut(s, ".")
	d := digitsOf(s)
	return len(d) >= 5 && inOrder(d) || len(d) >= 6 && oneDigit(d) && d[0] != '0'
}

// noMailbox are domains where no office has its mail.
var noMailbox = words("test.com abc.com xyz.com domain.com yourdomain.com company.com sample.com demo.com asdf.com aaa.com xxx.com email.com mail.test test.test example.gov.bd test.gov.bd abc.gov.bd xyz.gov.bd aa.com aa.aa asd.com none.com na.com fake.com localhost.com yopmail.com mailinator.com tempmail.com")

// nobody are local parts of addresses that were typed to have one.
var nobody = words("test test1 test2 test123 testing tester abc abcd abc123 asdf asd xyz xxx aaa demo dummy sample user username name yourname yourmail youremail your myemail email mail someone somebody nobody none na no noemail nomail example 123 1234 12345 abcxyz qwerty user1 firstname mymail fake temp xx")

func words(s string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		all[w] = true
	}
	return all
}

// Mailbox tells of a mail address that was typed to have one.
func Mailbox(s string) bool {
	local, domain, found := strings.Cut(strings.ToLower(s), "@")
	if !found {
		return false
	}
	host, _, _ := strings.Cut(domain, ".")
	return nobody[local] || noMailbox[domain] || len(host) == 1 && !strings.HasSuffix(domain, ".gov.bd") || len(local) >= 3 && strings.Trim(local, local[:1]) == "" ||
		len(local) == 1 && (domain == "gmail.com" || domain == "yahoo.com")
}

// noPage are hosts that show nothing of the office, and homesOnly those that show it only below their first page.
var (
	noPage    = words("example.com example.org example.net example.gov.bd test.com abc.com xyz.com domain.com yourdomain.com yourwebsite.com yoursite.com website.com site.com sample.com demo.com localhost.com xxx.com test.gov.bd xxx.gov.bd abc.gov.bd asdf.com upazila.district.gov.bd link.com url.com")
	homesOnly = words("google.com facebook.com youtube.com bing.com yahoo.com gmail.com bangladesh.gov.bd twitter.com")
)

// Page tells of a web address that leads to nothing of the office.
func Page(s string) bool {
	s = strings.ToLower(s)
	_, rest, _ := strings.Cut(s, "://")
	host, path, _ := strings.Cut(rest, "/")
	host = strings.TrimPrefix(host, "www.")
	return noPage[host] || homesOnly[host] && strings.Trim(path, "/#?") == ""
}

// Day tells of a day, written 2020-09-28, that a form or a spreadsheet put there, or nobody.
func Day(s string) bool { return len(s) == len("2020-09-28") && s < "1940" || s == "1970-01-01" }
