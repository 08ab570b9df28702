package compliance_test

import (
	"testing"

	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
)

// The order is about the portal: what is ready and not there yet is not done.
func TestWhatWaitsForThePortalIsNotDone(t *testing.T) {
	state := func(c *content, category string) compliance.Standing {
		return compliance.Open(c.Content).Standing(category)
	}
	waiting := func(alter func(*office.Record)) *content {
		c := complete(today)
		alter(&c.Records["training"][0])
		return c
	}
	for why, c := range map[string]*content{
		"never put there":     waiting(func(r *office.Record) { r.Published = 0 }),
		"changed since":       waiting(func(r *office.Record) { r.ContentRev = 2 }),
		"older than we know":  waiting(func(r *office.Record) { r.Published = -1 }),
		"new and in its list": waiting(func(r *office.Record) { r.Published, r.ContentRev = 0, 3 }),
	} {
		s := state(c, "training")
		if s.State != office.Partial || s.ReasonCount() != 1 || s.Reasons()[0].Code != "portal_pending" || s.Waiting != 1 || s.Bad != 0 {
			t.Errorf("%s: %s %+v", why, s.State, s.Reasons())
		}
		if said := s.Reasons()[0].In(office.Bengali); said != "তথ্য প্রস্তুত; ১টি পরিবর্তন পোর্টালে তোলা বাকি।" {
			t.Errorf("%s: %q", why, said)
		}
		others := false
		c.Office.PortalKept = &others
		if s := state(c, "training"); s.State != office.Done || s.Waiting != 0 {
			t.Errorf("%s, where others keep the portal: %s", why, s.State)
		}
	}
	lacking := waiting(func(r *office.Record) { r.Published, r.Values = 0, aTraining.with("venue_bn", "") })
	if s := state(lacking, "training"); s.State != office.Partial || s.ReasonCount() != 1 || s.Reasons()[0].Code == "portal_pending" {
		t.Errorf("what lacks something is told by what it lacks: %+v", s.Reasons())
	}
	expired := complete(today)
	notice := rec(aNotice.with("expires_on", "2020-10-01"))
	notice.PortalOn = "2020-09-01"
	expired.add("notices", notice)
	if s := state(expired, "notices"); s.State != office.Done {
		t.Errorf("a notice that only waits for the archive: %s %+v", s.State, s.Reasons())
	}
}

func TestStaffListIsMeasuredByTheSanctionedPosts(t *testing.T) {
	for posts, want := range map[int]office.State{0: office.Done, 1: office.Done, 2: office.Done, 3: office.Partial, 14: office.Partial} {
		c := complete(today)
		c.Office.SanctionedPosts = posts
		s := compliance.Open(c.Content).Standing("officers_staff")
		if s.State != want || want == office.Partial && s.Reasons()[0].Code != "posts_missing" {
			t.Errorf("%d posts: %s %+v", posts, s.State, s.Reasons())
		}
	}
	c := complete(today)
	c.Office.SanctionedPosts = 3
	c.add("officers_staff", rec(aVacancy))
	if s := compliance.Open(c.Content).Standing("officers_staff"); s.State != office.Done {
		t.Errorf("a vacant post counts: %s %+v", s.State, s.Reasons())
	}
}
