package officefile

import (
	"reflect"

	"batayandesk/internal/desk"
	"batayandesk/internal/document"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Settings is the office itself: identity, memo numbers, signatory, print, windows of freshness, holidays.
type Settings struct {
	d     *desk.Desk
	files *Files
	// specimen draws a letter of the office that a view is of.
	specimen func(*desk.View) (desk.Preview, error)
}

// Get is the office as it now is.
func (s *Settings) Get() (view SettingsView, err error) {
	defer s.d.Recovered(&err)
	err = look(s.d, func(w *work) error {
		view, err = w.settingsView()
		return err
	})
	return view, err
}

// Save stores the office on top of the revision the clerk saw. Problems name the field; store.stale where
// somebody saved in between.
func (s *Settings) Save(in SettingsIn) (saved SettingsSaved, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Write(func(tx *store.Tx) error {
		before, _, err := tx.Office()
		if err != nil {
			return err
		}
		in.Office.Overlay.Spelling = before.Overlay.Spelling // it has verbs of its own
		o, err := settled(s.d, tx, before, in.Office)
		if err != nil {
			return err
		}
		now, err := at(s.d, tx)
		if err != nil {
			return err
		}
		if err := now.serials(before.Memo, o.Memo); err != nil {
			return err
		}
		o.Signatory.Head = now.isHead(o.Signatory, before.Signatory)
		if err := desk.NowNamed(tx, []office.Attachment{{SHA256: o.Print.EmblemSHA256}}); err != nil {
			return err
		}
		change, err := s.d.Stamp(tx, office.Typed)
		if err != nil {
			return err
		}
		if !reflect.DeepEqual(listed(o), listed(canonicalOffice(before))) {
			if _, err := s.d.KeepOffice(tx, o, in.Base, change); err != nil {
				return err
			}
		}
		if err := desk.DropTyping(tx, keySettings); err != nil {
			return err
		}
		w, err := at(s.d, tx)
		if err != nil {
			return err
		}
		saved.Settings, err = w.settingsView()
		return err
	})
	if err != nil {
		return SettingsSaved{}, err
	}
	saved.Text = s.d.Say("settings.saved", nil)
	saved.Session, err = (&Offices{s.d, s.files}).session()
	return saved, err
}

// keySettings is where settings are kept that are typed and not saved yet.
const keySettings = "settings"

// KeepTyping keeps the settings as they are typed, so that they survive a crash; Get brings them back. The problem is
// file.too_large.
func (s *Settings) KeepTyping(in SettingsIn) (done desk.Done, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Write(func(tx *store.Tx) error { return desk.KeepTyping(tx, keySettings, in) })
	return desk.Done{OK: err == nil}, err
}

// DropTyping throws them away; the settings are as they were saved.
func (s *Settings) DropTyping() (done desk.Done, err error) {
	defer s.d.Recovered(&err)
	err = s.d.Write(func(tx *store.Tx) error { return desk.DropTyping(tx, keySettings) })
	return desk.Done{OK: err == nil}, err
}

// Preview draws a sample of the office's letters with the settings as typed: the reply to the newest directive
// or, where there is none, a letter of filled paragraphs. Nothing is stored; what Save would refuse is refused.
func (s *Settings) Preview(in SettingsIn) (preview desk.Preview, err error) {
	defer s.d.Recovered(&err)
	err = look(s.d, func(w *work) error {
		o, err := settled(s.d, w.Tx, w.Office, in.Office)
		if err != nil {
			return err
		}
		w.Snapshot = w.As(s.d, o)
		preview, err = s.specimen(w.View)
		return err
	})
	return preview, err
}

// settingsView gives the office to be changed, so it is read anew: what is kept is shared.
func (w *work) settingsView() (SettingsView, error) {
	own, revision, err := w.Tx.Office()
	if err != nil {
		return SettingsView{}, err
	}
	view := SettingsView{Office: own, Revision: revision, Kinds: desk.Choices(office.Kinds, w.Desk.Lang()), Weekdays: desk.Choices(office.Weekdays, w.Desk.Lang()), Officers: w.OfficerChoices("")}
	view.Office = listed(view.Office)
	if view.Next, err = w.nextSerials(own.Memo); err != nil {
		return view, err
	}
	view.SignatoryDoubt, view.SignatoryNow = w.signatoryDoubt(own.Signatory)
	for _, declared := range w.Desk.Env.Catalog.All() {
		now, _ := w.Catalog.Category(declared.ID)
		view.Fresh = append(view.Fresh, FreshRow{
			Category: declared.ID, Label: now.Label.In(w.Desk.Lang()), Default: declared.Label.In(w.Desk.Lang()),
			Days: now.Fresh.N, Standard: declared.Fresh.N, MayNotBe: now.MayNotApply, MayNotBeStandard: declared.MayNotApply,
			Rule: w.Desk.Say("fresh."+string(declared.Fresh.Kind), office.Args{"days": now.Fresh.N}),
		})
	}
	for _, rule := range document.Remarks {
		places := make([]desk.Choice, len(rule.Places))
		for i, place := range rule.Places {
			places[i] = desk.Choice{Value: place, Label: document.PlaceText(place).In(w.Desk.Lang())}
		}
		view.Remarks = append(view.Remarks, RemarkRow{
			State: rule.State, Label: desk.StateText(rule.State, w.Desk.Lang()), Text: w.Office.Overlay.Remarks[string(rule.State)],
			Standard: rule.Standard, Placeholders: places,
		})
	}
	if view.Typed, err = desk.TypingOf[SettingsIn](w.Tx, keySettings); view.Typed != nil {
		view.Typed.Office = listed(view.Typed.Office)
	}
	return view, err
}

// listed is an office whose lists cross to the page as lists, also the empty ones.
func listed(o office.Office) office.Office {
	o.Letterhead, o.Signatory.Lines = desk.NonNil(o.Letterhead), desk.NonNil(o.Signatory.Lines)
	o.Subordinates, o.Weekend = desk.NonNil(o.Subordinates), desk.NonNil(o.Weekend)
	if o.Memo.NextSerial == nil {
		o.Memo.NextSerial = map[string]int{}
	}
	return o
}
