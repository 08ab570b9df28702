package directive

import "batayandesk/internal/office"

var (
	ownOffice = pattern(`(?:আপনার|আপনাদের|নিজ(?:\s*নিজ)?|স্ব[\s\-]*স্ব|স্বীয়)\s+(?:[^\s।]+\s+){0,3}?(?:কার্যালয়|অফিস|দপ্তর|মন্ত্রণালয়|বিভাগ|ইউনিয়ন|উপজেলা|জেলা|প্রতিষ্ঠান|সংস্থা|পরিষদ|ওয়েব|পোর্টাল|বাতায়ন)`)
	// below: the word for "under" and, near it, what stands under.
	below = pattern(`(?:অধীনস্থ|অধিনস্থ|অধীনস্ত|আওতাধীন|আওতাভুক্ত|নিয়ন্ত্রণাধীন|অধঃস্তন|অধস্তন|আওতাস্থ|অধীন|জেলাধীন|উপজেলাধীন)\s+(?:[^।]{0,60}?)(?:কার্যালয়|অফিস|দপ্তর|ইউনিয়ন|উপজেলা|জেলা|সংস্থা|পোর্টাল|বাতায়ন|প্রতিষ্ঠান|পরিষদ)`)
)

// readScope tells whether the letter asks for the office's own portal alone or also for those below.
// Source: internal/office/README.md › Scope.
func (l *letter) readScope(u *Understood, from, to int) {
	under := below.FindStringIndex(l.s[from:to])
	var own []int
	for _, m := range ownOffice.FindAllStringIndex(l.s[from:to], 20) {
		if !below.MatchString(l.s[from+m[0] : from+m[1]]) {
			own = m
			break
		}
	}
	switch {
	case under != nil && own != nil && own[0] < under[0] && under[1]-own[0] < maxScopeBytes:
		u.Scope, u.Spans["scope"] = office.ScopeOwnSubordinate, l.span(from+own[0], from+under[1])
	case under != nil:
		u.Scope, u.Spans["scope"] = office.ScopeOwnSubordinate, l.span(from+under[0], from+under[1])
		if own == nil {
			u.doubt("scope", "scope_below", nil)
		}
	case own != nil:
		u.Scope, u.Spans["scope"] = office.ScopeOwn, l.span(from+own[0], from+own[1])
	default:
		u.ask("scope")
	}
}

// maxScopeBytes is how far apart "your office" and "those under you" may stand to be shown as one.
const maxScopeBytes = 900
