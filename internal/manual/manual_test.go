package manual_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/manual"
	"batayandesk/internal/office"
)

// A clerk who turns the language over finds the same book: the same chapters, as long, and about the same buttons and keys.
func TestBothLanguagesAreOneBook(t *testing.T) {
	bn, en := manual.Topics(office.Bengali), manual.Topics(office.English)
	if len(bn) < 14 || len(bn) != len(en) {
		t.Fatalf("%d topics, in English %d", len(bn), len(en))
	}
	for i, topic := range bn {
		other := en[i]
		if topic.ID != other.ID || len(topic.Blocks) != len(other.Blocks) {
			t.Errorf("%s has %d blocks, in English %s %d", topic.ID, len(topic.Blocks), other.ID, len(other.Blocks))
			continue
		}
		for j, b := range topic.Blocks {
			if b.Kind != other.Blocks[j].Kind || !slices.Equal(refs(b), refs(other.Blocks[j])) {
				t.Errorf("%s, block %d: %s %v, in English %s %v", topic.ID, j+1, b.Kind, refs(b), other.Blocks[j].Kind, refs(other.Blocks[j]))
			}
		}
		if !strings.Contains(topic.Heard, other.Title) || !strings.Contains(other.Heard, topic.Title) {
			t.Errorf("%s is not found by its other name", topic.ID)
		}
	}
}

// refs are what a block speaks of, whatever the order of the words.
func refs(b manual.Block) (all []string) {
	for _, run := range b.Runs {
		if run.As != manual.Plain {
			all = append(all, string(run.As)+" "+run.Ref)
		}
	}
	slices.Sort(all)
	return all
}

func TestOtherTopicsAreCalledByTheirTitles(t *testing.T) {
	for _, lang := range []office.Lang{office.Bengali, office.English} {
		titles := map[string]string{}
		for _, topic := range manual.Topics(lang) {
			titles[topic.ID] = topic.Title
		}
		for _, topic := range manual.Topics(lang) {
			for _, b := range topic.Blocks {
				for _, run := range b.Runs {
					if run.As == manual.Other && titles[run.Ref] != run.Text {
						t.Errorf("%s calls %s “%s”; it is “%s”", topic.ID, run.Ref, run.Text, titles[run.Ref])
					}
				}
			}
		}
	}
}

var (
	latinDigit = regexp.MustCompile(`[0-9]`)
	bengali    = regexp.MustCompile(`[ঀ-৿]`)
	apart      = regexp.MustCompile(`A[0-4]|K7-3F|WebView2`)
)

func TestEachLanguageKeepsToItsDigitsAndLetters(t *testing.T) {
	for _, topic := range manual.Topics(office.Bengali) {
		for _, b := range topic.Blocks {
			for _, run := range b.Runs {
				if run.As != manual.Key && latinDigit.MatchString(apart.ReplaceAllString(run.Text, "")) {
					t.Errorf("%s: %q", topic.ID, run.Text)
				}
			}
		}
	}
	for _, topic := range manual.Topics(office.English) {
		for _, b := range topic.Blocks {
			if bengali.MatchString(b.Said()) {
				t.Errorf("%s: %q", topic.ID, b.Said())
			}
		}
	}
}

func TestTheTableOfShortcutsIsRead(t *testing.T) {
	for _, lang := range []office.Lang{office.Bengali, office.English} {
		all := manual.Shortcuts(lang)
		if len(all) < 40 {
			t.Fatalf("%d shortcuts", len(all))
		}
		for _, one := range all {
			if one.Group == "" || one.Written == "" || one.Does == "" {
				t.Errorf("%+v", one)
			}
		}
	}
}
