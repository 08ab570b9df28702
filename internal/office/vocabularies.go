package office

import "time"

// Kind is a kind of office. Source: internal/office/README.md › Chain of offices.
type Kind string

// The kinds of office.
const (
	DistrictOffice      Kind = "district_dc"
	UpazilaOffice       Kind = "upazila_uno"
	LandOffice          Kind = "ac_land"
	AssistantProgrammer Kind = "assistant_programmer"
	UnionCouncil        Kind = "union_parishad"
	OtherOffice         Kind = "other"
)

// Kinds are the kinds of office.
var Kinds = vocabulary(
	Term[Kind]{DistrictOffice, Text{"জেলা প্রশাসকের কার্যালয়", "Office of the Deputy Commissioner"}},
	Term[Kind]{UpazilaOffice, Text{"উপজেলা নির্বাহী অফিসারের কার্যালয়", "Office of the Upazila Nirbahi Officer"}},
	Term[Kind]{LandOffice, Text{"সহকারী কমিশনার (ভূমি) এর কার্যালয়", "Office of the Assistant Commissioner (Land)"}},
	Term[Kind]{AssistantProgrammer, Text{"সহকারী প্রোগ্রামারের কার্যালয়", "Office of the Assistant Programmer"}},
	Term[Kind]{UnionCouncil, Text{"ইউনিয়ন পরিষদ", "Union Parishad"}},
	Term[Kind]{OtherOffice, Text{"অন্যান্য দপ্তর", "Another office"}},
)

// HolidayKind is a kind of a calendar's date. Source: internal/office/README.md › Holidays.
type HolidayKind string

// The kinds of a calendar's date. OptionalLeave closes no office; DeclaredWorking opens one on any day.
const (
	GeneralHoliday   HolidayKind = "general"
	ExecutiveHoliday HolidayKind = "executive"
	SpecialHoliday   HolidayKind = "special"
	LocalHoliday     HolidayKind = "local"
	OptionalLeave    HolidayKind = "optional"
	DeclaredWorking  HolidayKind = "working"
)

// HolidayKinds are the kinds of a calendar's date.
var HolidayKinds = vocabulary(
	Term[HolidayKind]{GeneralHoliday, Text{"সাধারণ ছুটি", "general holiday"}},
	Term[HolidayKind]{ExecutiveHoliday, Text{"নির্বাহী আদেশে ছুটি", "holiday by executive order"}},
	Term[HolidayKind]{SpecialHoliday, Text{"বিশেষ ছুটি", "special holiday"}},
	Term[HolidayKind]{LocalHoliday, Text{"স্থানীয় ছুটি", "local holiday"}},
	Term[HolidayKind]{OptionalLeave, Text{"ঐচ্ছিক ছুটি (অফিস খোলা)", "optional leave (office open)"}},
	Term[HolidayKind]{DeclaredWorking, Text{"কর্মদিবস ঘোষিত", "declared a working day"}},
)

// LetterKind is a kind of letter in the register. Source: internal/office/README.md › Kinds of letter.
type LetterKind string

// The kinds of letters.
const (
	PlainLetter  LetterKind = "letter"
	OfficeMemo   LetterKind = "memo"
	OfficeOrder  LetterKind = "order"
	Notice       LetterKind = "notice"
	Circular     LetterKind = "circular"
	DemiOfficial LetterKind = "do"
	Endorsement  LetterKind = "endorsement"
)

// LetterKinds are the kinds of letters.
var LetterKinds = vocabulary(
	Term[LetterKind]{PlainLetter, Text{"পত্র", "letter"}},
	Term[LetterKind]{OfficeMemo, Text{"অফিস স্মারক", "office memorandum"}},
	Term[LetterKind]{OfficeOrder, Text{"অফিস আদেশ", "office order"}},
	Term[LetterKind]{Notice, Text{"বিজ্ঞপ্তি", "notice"}},
	Term[LetterKind]{Circular, Text{"পরিপত্র", "circular"}},
	Term[LetterKind]{DemiOfficial, Text{"আধা-সরকারি পত্র", "demi-official letter"}},
	Term[LetterKind]{Endorsement, Text{"পৃষ্ঠাঙ্কন", "endorsement"}},
)

// LetterStyle is how a letter ends. Source: internal/office/README.md › Paper.
type LetterStyle string

// The styles. StyleReceived is another office's letter, as it came; no office chooses it.
const (
	StyleSimple   LetterStyle = "simple"   // the list of copies alone
	StyleFull     LetterStyle = "full"     // the memo number again above the copies
	StyleSigned   LetterStyle = "signed"   // and the signature again below them
	StyleReceived LetterStyle = "received" // another office's letter, as it came
)

// LetterStyles are the styles that an office chooses from, plainest first.
var LetterStyles = vocabulary(
	Term[LetterStyle]{StyleSimple, Text{"সরল – শুধু অনুলিপির তালিকা", "Simple – only the list of copies"}},
	Term[LetterStyle]{StyleFull, Text{"পূর্ণ – অনুলিপির উপরে স্মারক নম্বর ও তারিখ আবার", "Full – memo number and date again above the copies"}},
	Term[LetterStyle]{StyleSigned, Text{"পূর্ণ ও স্বাক্ষরিত – অনুলিপির নিচে স্বাক্ষরও আবার", "Full and signed – signed again below the copies"}},
)

// Scope says whose portals a directive asks for. Source: internal/office/README.md › Scope.
type Scope string

// The scopes; "" where the letter does not say.
const (
	ScopeOwn            Scope = "own"
	ScopeOwnSubordinate Scope = "own_and_subordinate"
)

// Scopes are the scopes of a directive.
var Scopes = vocabulary(
	Term[Scope]{ScopeOwn, Text{"নিজ কার্যালয়", "the own office"}},
	Term[Scope]{ScopeOwnSubordinate, Text{"নিজ ও অধীনস্থ কার্যালয়", "the own office and those below"}},
)

// AnswerKind is what an answer does to its directive. Source: internal/office/README.md › Answers.
type AnswerKind string

// The kinds of answer: an interim one leaves the directive open until a day that it promises, a final one closes it.
const (
	InterimAnswer AnswerKind = "interim"
	FinalAnswer   AnswerKind = "final"
)

// AnswerKinds are the kinds of answer.
var AnswerKinds = vocabulary(
	Term[AnswerKind]{InterimAnswer, Text{"অন্তর্বর্তী জবাব", "interim answer"}},
	Term[AnswerKind]{FinalAnswer, Text{"চূড়ান্ত জবাব", "final answer"}},
)

// Method is a way in which a letter goes out. Source: internal/office/README.md › Kinds of letter.
type Method string

// The ways of sending.
const (
	ByHand   Method = "hand"
	ByEmail  Method = "email"
	ByPost   Method = "post"
	ByPortal Method = "portal"
)

// Methods are the ways of sending.
var Methods = vocabulary(
	Term[Method]{ByHand, Text{"বাহক", "by hand"}},
	Term[Method]{ByEmail, Text{"ই-মেইল", "e-mail"}},
	Term[Method]{ByPost, Text{"ডাক", "post"}},
	Term[Method]{ByPortal, Text{"ওয়েবপোর্টাল", "portal"}},
)

// Series is what the serials of a file code run over. Source: internal/office/README.md › Series.
type Series string

// The series; "" is SeriesCalendar.
const (
	SeriesCalendar Series = "calendar"
	SeriesFiscal   Series = "fiscal"
	SeriesOffice   Series = "office"
)

// SeriesKinds are the series that an office chooses from.
var SeriesKinds = vocabulary(
	Term[Series]{SeriesCalendar, Text{"পঞ্জিকা বছর", "the calendar year"}},
	Term[Series]{SeriesFiscal, Text{"অর্থবছর", "the fiscal year"}},
	Term[Series]{SeriesOffice, Text{"একটানা", "one series for all years"}},
)

// MemoForm is the form of a memo number. Source: internal/office/README.md › Memo numbers.
type MemoForm string

// The two official forms, and what letters received may have beside them.
const (
	Memo18    MemoForm = "18"
	Memo22    MemoForm = "22"
	MemoOther MemoForm = "other"
)

// MemoForms are the forms that an office may number its own letters in.
var MemoForms = vocabulary(
	Term[MemoForm]{Memo18, Text{"১৮ অঙ্ক", "18 digits"}},
	Term[MemoForm]{Memo22, Text{"২২ অঙ্ক", "22 digits"}},
)

// Weekday is a day of the week by its English name in lower case.
type Weekday string

// WeekdayOf names a day of the week.
func WeekdayOf(d time.Weekday) Weekday { return Weekdays.terms[d].Value }

// Weekdays are the days of the week, from Sunday as time.Weekday counts them.
var Weekdays = vocabulary(
	Term[Weekday]{"sunday", Text{"রবিবার", "Sunday"}},
	Term[Weekday]{"monday", Text{"সোমবার", "Monday"}},
	Term[Weekday]{"tuesday", Text{"মঙ্গলবার", "Tuesday"}},
	Term[Weekday]{"wednesday", Text{"বুধবার", "Wednesday"}},
	Term[Weekday]{"thursday", Text{"বৃহস্পতিবার", "Thursday"}},
	Term[Weekday]{"friday", Text{"শুক্রবার", "Friday"}},
	Term[Weekday]{"saturday", Text{"শনিবার", "Saturday"}},
)

// StandardWeekend is the weekend of an office that names none. Source: internal/office/README.md › Holidays.
func StandardWeekend() []Weekday { return []Weekday{WeekdayOf(time.Friday), WeekdayOf(time.Saturday)} }

// PrintDigits are the digits of prints; "" is BengaliDigits.
type PrintDigits string

// The digits of prints.
const (
	BengaliDigits PrintDigits = "bengali"
	LatinDigits   PrintDigits = "latin"
)

// DigitKinds are the digits that an office chooses from.
var DigitKinds = vocabulary(
	Term[PrintDigits]{BengaliDigits, Text{"বাংলা অঙ্ক", "Bengali digits"}},
	Term[PrintDigits]{LatinDigits, Text{"ইংরেজি অঙ্ক", "Latin digits"}},
)

// LabelSign is what stands after বিষয়, তারিখ …; "" is SignVisarga. Source: internal/office/README.md › Paper.
type LabelSign string

// The signs.
const (
	SignVisarga LabelSign = "ঃ"
	SignColon   LabelSign = ":"
)

// LabelSigns are the signs that an office chooses from.
var LabelSigns = vocabulary(
	Term[LabelSign]{SignVisarga, Text{"বিসর্গ (ঃ)", "visarga (ঃ)"}},
	Term[LabelSign]{SignColon, Text{"কোলন (:)", "colon (:)"}},
)

// EraSpelling is how the Common era is spelled; "" is EraAcademy. Source: internal/office/README.md › Paper.
type EraSpelling string

// The spellings: the Bangla Academy's, and the older one.
const (
	EraAcademy EraSpelling = "খ্রিষ্টাব্দ"
	EraOlder   EraSpelling = "খ্রিস্টাব্দ"
)

// EraSpellings are the spellings that an office chooses from.
var EraSpellings = vocabulary(
	Term[EraSpelling]{EraAcademy, Text{string(EraAcademy), "the Bangla Academy's spelling"}},
	Term[EraSpelling]{EraOlder, Text{string(EraOlder), "the older spelling"}},
)

// VisionName is the pair of words for vision and mission; "" is NameVision.
type VisionName string

// The pairs of words.
const (
	NameVision   VisionName = "vision"
	NameRupkalpa VisionName = "rupkalpa"
)

// VisionNames are the pairs that an office chooses from.
var VisionNames = vocabulary(
	Term[VisionName]{NameVision, Text{"ভিশন/মিশন", "ভিশন/মিশন"}},
	Term[VisionName]{NameRupkalpa, Text{"রূপকল্প/অভিলক্ষ্য", "রূপকল্প/অভিলক্ষ্য"}},
)

// State is how a category or item stands on a day. Source: internal/compliance/README.md › States.
type State string

// The five states of a category, and the two of a plain task.
const (
	Done               State = "done"
	Partial            State = "partial"
	Stale              State = "stale"
	Missing            State = "missing"
	NotApplicableState State = "not_applicable"
	TaskOpen           State = "open"
	TaskDone           State = "done"
)

// States are the states in words.
var States = vocabulary(
	Term[State]{Done, Text{"সম্পন্ন", "done"}},
	Term[State]{Partial, Text{"আংশিক", "partial"}},
	Term[State]{Stale, Text{"পুরোনো", "stale"}},
	Term[State]{Missing, Text{"নেই", "missing"}},
	Term[State]{NotApplicableState, Text{"প্রযোজ্য নয়", "not applicable"}},
	Term[State]{TaskOpen, Text{"বাকি", "open"}},
)

// Subjects are the kinds of things that revisions are kept of.
var Subjects = vocabulary(
	Term[Subject]{SubjectRecord, Text{"পোর্টালের তথ্য", "portal content"}},
	Term[Subject]{SubjectDirective, Text{"নির্দেশনা", "directives"}},
	Term[Subject]{SubjectLetter, Text{"পত্র", "letters"}},
	Term[Subject]{SubjectCategory, Text{"বিভাগের অবস্থা", "what is said of a category"}},
	Term[Subject]{SubjectHolidays, Text{"ছুটির তালিকা", "holidays"}},
	Term[Subject]{SubjectOffice, Text{"দপ্তরের সেটিংস", "settings"}},
	Term[Subject]{SubjectPerson, Text{"কর্মী", "people"}},
)
