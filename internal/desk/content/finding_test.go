package content_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"batayandesk/internal/bangla"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desktest"
	"batayandesk/internal/store"
)

func find(t *testing.T, d *desktest.Desk, query string) []content.Hit {
	t.Helper()
	return ok(d.Finder.Find(content.FindIn{Query: query, Limit: 30}))(t).Hits
}

func titles(hits []content.Hit) (all []string) {
	for _, h := range hits {
		all = append(all, h.Title)
	}
	return all
}

func joined(parts []content.Part) (text, marked string) {
	for _, p := range parts {
		text += p.Text
		if p.Mark {
			marked += "[" + p.Text + "]"
		}
	}
	return text, marked
}

// Whatever a clerk types for what stands somewhere, it is found, and near the top.
func TestEverythingIsFoundByWhateverIsTypedForIt(t *testing.T) {
	d := desktest.Open(t)
	for _, c := range []struct{ query, title, how, marked string }{
		{"রাশেদুল", "মোঃ রাশেদুল ইসলাম", "", "[রাশেদুল]"},
		{"রাশে", "মোঃ রাশেদুল ইসলাম", "", "[রাশে]"},
		{"rashedul", "মোঃ রাশেদুল ইসলাম", "", ""}, // by the English name
		{"tapan biswas", "তপন কুমার বিশ্বাস", "", ""},
		{"topon bishshas", "তপন কুমার বিশ্বাস", "উচ্চারণে মিল", "[তপন][বিশ্বাস]"},
		{"nojrul", "মোঃ নজরুল ইসলাম", "উচ্চারণে মিল", "[নজরুল]"},
		{"ঊপজেলা নির্বাহি", "মোঃ রাশেদুল ইসলাম", "উচ্চারণে মিল", ""},
		{"রাসেদূল", "মোঃ রাশেদুল ইসলাম", "", "[রাশেদুল]"},
		{"রাশেদল", "মোঃ রাশেদুল ইসলাম", "উচ্চারণে মিল", "[রাশেদুল]"},
		{"রাশেদগুল", "মোঃ রাশেদুল ইসলাম", "একটি অক্ষর ভিন্ন", "[রাশেদুল]"},
		{"০১৭০০০০০০০৩", "মোঃ কামরুল হাসান", "", ""},
		{"01700-000003", "মোঃ কামরুল হাসান", "", ""},
		{"1700000003", "মোঃ কামরুল হাসান", "", ""},
		{"+8801700000003", "মোঃ কামরুল হাসান", "", ""},
		{"+88 01700 000003", "মোঃ কামরুল হাসান", "", ""},
		{"০৭১-০০০১২", "সৈয়দা নাজনীন আক্তার", "", ""},
		{"হালনাগাদকরণ প্রশিক্ষণ", "জাতীয় তথ্য বাতায়ন হালনাগাদকরণ বিষয়ক প্রশিক্ষণ", "", "[হালনাগাদকরণ][প্রশিক্ষণ]"},
		{"khasjomi", "কৃষি খাসজমি বন্দোবস্ত প্রদান", "উচ্চারণে মিল", "[খাসজমি]"},
		{"এনজিও", "এনজিও কার্যক্রমের প্রত্যয়নপত্র প্রদান", "", "[এনজিও]"},
		{"ডিসিআরের", "কৃষি খাসজমি বন্দোবস্ত প্রদান", "", ""}, // in its fee
		{"30-09-2020", "ইউনিয়ন ডিজিটাল সেন্টারে জন্মনিবন্ধন সংশোধন ক্যাম্প", "", ""},
		{"acland", "সৈয়দা নাজনীন আক্তার", "", ""},
	} {
		hits := find(t, d, c.query)
		at := slices.IndexFunc(hits, func(h content.Hit) bool { return h.Title == c.title })
		if at < 0 || at > 4 {
			t.Errorf("%s: %s is not among the first of %q", c.query, c.title, titles(hits))
			continue
		}
		hit := hits[at]
		text, marked := joined(hit.Titled)
		if text != hit.Title || c.marked != "" && marked != c.marked || hit.How != c.how {
			t.Errorf("%s: %q is marked %s (%q)", c.query, text, marked, hit.How)
		}
		if _, inDetail := joined(hit.Detailed); marked+inDetail == "" {
			t.Errorf("%s: nothing of %+v is marked", c.query, hit)
		}
		for _, parts := range [][]content.Part{hit.Titled, hit.Detailed} {
			whole, _ := joined(parts)
			ends, n := map[int]bool{}, 0
			for _, cluster := range bangla.Clusters(whole) {
				n += len(cluster)
				ends[n] = true
			}
			n = 0
			for _, p := range parts {
				if n += len(p.Text); !ends[n] {
					t.Errorf("%s: a cluster of %q is parted", c.query, whole)
				}
			}
		}
	}
	for _, query := range []string{"কখনোইনেই", "zzzzzz", "রাশেদুল কখনোইনেই", "99999999999", ""} {
		if hits := find(t, d, query); len(hits) > 0 {
			t.Errorf("%q finds %q", query, titles(hits))
		}
	}
}

// The word itself before what begins with it, a title before a text, what is new before what is old.
func TestTheBestComesFirst(t *testing.T) {
	d := desktest.Open(t)
	add := func(title, body string) {
		ok(d.Records.Save(content.Draft{Category: "notices", Values: map[string]string{
			"title_bn": title, "body_bn": body, "kind": "notice", "published_on": "2020-10-01"}}))(t)
	}
	add("সাধারণ সভা", "এখানে ঝিনুকমালা আছে")
	add("ঝিনুকমালা পুরাতন", "লেখা আছে")
	add("ঝিনুকমালাগুলো", "লেখা আছে")
	add("ঝিনুকমালা নতুন", "লেখা আছে")
	want := []string{"ঝিনুকমালা নতুন", "ঝিনুকমালা পুরাতন", "সাধারণ সভা", "ঝিনুকমালাগুলো"}
	if got := titles(find(t, d, "ঝিনুকমালা")); !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	if got := titles(find(t, d, "jhinukmala")); len(got) != 4 {
		t.Errorf("by sound: %q", got)
	}
	if hit := find(t, d, "এখানে ঝিনুকমালা")[0]; hit.Title != "সাধারণ সভা" {
		t.Errorf("%+v", hit)
	} else if text, marked := joined(hit.Detailed); marked != "[এখানে][ঝিনুকমালা]" || !strings.Contains(text, "আছে") {
		t.Errorf("%s %s", text, marked)
	}
}

// What is written in a letter is found, and not only what it is about.
func TestALetterIsFoundByItsBody(t *testing.T) {
	d := desktest.Open(t)
	letter := desktest.KeepOrder(t, d, "দায়িত্ব বণ্টন")
	letter.Body.Paragraphs = []string{"ঝিনুকমালার হিসাব রাখিবেন।"}
	ok(d.Letters.Keep(desktest.DraftLetter(letter)))(t)
	hits := find(t, d, "jhinukmalar")
	if len(hits) != 1 || hits[0].Kind != "letter" || hits[0].ID != letter.ID {
		t.Fatalf("%+v", hits)
	}
	if text, marked := joined(hits[0].Detailed); marked != "[ঝিনুকমালার]" || !strings.Contains(text, "হিসাব") {
		t.Errorf("%s %s", text, marked)
	}
}

// A file of a program that indexed less is found through as any other, once it was opened.
func TestAnOlderIndexIsMadeAnewWhenTheFileIsOpened(t *testing.T) {
	d := desktest.Open(t)
	ok(d.Records.Save(content.Draft{Category: "notices", Values: map[string]string{
		"title_bn": "ঝিনুকমালা", "body_bn": "লেখা আছে", "kind": "notice", "published_on": "2020-10-01"}}))(t)
	hit := find(t, d, "ঝিনুকমালা")[0]
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	s := ok(store.Open(d.Path, store.Options{}))(t)
	err := s.Update(func(tx *store.Tx) error {
		return errors.Join(tx.DropIndex("r/"+hit.ID), tx.SetMeta("indexed_by", ""))
	})
	if err := errors.Join(err, s.Close(), d.Files().Open(d.Path)); err != nil {
		t.Fatal(err)
	}
	if again := find(t, d, "ঝিনুকমালা"); len(again) != 1 || again[0].ID != hit.ID {
		t.Errorf("%q", titles(again))
	}
}
