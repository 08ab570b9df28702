package content

import (
	"slices"

	"batayandesk/internal/catalog"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
)

// Starters are records that offices of a kind usually have: proposals, of which the clerk takes those that fit.
//
// Source: internal/catalog/README.md › Starter content.
type Starters struct{ d *desk.Desk }

// StarterList is what can be taken, and for which kind of office it is.
type StarterList struct {
	Kind string       `json:"kind"`
	Rows []StarterRow `json:"rows"`
}

// StarterRow is one proposal: its name, its group, and the fields that come filled.
type StarterRow struct {
	ID     string `json:"id"`
	Title  string `json:"title"`
	Group  string `json:"group"`
	Filled string `json:"filled"` // the fields beside the name, by their labels; "" for none
	Source string `json:"source"`
}

// StartersTake names the proposals that are taken.
type StartersTake struct {
	Category string   `json:"category"`
	IDs      []string `json:"ids"`
}

// StartersTaken answers them.
type StartersTaken struct {
	Text   string   `json:"text"`
	Record string   `json:"record"` // the first, to be checked
	Nav    desk.Nav `json:"nav"`
}

// List are the proposals of a category that the office does not have yet.
func (s *Starters) List(in desk.CategoryIn) (list StarterList, err error) {
	defer s.d.Recovered(&err)
	list.Rows = []StarterRow{}
	err = look(s.d, func(w *work) error {
		category, err := w.Category(in.Category)
		if err != nil {
			return err
		}
		lang := s.d.Lang()
		list.Kind = office.Kinds.Label(w.Office.Kind, lang)
		for _, p := range category.Starters(w.Office.Kind, w.Book.Env(category.ID).Siblings) {
			list.Rows = append(list.Rows, starterRow(category, p, s.d))
		}
		return nil
	})
	return list, err
}

func starterRow(category *catalog.Category, p catalog.Starter, d *desk.Desk) StarterRow {
	lang := d.Lang()
	row := StarterRow{ID: p.ID, Title: category.RecordTitle(office.Record{Values: p.Values})}
	for _, f := range category.Fields {
		switch v := p.Values[f.Name]; {
		case v == "" || slices.Contains(category.Title, f.Name):
		case f.Kind == catalog.Select:
			row.Group = f.Display(v, lang)
		case row.Filled == "":
			row.Filled = f.Label.In(lang)
		default:
			row.Filled += ", " + f.Label.In(lang)
		}
	}
	switch p.Source {
	case "general":
		row.Source = d.Say("starter.general", nil)
	case "sample office":
		row.Source = d.Say("starter.sample", nil)
	default:
		row.Source = d.Say("starter.law", office.Args{"source": p.Source})
	}
	return row
}

// Take puts proposals into the category, in one act; each is to be checked. The problem is starter.none where none of them is
// offered any more.
func (s *Starters) Take(in StartersTake) (taken StartersTaken, err error) {
	defer s.d.Recovered(&err)
	err = act(s.d, func(w *work) error {
		category, err := w.Category(in.Category)
		if err != nil {
			return err
		}
		change, err := s.d.Stamp(w.Tx, office.Typed)
		if err != nil {
			return err
		}
		siblings, n := w.Book.Env(category.ID).Siblings, 0
		for _, p := range category.Starters(w.Office.Kind, siblings) {
			if !slices.Contains(in.IDs, p.ID) {
				continue
			}
			r := category.Propose(p, siblings, n)
			r.ID, r.UpdatedOn, r.UpdatedBy, r.ContentRev = s.d.NewID(), change.Day, change.Actor, 1
			if err := w.MayStand(category, r, nil); err != nil {
				return err
			}
			if _, err := w.KeepRecord(category, r, 0, change); err != nil {
				return err
			}
			if n++; n == 1 {
				taken.Record = r.ID
			}
		}
		if n == 0 {
			return office.Problem{Code: "starter.none"}
		}
		did := office.Problem{Code: "did.starters", Args: office.Args{"n": n, "category": category.LabelOn(w.Day)}}
		w.Tx.Say(office.Text{BN: did.In(office.Bengali), EN: did.In(office.English)})
		taken.Text = did.In(s.d.Lang())
		now, err := at(s.d, w.Tx)
		if err != nil {
			return err
		}
		taken.Nav, err = now.Nav()
		return err
	})
	return taken, err
}
