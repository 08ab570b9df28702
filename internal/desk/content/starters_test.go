package content_test

import (
	"strings"
	"testing"

	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/desk/content"
	"batayandesk/internal/desktest"
	"batayandesk/internal/office"
)

// An office of each kind is offered twelve services; none brings a fee, a place or an officer.
func TestEachKindOfOfficeIsOfferedTwelveServices(t *testing.T) {
	services, _ := catalog.Default().Category("services")
	for _, kind := range []office.Kind{office.UpazilaOffice, office.LandOffice, office.UnionCouncil} {
		offered := services.Starters(kind, nil)
		if len(offered) != 12 {
			t.Errorf("%s: %d services", kind, len(offered))
		}
		seen := map[string]bool{}
		for _, s := range offered {
			if seen[s.ID] || s.Source == "" {
				t.Errorf("%s: %s is there twice, or without a source", kind, s.Values["name_bn"])
			}
			seen[s.ID] = true
			r := services.Propose(s, nil, 0)
			for _, field := range []string{"fee_bn", "documents_place_bn", "officer", "officer_bn", "superior", "superior_bn", "time_days"} {
				if r.Values[field] != "" {
					t.Errorf("%s: %s proposes %s %q", kind, s.Values["name_bn"], field, r.Values[field])
				}
			}
			for _, f := range services.Findings(r, catalog.Env{Day: "2020-10-05"}) {
				if f.Weight == catalog.Error || f.Weight == catalog.Warning {
					t.Errorf("%s: %s: %s", kind, s.Values["name_bn"], f.In(office.English))
				}
			}
		}
	}
	if n := len(services.Starters(office.DistrictOffice, nil)); n != 0 {
		t.Errorf("a district office is offered %d services", n)
	}
}

// A proposal counts as nothing before somebody checked it, and is offered no more once it is there.
func TestAProposalIsDoneOnlyOnceSomebodyCheckedIt(t *testing.T) {
	d := desktest.New(t)
	in := desk.CategoryIn{Category: "services"}
	list := ok(d.Starters.List(in))(t)
	if len(list.Rows) != 12 || list.Rows[0].Filled == "" || list.Rows[0].Group == "" {
		t.Fatalf("%s", asJSON(t, list))
	}
	var ids []string
	for _, row := range list.Rows[:3] {
		ids = append(ids, row.ID)
	}
	taken := ok(d.Starters.Take(content.StartersTake{Category: "services", IDs: ids}))(t)
	table := func() content.Table {
		return ok(d.Records.Table(content.TableIn{Category: "services", Count: 50}))(t)
	}
	now := table()
	if now.Total != 3 || now.Starters != 9 || !now.Rows[0].Unchecked || now.State != office.Partial {
		t.Errorf("%s", asJSON(t, now))
	}
	reasons := 0
	for _, r := range now.Reasons {
		if r.Code == "unchecked" {
			reasons++
		}
	}
	if reasons != 3 {
		t.Errorf("%d of 3 say on the board that they are to be checked", reasons)
	}
	_, err := d.Starters.Take(content.StartersTake{Category: "services", IDs: ids})
	refused(t, err, "starter.none")

	// The whole category checked at once leaves it a proposal; saved as it is, it is none any more.
	ok(d.Records.Confirm(content.ConfirmIn{Category: "services"}))(t)
	if !table().Rows[0].Unchecked {
		t.Error("a category confirmed as a whole has checked a proposal")
	}
	saved := ok(d.Records.Save(desktest.DraftOf(ok(d.Records.Open(content.RecordIn{ID: taken.Record}))(t))))(t)
	for _, f := range saved.Record.Findings {
		if f.Code == "unchecked" {
			t.Error("saved, it is still to be checked")
		}
	}
	second := table().Rows[1].ID
	ok(d.Records.Confirm(content.ConfirmIn{Category: "services", ID: second}))(t)
	unchecked := 0
	for _, row := range table().Rows {
		if row.Unchecked {
			unchecked++
		}
	}
	if unchecked != 1 {
		t.Errorf("%d proposals are still to be checked", unchecked)
	}

	// A bundle tells the next computer what is still a proposal; three undos take all back.
	told := string(desktest.Bundled(t, d)["data/content.json"])
	if n := strings.Count(strings.ReplaceAll(told, " ", ""), `"unchecked":true`); n != 1 {
		t.Errorf("the bundle says of %d that they are to be checked", n)
	}
	for range 4 {
		ok(d.Acts.Undo())(t)
	}
	if now := table(); now.Total != 0 || now.Starters != 12 {
		t.Errorf("%d are left, %d offered", now.Total, now.Starters)
	}
}

// A transfer changes the name in a proposal; that nobody has gone through it stays said.
func TestATransferChecksNoProposal(t *testing.T) {
	d := desktest.New(t)
	head := ok(d.Records.Save(content.Draft{Category: "officers_staff", DraftKey: "new/officers_staff", Values: map[string]string{
		"order": "1", "name_bn": "মোঃ রাশেদুল ইসলাম", "designation_bn": "উপজেলা নির্বাহী অফিসার", "kind": "officer", "head": "true", "charge": "regular",
	}}))(t).Record.ID
	list := ok(d.Starters.List(desk.CategoryIn{Category: "services"}))(t)
	ok(d.Starters.Take(content.StartersTake{Category: "services", IDs: []string{list.Rows[0].ID}}))(t)
	unchecked := func() (ids []string) {
		for _, row := range ok(d.Records.Table(content.TableIn{Category: "services", Count: 100}))(t).Rows {
			if row.Unchecked {
				ids = append(ids, row.ID)
			}
		}
		return ids
	}
	proposals := unchecked()
	if len(proposals) != 1 {
		t.Fatalf("%q", proposals)
	}
	id := proposals[0]
	officer := func() string { return ok(d.Records.Open(content.RecordIn{ID: id}))(t).Values["officer"] }
	ok(d.Records.Many(content.ManyIn{Category: "services", Do: content.DoSet, Field: "officer", Value: head, Rows: []content.RecordIn{{ID: id}}}))(t)
	if officer() != head || len(unchecked()) != 1 {
		t.Fatalf("officer %q, unchecked %q", officer(), unchecked())
	}
	transferred(t, d, content.TransferIn{Officer: head, How: "vacant"})
	if officer() != "" || len(unchecked()) != 1 {
		t.Errorf("officer %q, unchecked %q", officer(), unchecked())
	}
}
