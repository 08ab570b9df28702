package desk

import (
	"batayandesk/internal/compliance"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Settings is the office itself: identity, memo numbers, signatory, print, windows of freshness, holidays.
type Settings struct{ d *Desk }

// Get is the office as it now is.
func (s *Settings) Get() (view SettingsView, err error) {
	defer s.d.recovered(&err)
	err = s.d.viewWork(func(w *work) error {
		view, err = s.d.settingsView(w)
		return err
	})
	return view, err
}

// Save stores the office on top of the revision the clerk saw. Problems name the field; store.stale where
// somebody saved in between.
func (s *Settings) Save(in SettingsIn) (saved SettingsSaved, err error) {
	defer s.d.recovered(&err)
	err = s.d.update(func(tx *store.Tx) error {
		before, _, err := tx.Office()
		if err != nil {
			return err
		}
		o, err := s.d.settled(tx, before, in.Office)
		if err != nil {
			return err
		}
		if err := nowNamed(tx, []office.Attachment{{SHA256: o.Print.EmblemSHA256}}); err != nil {
			return err
		}
		change, err := s.d.change(tx, office.Typed)
		if err != nil {
			return err
		}
		if _, err := tx.SaveOffice(o, in.Base, change); err != nil {
			return err
		}
		w, err := s.d.work(tx)
		if err != nil {
			return err
		}
		saved.Settings, err = s.d.settingsView(w)
		return err
	})
	if err != nil {
		return SettingsSaved{}, err
	}
	saved.Text = s.d.say("settings.saved", nil)
	saved.Session, err = s.d.sessionView()
	return saved, err
}

// Preview draws a sample of the office's letters with the settings as typed: the reply to the newest directive
// or, where there is none, a letter of filled paragraphs. Nothing is stored; what Save would refuse is refused.
func (s *Settings) Preview(in SettingsIn) (preview Preview, err error) {
	defer s.d.recovered(&err)
	err = s.d.viewWork(func(w *work) error {
		o, err := s.d.settled(w.tx, w.Office, in.Office)
		if err != nil {
			return err
		}
		w.Snapshot = w.as(s.d, o)
		body, err := w.sampleLetter()
		if err != nil {
			return err
		}
		look, err := w.look(o.Print)
		if err != nil {
			return err
		}
		result, _, err := document.SetLetter(look, body, w.Day, set)
		if err == nil {
			preview = w.shown(result)
		}
		return err
	})
	return preview, err
}

// sampleLetter is what settings are shown on.
func (w *work) sampleLetter() (office.LetterBody, error) {
	facts := document.Facts{Content: w.Book.Content()}
	l := office.Letter{Template: "letter", FileCode: w.Office.Memo.FileCode}
	var body office.LetterBody
	if dir, found := w.pick(""); found {
		l.Template, l.Directive = "reply", dir.ID
		facts.Directive, facts.Standing = &dir, compliance.BoardFrom(w.Book.Content(), w.Book.Standings(), dir)
		template, _ := document.TemplateOf(l.Template)
		body = template.Compose(facts)
	} else {
		body = document.Sample(facts)
	}
	l.Body = &body
	return w.dated(l)
}

// settingsView gives the office to be changed, so it is read anew: what is kept is shared.
func (d *Desk) settingsView(w *work) (SettingsView, error) {
	own, revision, err := w.tx.Office()
	if err != nil {
		return SettingsView{}, err
	}
	view := SettingsView{Office: own, Revision: revision, Kinds: choices(office.Kinds, d.lang()), Weekdays: choices(office.Weekdays, d.lang()), Officers: w.officerChoices("")}
	if view.Office.Letterhead == nil {
		view.Office.Letterhead = []string{}
	}
	if view.Office.Subordinates == nil {
		view.Office.Subordinates = []office.SubordinateOffice{}
	}
	view.Office.Signatory.Lines = nonNil(view.Office.Signatory.Lines)
	if view.Office.Weekend == nil {
		view.Office.Weekend = []office.Weekday{}
	}
	for _, declared := range d.env.Catalog.All() {
		now, _ := w.Catalog.Category(declared.ID)
		view.Fresh = append(view.Fresh, FreshRow{
			Category: declared.ID, Label: now.Label.In(d.lang()), Default: declared.Label.In(d.lang()),
			Days: now.Fresh.N, Standard: declared.Fresh.N, MayNotBe: now.MayNotApply, MayNotBeStandard: declared.MayNotApply,
			Rule: d.say("fresh."+string(declared.Fresh.Kind), office.Args{"days": now.Fresh.N}),
		})
	}
	for _, rule := range document.Remarks {
		places := make([]Choice, len(rule.Places))
		for i, place := range rule.Places {
			places[i] = Choice{Value: place, Label: document.PlaceText(place).In(d.lang())}
		}
		view.Remarks = append(view.Remarks, RemarkRow{
			State: rule.State, Label: StateText(rule.State, d.lang()), Text: w.Office.Overlay.Remarks[string(rule.State)],
			Standard: rule.Standard, Placeholders: places,
		})
	}
	return view, nil
}
