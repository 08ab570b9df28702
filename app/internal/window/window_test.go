package window

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"

	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

func TestWindowTakesOnlyItsOwnArguments(t *testing.T) {
	for _, row := range []struct {
		args   string
		window bool
		want   Place
	}{
		{"", true, Place{}},
		{"--data a.batayan", true, Place{data: "a.batayan"}},
		{"--data=a.batayan --as=Rahim", true, Place{data: "a.batayan", actor: "Rahim"}},
		{"office.BATAYAN", true, Place{data: "office.BATAYAN"}}, // a double click
		{"--data", false, Place{}},
		{"--data=", false, Place{}},
		{"--data a.batayan status", false, Place{}},
		{"status --on 2020-10-05", false, Place{}},
		{"--version", false, Place{}},
		{"--help", false, Place{}},
		{"-assetdir x", false, Place{}},
		{"-devserver localhost:1", false, Place{}},
	} {
		got, window := Args(strings.Fields(row.args))
		if window != row.window || got != row.want {
			t.Errorf("%q: got %+v, %v; want %+v, %v", row.args, got, window, row.want, row.window)
		}
	}
}

func TestEveryAnswerCarriesThePolicy(t *testing.T) {
	served := func(w http.ResponseWriter, r *http.Request) { _, _ = w.Write([]byte("served")) }
	o := assets(served)
	handler := o.Middleware(o.Handler)
	for _, row := range []struct {
		method, path string
		status       int
	}{
		{"GET", "/documents/x.pdf", http.StatusOK},
		{"GET", "/attachments/ab12", http.StatusOK},
		{"POST", "/documents/x.pdf", http.StatusMethodNotAllowed},
		{"GET", "/documents", http.StatusNotFound},
		{"GET", "/office.batayan", http.StatusNotFound},
		{"GET", "/../documents/x.pdf", http.StatusNotFound},
	} {
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, httptest.NewRequest(row.method, row.path, nil))
		if answer.Code != row.status {
			t.Errorf("%s %s: status %d, want %d", row.method, row.path, answer.Code, row.status)
		}
		policy := answer.Header().Get("Content-Security-Policy")
		for _, part := range []string{"default-src 'none'", "script-src 'self';", "style-src 'self';", "frame-ancestors 'none'"} {
			if !strings.Contains(policy, part) {
				t.Errorf("%s %s: the policy lacks %s", row.method, row.path, part)
			}
		}
		if strings.Contains(policy, "unsafe") || strings.Contains(policy, "http") {
			t.Errorf("%s %s: the policy is not strict: %s", row.method, row.path, policy)
		}
		if answer.Header().Get("X-Content-Type-Options") != "nosniff" {
			t.Errorf("%s %s: no nosniff", row.method, row.path)
		}
	}
}

// An empty string would count as success, and an object would arrive as "[object Object]".
func TestEveryErrorReachesThePageAsJSONText(t *testing.T) {
	for _, err := range []error{
		office.Problem{Code: "office.none"},
		office.Problems{{Code: "office.none"}, {Code: "job.unknown"}},
		errors.Join(errors.New("while saving"), office.Problem{Code: "office.none"}),
		errors.New("open /home/clerk/secret: denied"),
		errors.New(""),
	} {
		text, isText := formatError(err).(string)
		if !isText || text == "" {
			t.Fatalf("%v: not a non-empty string", err)
		}
		var crossed struct{ Problems []office.Worded }
		if err := json.Unmarshal([]byte(text), &crossed); err != nil || len(crossed.Problems) == 0 || crossed.Problems[0].Code == "" {
			t.Errorf("%v: %s", err, text)
		}
		if strings.Contains(text, "secret") {
			t.Errorf("the text of a bug reached the page: %s", text)
		}
	}
}

func TestDialogsBeforeTheWindowAnswerAnError(t *testing.T) {
	asks := deskDialogs{page: &page{}, ask: nativeDialogs{}}
	if _, err := asks.OpenFile("office"); !errors.Is(err, errNoWindow) {
		t.Errorf("got %v", err)
	}
	(&page{}).emit(desk.Job{}) // and news of a job are nobody's yet
}

// Any script of the page may send any event; a list of texts is what Wails alone sends.
func TestDroppedFilesAreKeptForOneQuestion(t *testing.T) {
	p := &page{}
	for _, forged := range [][]any{nil, {1}, {1.0, 2.0, []any{"/etc/hosts"}}, {1.0, 2.0, "/etc/hosts"}, {1, 2, []string{""}}} {
		p.drop(forged...)
		if got := p.takeDropped(); len(got) != 0 {
			t.Errorf("%v: %q", forged, got)
		}
	}
	p.drop(3, 4, []string{"পত্র.docx", "", "scan.jpg"})
	if got := strings.Join(p.takeDropped(), " "); got != "পত্র.docx scan.jpg" {
		t.Errorf("%q", got)
	}
	if got := p.takeDropped(); len(got) != 0 {
		t.Errorf("given twice: %q", got)
	}
	p.drop(3, 4, []string{"a"})
	p.drop(3, 4, []string{"b"})
	if got := strings.Join(p.takeDropped(), " "); got != "b" {
		t.Errorf("not the last: %q", got)
	}
	if o := windowOptions(desk.New(desk.Env{}), p, &frame{}, start{}); !o.DragAndDrop.EnableFileDrop || o.DragAndDrop.DisableWebViewDrop {
		t.Error("no file can be dropped")
	}
}

func TestAnotherStartOffersItsOfficeFile(t *testing.T) {
	folder := t.TempDir()
	for _, row := range []struct {
		args []string
		want string
	}{
		{nil, ""},
		{[]string{"status"}, ""},
		{[]string{"office.batayan"}, filepath.Join(folder, "office.batayan")},
		{[]string{"--data", "a/../b.batayan", "--as", "করিম"}, filepath.Join(folder, "b.batayan")},
		{[]string{filepath.Join(folder, "c.BATAYAN")}, filepath.Join(folder, "c.BATAYAN")},
	} {
		p := &page{}
		p.offerOf(row.args, folder)
		if got := p.offeredFile(); got != row.want {
			t.Errorf("%q: %q, want %q", row.args, got, row.want)
		}
	}
	p := &page{}
	p.drop(1, 2, []string{filepath.Join(folder, "d.batayan")})
	if p.offeredFile() == "" || len(p.takeDropped()) != 0 {
		t.Error("an office file that was dropped is not offered")
	}
}
