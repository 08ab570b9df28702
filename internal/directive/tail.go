package directive

import (
	"strings"
	"unicode/utf8"
)

// maxSignatureLines bounds a signature block: name, designation, place, phones, mail.
const maxSignatureLines = 10

var (
	// signatureCue tells that a line belongs to a signature: a post, a contact.
	signatureCue = pattern(`স্বাক্ষর|সাক্ষর|ফোন|ই-?মেইল|মোবাইল|` + posts)
	enumerated   = pattern(`^[\s•\-|]*[(\[]?(?:[0-9]{1,2}|[\x{0995}-\x{09b9}a-z]|[ivx]{1,5})\s*(?:[)\]।|:]|[./]\s|\s-\s)|^[\x{0995}-\x{09b9}]-[\x{0985}-\x{09b9}]|^[0-9]{1,2}[.][0-9]{1,2}[.]?\s|^(?:[0-9]{1,2}|[\x{0995}-\x{09b9}a-z])\t|^\||^[•\-]\s|\t[^\t\n]+\t`)
	nameCue      = pattern(`^(?:\(?\s*(?:স্বাক্ষর|সাক্ষর)|মোঃ|মো:|মোহাম্মদ|মোছাঃ|মোসাঃ|ড\.|ডাঃ|জনাব|\([^()]{4,60}\)$)`)
	sentenceEnd  = pattern(`(?:হলো|হল|হইল|করবেন|করা|হবে|যাচ্ছে|হয়েছে|অনুরোধ|প্রসঙ্গে|নাগাদ|আপলোড|হালনাগাদকরণ|করণ|সন্নিবেশ|তথ্য)\s*[।.;]?$`)
)

// readSignature takes the block under the text, bottom up from the addressee or the copies; where it
// stands below the copies, from there. It gives the line where the block begins, which ends the body.
func (l *letter) readSignature(u *Understood) (start int) {
	first, last := l.signature(l.body, l.tail)
	if first >= last && l.tail < l.end {
		if from := l.underTail(); from < l.end {
			if f, t := l.signature(from, l.end); f < t {
				l.takeSignature(u, f, t)
			}
		}
		l.doubtNoSignature(u)
		return l.tail
	}
	if first >= last {
		l.doubtNoSignature(u)
		return l.tail
	}
	l.takeSignature(u, first, last)
	return first
}

// underTail is the line from which a signature under the copies may stand, or under number and date where a notice
// has them below its text.
func (l *letter) underTail() int {
	if at := l.afterCopies(); at < l.end || l.labels[l.tail] != memoLabel {
		return at
	}
	at := l.tail
	for at < l.end && (l.lines[at].blank() || l.labels[at] == memoLabel || l.labels[at] == dateLabel || len(l.days(l.lines[at].from, l.lines[at].to)) > 0) {
		at++
	}
	return at
}

// doubtNoSignature says where no signature was found although a line under the text reads like a person's name.
func (l *letter) doubtNoSignature(u *Understood) {
	for i := l.body; i < l.end && len(u.Signatory) == 0; i++ {
		if l.labels[i] == noLabel && !l.lines[i].blank() && !enumerated.MatchString(l.at(i)) &&
			(l.surelyName(i) || i+1 < l.tail && l.isName(i) && notName.MatchString(l.at(i+1)) && !enumerated.MatchString(l.at(i+1))) {
			u.doubt("signatory", "signatory_name", nil)
			return
		}
	}
	for i := l.tail - 1; i > l.body && len(u.Signatory) == 0; i-- { // something short under the text, which is no name
		s := l.at(i)
		if l.isText(i) || enumerated.MatchString(s) || l.labels[i] != noLabel {
			return
		}
		if !l.lines[i].blank() && !l.lines[i].junk && !l.inEncl[i] && notName.MatchString(s) && !strings.HasSuffix(s, "।") {
			u.doubt("signatory", "signatory_name", nil)
			return
		}
	}
}

// signature finds the block between two lines; first == last where there is none.
func (l *letter) signature(from, to int) (first, last int) {
	last = to
	for last > from && (l.lines[last-1].blank() || l.lines[last-1].junk || l.inEncl[last-1]) {
		last--
	}
	if above := l.aboveList(from, last); above > from {
		last, l.listed = above, true
	}
	first = last
	kept, gap, cue := 0, false, false
	for i := last - 1; i >= from && kept < maxSignatureLines; i-- {
		if l.lines[i].blank() || l.lines[i].junk {
			gap = gap || l.lines[i].blank()
			continue
		}
		s := l.at(i)
		n := utf8.RuneCountInString(s)
		if n > bodyRunes || bareMark.MatchString(s) || l.labels[i] != noLabel && l.labels[i] != dateLabel || enumerated.MatchString(s) && !nameCue.MatchString(s) ||
			opener.MatchString(s) || l.isSentence(i) || strings.HasSuffix(s, "।") && (n > 45 || sentenceEnd.MatchString(s)) {
			break
		}
		if gap && kept > 0 && l.bodyBlock(i, from) {
			break
		}
		first, gap = i, false
		kept++
		cue = cue || signatureCue.MatchString(s) || l.surelyName(i)
		if nameCue.MatchString(s) && !strings.HasPrefix(s, "(") && cue && !l.signedAbove(i, from) {
			break
		}
	}
	for first < last && (l.lines[first].blank() || closing.MatchString(l.at(first)) || l.labels[first] == dateLabel) {
		first++
	}
	if first >= last || !cue && !l.namesSomebody(first, last) {
		return to, to
	}
	first = l.nameAbovePost(first, last)
	return first, l.withoutAddressee(first, last)
}

// allOf names everybody in a post: who gets the letter.
var allOf = pattern(`\(\s*সকল\s*[)।,]|\(সকল`)

var receiver = pattern(`সকল|কপি|` + posts)

// aboveList is the line above a list of those who get the letter, which stands under the signature without a heading;
// from where there is none. The list counts from one, names posts, and a person's name stands above it.
func (l *letter) aboveList(from, last int) int {
	i := last
	for i > from && i > last-maxItemLines {
		s := l.at(i - 1)
		if !l.lines[i-1].blank() && (!enumerated.MatchString(s) && !allOf.MatchString(s) || !receiver.MatchString(s) || l.isSentence(i-1)) {
			break
		}
		i--
	}
	first := i
	for first < last && l.lines[first].blank() {
		first++
	}
	if first >= last {
		return from
	}
	if t, ok := l.lineToken(first); (!ok || t.index != 0) && !allOf.MatchString(l.at(first)) {
		return from
	}
	for k := i - 1; k >= from && k > i-maxSignatureLines; k-- {
		if !l.lines[k].blank() && (l.surelyName(k) || l.signs(k) || k+1 < i && l.isName(k) && notName.MatchString(l.at(k+1)) && !enumerated.MatchString(l.at(k))) {
			return i
		}
		if l.isText(k) {
			break
		}
	}
	return from
}

// bareMark is the mark of an item alone on its line.
var bareMark = pattern(`^\(?(?:[0-9]{1,2}|[\x{0995}-\x{09b9}])\)?$`)

// nameAbovePost leaves out the end of the text that stands on the block without a blank line between: the block
// begins at a name with a post under it, or at the day, the signature or the words by whose order above that.
func (l *letter) nameAbovePost(first, last int) int {
	for i := first; i < last; i++ {
		if l.lines[i].blank() || l.lines[i].junk {
			return first
		}
		if l.surelyName(i) {
			for i > first && l.aboveName(i-1) {
				i--
			}
			return i
		}
		if notName.MatchString(l.at(i)) {
			return first
		}
		if i+1 < last && l.isName(i) && notName.MatchString(l.at(i+1)) {
			for i > first && l.aboveName(i-1) {
				i--
			}
			return i
		}
	}
	return first
}

var contactCue = pattern(`ফোন|ই-?মেইল|মোবাইল|ফ্যাক্স|@`)

// withoutAddressee ends a block where, after blank lines, a second person stands: an addressee without
// its label. Name, designation, place and phone of the signatory may themselves lie apart.
func (l *letter) withoutAddressee(first, last int) int {
	signed := false
	for i := first; i < last; i++ {
		if l.lines[i].blank() || l.lines[i].junk {
			continue
		}
		s := l.at(i)
		person := signatureCue.MatchString(s) && !contactCue.MatchString(s) && !strings.HasPrefix(s, "(")
		if person && signed && l.lines[i-1].blank() {
			return i
		}
		signed = signed || person
	}
	return last
}

// signedAbove tells whether the line above is the "(স্বাক্ষরিত)" of a block.
func (l *letter) signedAbove(i, from int) bool {
	for k := i - 1; k >= from && k > i-4; k-- {
		if !l.lines[k].blank() && !l.lines[k].junk {
			return nameCue.MatchString(l.at(k))
		}
	}
	return false
}

// bodyBlock tells whether the lines that end with i, up to a blank one, are running text or a list.
func (l *letter) bodyBlock(i, from int) bool {
	for k := i; k >= from && k > i-maxItemLines && !l.lines[k].blank(); k-- {
		s := l.at(k)
		if k < i && l.isName(k) && notName.MatchString(l.at(k+1)) && !enumerated.MatchString(s) {
			return false // a signature, right under the text
		}
		if utf8.RuneCountInString(s) > bodyRunes || enumerated.MatchString(s) && !nameCue.MatchString(s) || opener.MatchString(s) || sentenceEnd.MatchString(s) {
			return true
		}
	}
	return false
}

func (l *letter) takeSignature(u *Understood, first, last int) {
	name, sure := l.signatoryName(first, last)
	if name >= 0 {
		first = name
	}
	var whole Span
	for i := first; i < last; i++ {
		if l.lines[i].blank() || l.lines[i].junk {
			continue
		}
		from, to := l.trim(l.lines[i].from, l.lines[i].to, "|", "|")
		if i == name {
			from, to = l.bareName(i)
		}
		if from >= to {
			continue
		}
		sp := l.span(from, to)
		if len(u.Signatory) == 0 {
			whole.From = sp.From
		}
		whole.To = sp.To
		u.Spans[entryField("signatory", len(u.Signatory))] = sp
		u.Signatory = append(u.Signatory, l.text(from, to))
	}
	if len(u.Signatory) > 0 {
		u.Spans["signatory"] = whole
		if !sure {
			u.doubt("signatory", "signatory_name", nil)
		}
	}
}
