package document

import (
	"strings"

	"batayandesk/internal/office"
)

// After knows what became of the letters of a register: which were cancelled, replaced or corrected, and by what.
type After struct {
	by map[string][]office.Letter // id of a letter → those issued that replace or correct it
	of map[string]office.Letter
}

// AfterLetters are the letters of a register, in the order of their numbers.
func AfterLetters(letters []office.Letter) After {
	a := After{map[string][]office.Letter{}, map[string]office.Letter{}}
	for _, l := range letters {
		a.of[l.ID] = l
		if l.Issued() && l.Supersedes != "" && l.Cancelled == "" {
			a.by[l.Supersedes] = append(a.by[l.Supersedes], l)
		}
	}
	return a
}

// By are the letters that correct a letter, and those in its place.
func (a After) By(id string) (corrected, replaced []office.Letter) {
	for _, l := range a.by[id] {
		if l.Corrects {
			corrected = append(corrected, l)
		} else {
			replaced = append(replaced, l)
		}
	}
	return corrected, replaced
}

// Mark is how a letter stands in the register: cancelled, replaced, corrected, void, or "".
func (a After) Mark(l office.Letter) string {
	corrected, replaced := a.By(l.ID)
	switch {
	case l.Void != "":
		return "void"
	case l.Cancelled != "":
		return "cancelled"
	case len(replaced) > 0:
		return "replaced"
	case len(corrected) > 0:
		return "corrected"
	}
	return ""
}

// Remarks say what became of a letter, each in a line for the register's last column.
func (a After) Remarks(l office.Letter, lang office.Lang) (lines []string) {
	say := func(code string, args office.Args) {
		lines = append(lines, office.Problem{Code: code, Args: args}.In(lang))
	}
	if l.ApprovedBy != "" {
		say("letter.approved", office.Args{"who": l.ApprovedBy, "day": l.ApprovedOn})
	}
	if l.Void != "" {
		say("register.void", office.Args{"why": l.Void})
	}
	if l.Cancelled != "" && l.CancelledOn.Valid() {
		say("register.cancelled_on", office.Args{"why": l.Cancelled, "day": l.CancelledOn})
	} else if l.Cancelled != "" {
		say("register.cancelled", office.Args{"why": l.Cancelled})
	}
	if before, known := a.of[l.Supersedes]; known {
		code := "register.replaces"
		if l.Corrects {
			code = "register.corrects"
		}
		say(code, office.Args{"serial": before.Serial, "day": before.IssuedOn})
	}
	corrected, replaced := a.By(l.ID)
	for _, by := range corrected {
		say("register.corrected", office.Args{"serial": by.Serial, "day": by.IssuedOn})
	}
	for _, by := range replaced {
		say("register.replaced", office.Args{"serial": by.Serial, "day": by.IssuedOn})
	}
	for _, sent := range l.Sent {
		args := office.Args{"day": sent.On, "method": office.Text{BN: office.Methods.Label(sent.Method, office.Bengali), EN: office.Methods.Label(sent.Method, office.English)}, "to": sent.ToBN}
		if sent.ToBN == "" {
			delete(args, "to")
			say("register.sent", args)
		} else {
			say("register.sent_to", args)
		}
	}
	return lines
}

// Remark is Remarks in one line.
func (a After) Remark(l office.Letter, lang office.Lang) string {
	return strings.Join(a.Remarks(l, lang), "; ")
}
