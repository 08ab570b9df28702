package bundle_test

import (
	"bytes"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"batayandesk/internal/bundle"
)

// published is a profile as any program reads it.
type published struct {
	Info struct {
		ID string `json:"BagIt-Profile-Identifier"`
	} `json:"BagIt-Profile-Info"`
	Labels map[string]struct {
		Required bool     `json:"required"`
		Values   []string `json:"values"`
	} `json:"Bag-Info"`
	Payload    []string `json:"Payload-Files-Required"`
	PayloadMay []string `json:"Payload-Files-Allowed"`
	Fetch      bool     `json:"Allow-Fetch.txt"`
}

// What the profile asks for, a bundle has, and Verify refuses one that has it not: the profile that strangers read is the one
// that is held.
func TestPublishedProfileIsTheOneThatIsHeld(t *testing.T) {
	text, err := bundle.Profile()
	if err != nil {
		t.Fatal(err)
	}
	var p published
	if err := json.Unmarshal(text, &p); err != nil {
		t.Fatal(err)
	}
	if p.Info.ID != bundle.ProfileID || p.Fetch || len(p.PayloadMay) < 6 || len(p.Payload) != 1 {
		t.Errorf("%+v", p)
	}
	written := map[string]string{}
	var zip bytes.Buffer
	err = bundle.Write(&zip, top, info(), []bundle.Entry{{Path: "content.json", Size: bundle.Made, Make: func(w io.Writer) error {
		_, err := io.WriteString(w, content)
		return err
	}}}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(unzipped(t, zip.Bytes())["bag-info.txt"]) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		written[name] = value
		if _, known := p.Labels[name]; !known {
			t.Errorf("a bundle says %s, which the profile does not know", name)
		}
	}
	for name, asked := range p.Labels {
		if asked.Required && written[name] == "" {
			t.Errorf("the profile asks for %s, which a bundle does not say", name)
		}
		if !asked.Required && len(asked.Values) == 0 {
			continue
		}
		lines := strings.Split(strings.TrimSuffix(newDraft().info(), "\n"), "\n")
		changed := []string{name + ": other"}
		for _, line := range lines {
			if !strings.HasPrefix(line, name+":") {
				changed = append(changed, line)
			}
		}
		report := verify(t, newDraft().with("bag-info.txt", strings.Join(changed, "\n")+"\n").zip())
		if report.Valid && len(asked.Values) > 0 {
			t.Errorf("%s may be anything, though the profile allows %v", name, asked.Values)
		}
		if report = verify(t, newDraft().with("bag-info.txt", strings.Join(changed[1:], "\n")+"\n").zip()); report.Valid == asked.Required {
			t.Errorf("without %s a bundle is valid: %t, required: %t", name, report.Valid, asked.Required)
		}
	}
}
