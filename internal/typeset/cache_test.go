package typeset_test

import (
	"bytes"
	"strings"
	"sync"
	"testing"

	"batayandesk/internal/typeset"
	"pgregory.net/rapid"
)

// A program that runs for weeks sets every letter of the office.
func TestACacheStaysWithinItsRoomAndKeepsWhatIsInUse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		room := rapid.IntRange(20, 200).Draw(t, "room")
		put, get, held := typeset.NewTestCache(room)
		put(-1, 1)
		for i := range 2000 {
			put(i, rapid.IntRange(0, room/5).Draw(t, "cost"))
			if n := held(); n > 2*room {
				t.Fatalf("%d held in room for %d", n, room)
			}
			if !get(-1) {
				t.Fatalf("what is asked for every time is gone after %d others", i+1)
			}
		}
	})
}

// What is kept of a text must not depend on where it was first set: another size,
// weight, family, link or division into spans gives the page it gives alone.
func TestTextSetBeforeInAnotherLookGivesTheSamePage(t *testing.T) {
	const text = "ক্ষুদ্র উপজেলা ভূমি অফিস (land office) 漢 ভাগ\n৩য় তলা"
	cut := func(at int) []typeset.Span {
		return []typeset.Span{{Text: text[:at]}, {Text: text[at:]}}
	}
	looks := map[string]typeset.Document{
		"plain": {Blocks: []typeset.Block{typeset.Paragraph{Spans: typeset.Text(text)}}},
		"bold":  {Blocks: []typeset.Block{typeset.Paragraph{Spans: typeset.Bold(text)}}},
		"large": {Style: typeset.TextStyle{SizePt: 20}, Blocks: []typeset.Block{typeset.Paragraph{Spans: typeset.Text(text)}}},
		"sans":  {Style: typeset.TextStyle{Family: typeset.Sans}, Blocks: []typeset.Block{typeset.Paragraph{Spans: typeset.Text(text)}}},
		"link":  {Blocks: []typeset.Block{typeset.Paragraph{Spans: []typeset.Span{{Text: text, URI: "http://www.kushtia.gov.bd"}}}}},
		"cut":   {Blocks: []typeset.Block{typeset.Paragraph{Spans: cut(len("ক"))}}},
		"other": {Blocks: []typeset.Block{typeset.Paragraph{Spans: cut(len("ক্ষুদ্র "))}}},
		"artifact": {Blocks: []typeset.Block{
			typeset.Paragraph{Spans: typeset.Text(text), Role: typeset.Artifact},
		}},
	}
	alone := map[string][]byte{}
	for name, doc := range looks {
		typeset.ForgetTexts()
		alone[name] = mustRender(t, doc).PDF
	}
	var wait sync.WaitGroup
	for name, doc := range looks {
		wait.Go(func() {
			for range 5 {
				if res, err := typeset.Render(doc); err != nil || !bytes.Equal(res.PDF, alone[name]) {
					t.Errorf("%s: not the page it is alone (%v)", name, err)
				}
			}
		})
	}
	wait.Wait()
	for name, doc := range looks {
		if res := mustRender(t, doc); len(res.Warnings) != 1 || !strings.HasPrefix(res.Warnings[0].Where, "ক্ষুদ্র") {
			t.Errorf("%s: warnings %v", name, res.Warnings)
		}
	}
}
