package window

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"batayandesk/app/internal/native"
	"batayandesk/internal/office"
)

// fault is why no page can be shown, or no longer.
type fault struct {
	problem office.Problem
	cause   string // what the system said, for whoever mends computers
	ways    []way  // what a person may do about it; the last is what closing the message means
	passing bool   // it may be over by itself, as when the page comes late
}

// way is one thing that a person may do when no page can be shown.
type way int

const (
	again      way = iota // the same once more
	noGraphics            // the same without the graphics card
	newProfile            // with an empty folder of WebView2
	endOther              // end the program that hangs, and open
	goOn                  // leave that one alone
	endHere               // nothing more
)

// wayWords is how each way is called, with what comes of it.
var wayWords = map[way]struct{ label, note office.Text }{
	again:      {office.Text{BN: "আবার চেষ্টা করুন", EN: "Try again"}, office.Text{BN: "প্রোগ্রামটি নতুন করে চালু হবে।", EN: "The program starts anew."}},
	noGraphics: {office.Text{BN: "গ্রাফিক্স কার্ড ছাড়া চালু করুন", EN: "Start without the graphics card"}, office.Text{BN: "পুরোনো বা ত্রুটিপূর্ণ গ্রাফিক্স ড্রাইভার থাকলে এটি বেছে নিন।", EN: "For old or faulty graphics drivers."}},
	newProfile: {office.Text{BN: "নতুন প্রোফাইল ফোল্ডার দিয়ে চালু করুন", EN: "Start with a new profile folder"}, office.Text{BN: "WebView2-এর আগের ফোল্ডারটি পাশে সরিয়ে রাখা হবে; দপ্তরের ফাইল যেমন আছে তেমনই থাকবে।", EN: "WebView2's old folder is set aside; the office file stays as it is."}},
	endOther:   {office.Text{BN: "আটকে যাওয়া প্রোগ্রামটি বন্ধ করে আবার খুলুন", EN: "End the one that hangs and open again"}, office.Text{BN: "যা সংরক্ষণ করা হয়েছে তা নিরাপদ থাকবে; খসড়াও থাকবে।", EN: "What was saved stays, and so do drafts."}},
	goOn:       {office.Text{BN: "এখন থাক", EN: "Leave it"}, office.Text{BN: "আগের জানালাটি যেমন আছে তেমনই থাকবে।", EN: "The window stays as it is."}},
	endHere:    {office.Text{BN: "বন্ধ করুন", EN: "End"}, office.Text{BN: "যা সংরক্ষণ করা হয়েছে তা নিরাপদ আছে।", EN: "What was saved is safe."}},
}

// allWays are those for a page that does not come.
var allWays = []way{again, noGraphics, newProfile, endHere}

// message is the fault as a person is told it; the English of it and what the system said lie below a fold.
func (f fault) message(over <-chan struct{}) native.Message {
	m := native.Message{
		Title:   windowTitle,
		Heading: f.problem.In(office.Bengali),
		Text:    f.problem.Todo(office.Bengali),
		Fold:    office.Text{BN: "বিস্তারিত", EN: "Details"}.In(office.Bengali),
		Detail:  strings.TrimSpace(f.problem.In(office.English) + " " + f.problem.Todo(office.English) + "\n\n" + f.cause),
	}
	for _, w := range f.ways {
		words := wayWords[w]
		m.Choices = append(m.Choices, native.Choice{Label: words.label.In(office.Bengali), Note: words.note.In(office.Bengali)})
	}
	if f.passing {
		m.Over = over
	}
	return m
}

// Numbers by which Windows says why something was refused, as winerror.h has them.
//
// Source: app/README.md › When no page can be shown.
var reasons = map[uint32]string{
	0x80070005: "start.denied",  // E_ACCESSDENIED
	0x800704EC: "start.policy",  // ERROR_ACCESS_DISABLED_BY_POLICY
	0x80070002: "start.damaged", // ERROR_FILE_NOT_FOUND
	0x80070003: "start.damaged", // ERROR_PATH_NOT_FOUND
	0x8007007E: "start.damaged", // ERROR_MOD_NOT_FOUND
	0x8007007F: "start.damaged", // ERROR_PROC_NOT_FOUND
	0x800700C1: "start.damaged", // ERROR_BAD_EXE_FORMAT
	0x8007139F: "start.shared",  // ERROR_INVALID_STATE: the folder is in use with other settings
	0x80070020: "start.shared",  // ERROR_SHARING_VIOLATION
	0x80070070: "start.full",    // ERROR_DISK_FULL
	0x8007000E: "start.memory",  // E_OUTOFMEMORY
}

// coded finds the number in what go-webview2 says of an environment or a controller that could not be made.
var coded = regexp.MustCompile(`error code (\d+)|controller with ([0-9a-fA-F]{8,16})`)

// refusedBy is the fault of a browser that could not be begun, by what was said of it.
func refusedBy(said string, log string) fault {
	number := uint32(0)
	if found := coded.FindStringSubmatch(said); found != nil {
		if n, err := strconv.ParseUint(found[1], 10, 64); err == nil {
			number = uint32(n)
		} else if n, err := strconv.ParseUint(found[2], 16, 64); err == nil {
			number = uint32(n)
		}
	}
	code, known := reasons[number]
	switch {
	case known:
	case strings.Contains(said, "Loading DLL failed"), strings.Contains(said, "entrypoint"): // go-webview2's loader gives no number
		code = "start.damaged"
	default:
		code = "start.refused"
	}
	shown := "–"
	if number != 0 {
		shown = fmt.Sprintf("0x%08X", number)
	}
	return fault{problem: office.Problem{Code: code, Args: office.Args{"code": shown, "log": log}}, cause: said, ways: allWays}
}
