package document_test

import (
	"testing"

	"batayandesk/internal/document"
)

// Two facts under one word could not be told apart in a wording that is written in words.
func TestEveryFactOfARemarkHasAWordOfItsOwnInBothLanguages(t *testing.T) {
	bn, en, codes := map[string]string{}, map[string]string{}, map[string]bool{}
	for _, rule := range document.Remarks {
		for _, code := range rule.Places {
			codes[code] = true
			text := document.PlaceText(code)
			if text.BN == code || text.BN == "" || text.EN == "" {
				t.Errorf("%s has no words", code)
			}
			if bn[text.BN] != "" && bn[text.BN] != code || en[text.EN] != "" && en[text.EN] != code {
				t.Errorf("%s shares its words: %+v", code, text)
			}
			bn[text.BN], en[text.EN] = code, code
		}
	}
	if len(codes) != 8 {
		t.Errorf("%d facts", len(codes))
	}
}
