package bangla

import "strings"

// englishness is how an ASCII word in legacy text was judged.
type englishness uint8

const (
	notEnglish    englishness = iota
	maybeEnglish              // reads as either; its neighbours decide
	shapedEnglish             // no such Bengali word can be
	surelyEnglish             // listed
)

// englishWords are left alone in whatever case. As Bengali they would be no
// words; short words that are (me সব, bs নং, web বিন) must not stand here.
var englishWords = set(`
	sutonnymj bijoy avro nikosh unicode ansi windows microsoft word excel powerpoint office adobe wifi mygov
	google facebook youtube whatsapp viber zoom android chrome firefox linux online offline internet intranet website
	portal server software hardware browser laptop desktop computer printer scanner router modem keyboard mouse monitor
	email mail gmail yahoo outlook phone mobile telephone fax cell hotline helpline call center post code
	page file folder form format font size data database backup update upload download login logout user username password
	link menu home about contact notice service services officer staff upazila district division union bangladesh
	dhaka ministry department government republic people peoples citizen charter information right commission act rules
	memo date subject copy dear sir madam the and of for from with this that these are was will shall not
	no to on at by an or if so us
	has have all any please kindly regarding letter order circular report list name address designation signature
	january february march april may june july august september october november december
	sunday monday tuesday wednesday thursday friday saturday total amount taka only draft final
	project program programme training workshop meeting budget tender bank account branch cheque bill voucher receipt
	covid corona sars omicron hepatitis dengue
	section type model version number serial part item unit table figure chart page annex appendix
`)

// acronyms are left alone in just this case: Dc is উপ, but DC is none.
var acronyms = set(`
	A3 A4 A5 UNO DC ADC AC SDO ICTO ICT PDF NID BRN GRS APA GPMS RTI NIS NGO LGED DPHE BRDB BBS UDC LGSP ADP DPP SDG KPI GIS
	SMS MMS TIN VAT BIN GPS CCTV SIM USB CD DVD PC LAN WAN WiFi IT ID IP UPS TV LED LCD CPU RAM SSD HTML HTTP HTTPS URL Web
	XLS XLSX DOC DOCX JPG PNG CSV ZIP MS BCS SSC HSC PhD MBBS LLB PRL GPF VGD VGF TA DA OK TK BDT USD CoV a2i SutonnyMJ iOS AI
`)

// ambiguousWords are English between English words and Bengali elsewhere.
var ambiguousWords = set("web i a as in is it we me my he be do go up am pm kg mg gb kb mb cm mm km ml")

// judgeEnglish marks the words of a line that are to be left alone, and says
// whether the line holds English and no Bengali at all.
func judgeEnglish(pieces []piece) (whole bool) {
	english, shaped, clear := 0, 0, 0
	for i := range pieces {
		p := &pieces[i]
		if p.kind != pieceWord {
			continue
		}
		p.english = judgeWord(p.text)
		switch {
		case p.english >= shapedEnglish:
			english++
		case p.english == maybeEnglish:
		case bijoyWords[p.text]: // Awdm
			clear++
		case englishLetters(p.text) && englishShape(p.text):
			shaped++
		default:
			clear++
		}
	}
	// A sentence in English has words that are not listed. Where nothing
	// in the line is clearly Bijoy, those of English shape go with the rest.
	sentence := clear == 0 && english >= 2 && english >= shaped
	legacy, found := false, english > 0
	if sentence {
		for i := range pieces {
			if p := &pieces[i]; p.kind == pieceWord && p.english == notEnglish {
				p.english = shapedEnglish
			}
		}
	}
	for i := range pieces {
		if p := &pieces[i]; p.kind == pieceWord && p.english == maybeEnglish {
			p.english = notEnglish
			if found && englishBeside(pieces, i, -1) && englishBeside(pieces, i, 1) {
				p.english = surelyEnglish
			}
		}
	}
	for _, p := range pieces {
		legacy = legacy || p.kind == pieceWord && p.english == notEnglish
	}
	return found && !legacy && !hasBengaliPiece(pieces)
}

func hasBengaliPiece(pieces []piece) bool {
	for _, p := range pieces {
		if p.kind == pieceOther && HasBengali(p.text) {
			return true
		}
	}
	return false
}

// englishBeside says whether the next word in a direction is English, or there
// is none.
func englishBeside(pieces []piece, i, step int) bool {
	for i += step; i >= 0 && i < len(pieces); i += step {
		if pieces[i].kind == pieceWord {
			return pieces[i].english != notEnglish
		}
	}
	return true
}

// englishLetters says whether a word consists of A–Z, a–z and digits.
func englishLetters(word string) bool {
	for i := 0; i < len(word); i++ {
		if !isASCIILetter(rune(word[i])) && !isDigitByte(word[i]) {
			return false
		}
	}
	return true
}

func judgeWord(word string) englishness {
	if head, tail, cut := strings.Cut(word, "–"); cut && strings.Trim(tail, "0123456789") == "" {
		word = head // COVID–19, as Word sets it
	}
	if !englishLetters(word) {
		return notEnglish
	}
	letters := strings.Trim(word, "0123456789")
	lower := strings.ToLower(letters)
	switch {
	case letters == "" || ambiguousWords[word] || len(word) <= 2 && ambiguousWords[strings.ToLower(word)]:
		return maybeEnglish
	case acronyms[word], englishWords[lower] && (englishShape(letters) || len(word) >= 4):
		return surelyEnglish
	case englishShape(letters) && impossibleBengali(letters):
		return shapedEnglish
	}
	return notEnglish
}

// englishShape: Word, word or WORD, as English is written and Bijoy seldom is.
func englishShape(word string) bool {
	return word[1:] == strings.ToLower(word[1:]) || word == strings.ToUpper(word)
}

// impossibleBengali says that an ASCII word, read as Bijoy, begins with a letter
// no Bengali word begins with, has a sign without a letter, or a rare vowel in
// its middle, or is of capitals alone: no Bengali word of four letters does without all that ASCII's small
// letters write.
func impossibleBengali(word string) bool {
	if len(word) < 3 {
		return false
	}
	if len(word) > 3 && word == strings.ToUpper(word) {
		return true
	}
	if strings.IndexByte("opqrstuvxyzTY", word[0]) >= 0 || strings.ContainsAny(word[1:], "CEFHJ") || strings.Contains(word, "tt") {
		return true
	}
	var w wordBuilder
	_, why := w.convert(word)
	return gravity(why) >= gravity(WhyNoBase)
}
