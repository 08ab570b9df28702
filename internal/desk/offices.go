package desk

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/compliance"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Offices opens, makes and leaves office files, and says who works and on which day.
type Offices struct{ d *Desk }

// Session is what the window needs before its first page; it also chooses the language of all answers.
func (o *Offices) Session(in SessionIn) (s Session, err error) {
	defer o.d.recovered(&err)
	if in.Lang == string(office.Bengali) || in.Lang == string(office.English) {
		o.d.session.set(func(s *session) { s.lang = office.Lang(in.Lang) })
	}
	return o.d.sessionView()
}

// OpenSample opens the sample office, which is made at its first opening.
func (o *Offices) OpenSample() (s Session, err error) {
	defer o.d.recovered(&err)
	if err := o.d.Files().OpenSample(); err != nil {
		return Session{}, err
	}
	return o.d.sessionView()
}

// OpenFile asks for an office file and opens it; a dialog closed leaves things as they are.
func (o *Offices) OpenFile() (s Session, err error) {
	defer o.d.recovered(&err)
	path, err := o.d.env.Dialogs.OpenFile("office")
	if err != nil {
		return Session{}, err
	}
	if path != "" {
		if err := o.d.Files().Open(path); err != nil {
			return Session{}, err
		}
		o.d.Files().remember(path)
	}
	return o.d.sessionView()
}

// CloseFile leaves the office file, so that another can be chosen.
func (o *Offices) CloseFile() (s Session, err error) {
	defer o.d.recovered(&err)
	if err := o.d.Close(); err != nil {
		return Session{}, err
	}
	return o.d.sessionView()
}

// Create makes a new office file in the data folder and opens it.
func (o *Offices) Create(in NewOffice) (s Session, err error) {
	defer o.d.recovered(&err)
	made, err := in.office(o.d.env.Now().Year())
	if err != nil {
		return Session{}, err
	}
	path, err := o.d.Files().freePath("office")
	if err != nil {
		return Session{}, err
	}
	if err := o.d.Files().create(path, made); err != nil {
		return Session{}, err
	}
	o.d.Files().remember(path)
	return o.d.sessionView()
}

// office checks what was typed at the first start and makes an Office of it; the next serial is that of year.
func (in NewOffice) office(year int) (office.Office, error) {
	var ps office.Problems
	need := func(field, value string) string {
		value = bangla.Normalise(value)
		if value == "" {
			ps = append(ps, office.Problem{Code: "office.needed", Field: field})
		}
		return value
	}
	made := office.Office{
		Kind:    in.Kind,
		NameEN:  bangla.Normalise(in.NameEN),
		Website: bangla.Normalise(in.Website),
		Phone:   bangla.Normalise(in.Phone),
		Email:   bangla.Normalise(in.Email),
		Superior: office.Superior{
			NameBN: bangla.Normalise(in.SuperiorBN), HeadDesignationBN: bangla.Normalise(in.SuperiorHead),
		},
		Weekend: []string{"friday", "saturday"},
		Digits:  "bengali",
	}
	name, place := need("name_bn", in.NameBN), need("place_bn", in.PlaceBN)
	made.NameBN = name + ", " + place
	made.Letterhead = []string{"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", name, place}
	if site := strings.TrimPrefix(strings.TrimPrefix(made.Website, "https://"), "http://"); site != "" {
		made.Letterhead = append(made.Letterhead, "www."+strings.TrimPrefix(site, "www."))
	}
	made.Signatory = office.Signatory{
		NameBN: need("signatory", in.Signatory), DesignationBN: need("signatory_post", in.SignatoryPost),
	}
	made.Signatory.Lines = []string{made.Signatory.NameBN, made.Signatory.DesignationBN, place + "।"}
	if made.Phone != "" {
		made.Signatory.Lines = append(made.Signatory.Lines, "ফোন "+made.Phone)
	}
	if made.Email != "" {
		made.Signatory.Lines = append(made.Signatory.Lines, "ই-মেইল: "+made.Email)
	}
	made.Memo.NextSerial = map[string]int{strconv.Itoa(year): max(in.NextSerial, 1)}
	if bangla.Normalise(in.FileCode) != "" {
		memo, err := office.ParseMemo(in.FileCode)
		if problems, ok := office.AsProblems(err); ok {
			problems[0].Field = "file_code"
			ps = append(ps, problems[0])
		} else if memo.Form == "other" || memo.Issue != 0 {
			ps = append(ps, office.Problem{Code: "office.file_code", Field: "file_code"})
		}
		made.Memo.Form, made.Memo.FileCode = memo.Form, memo.FileCode
	}
	if !slices.Contains(officeKinds, in.Kind) {
		ps = append(ps, office.Problem{Code: "office.kind", Field: "kind"})
	}
	made.ID = officeID(in)
	if in.NextSerial < 0 {
		ps = append(ps, office.Problem{Code: "office.serial", Field: "next_serial"})
	}
	return made, ps.Err()
}

// officeID is a short ASCII name for bundles: from the website's host, else the kind.
func officeID(in NewOffice) string {
	if id := asciiName(strings.TrimSuffix(siteHost(in.Website), ".gov.bd")); id != "" {
		return id
	}
	return strings.ReplaceAll(in.Kind, "_", "-")
}

// siteHost is the host of a web address without "www.", in lower case.
func siteHost(address string) string {
	_, rest, found := strings.Cut(strings.ToLower(address), "://")
	if !found {
		rest = strings.ToLower(address)
	}
	host, _, _ := strings.Cut(rest, "/")
	return strings.TrimPrefix(host, "www.")
}

// SetDay chooses the day that the office is looked at; "" goes back to the file's own.
func (o *Offices) SetDay(in DayIn) (s Session, err error) {
	defer o.d.recovered(&err)
	var day office.Date
	if strings.TrimSpace(in.Day) != "" {
		if day, err = readDate(in.Day, "day"); err != nil {
			return Session{}, err
		}
	}
	o.d.session.set(func(s *session) { s.day = day })
	return o.d.sessionView()
}

// SetActor names who works from now on.
func (o *Offices) SetActor(in ActorIn) (s Session, err error) {
	defer o.d.recovered(&err)
	name := bangla.Normalise(in.Name)
	if name == "" {
		return Session{}, office.Problem{Code: "office.needed", Field: "actor"}
	}
	o.d.session.set(func(s *session) { s.actor = name })
	return o.d.sessionView()
}

// officeKinds are the kinds of office, as exchange files name them.
var officeKinds = []string{"district_dc", "upazila_uno", "ac_land", "assistant_programmer", "union_parishad", "other"}

func (d *Desk) kindChoices() []Choice {
	choices := make([]Choice, len(officeKinds))
	for i, kind := range officeKinds {
		choices[i] = Choice{Value: kind, Label: d.say("office.kind."+kind, nil)}
	}
	return choices
}

// sessionView is the session as it now is.
func (d *Desk) sessionView() (Session, error) {
	_, actor, chosen, trouble := d.session.get()
	s := Session{
		Actor: actor, Actors: []string{}, Kinds: d.kindChoices(), HasSample: true,
		Nav: Nav{Categories: []NavItem{}},
		About: About{
			Version: d.env.Version, Commit: d.env.Commit, Built: d.env.Built, Data: d.env.DataDir, Log: d.env.LogPath,
		},
	}
	s.Trouble = wordedReason(trouble)
	err := d.viewWork(func(w *work) error {
		asOn, err := w.tx.AsOn()
		if err != nil {
			return err
		}
		s.Open, s.Sample, s.File = true, asOn != "", d.fileName()
		s.Looking = wordedReason(d.store.Looking())
		s.Name, s.Place = w.Office.Title()
		s.Day, s.DayText = w.Day, d.dayText(w.Day)
		s.DayKind = dayKind(chosen, asOn)
		if s.Actors, err = actors(w.tx, w); err != nil {
			return err
		}
		s.Nav, err = w.nav()
		return err
	})
	if p, ok := office.AsProblems(err); ok && p[0].Code == "office.none" {
		return s, nil
	}
	return s, err
}

// wordedReason is why an office file could not be opened, or not to be written to; nil for no error.
func wordedReason(err error) *office.Worded {
	if err == nil {
		return nil
	}
	said := Worded(err).Worded()
	return &said
}

func dayKind(chosen, asOn office.Date) string {
	switch {
	case chosen != "" && chosen != asOn:
		return "chosen"
	case asOn != "":
		return "pretended"
	}
	return "today"
}

// dayText is a day with its weekday and both calendars.
func (d *Desk) dayText(day office.Date) string {
	y, m, dd := day.Parts()
	text := fmt.Sprintf("%s, %s", d.weekday(day), day.Text(d.lang()))
	if b, err := bangla.FromGregorian(y, m, dd); err == nil && d.lang() == office.Bengali {
		text += " · " + b.String()
	}
	return text
}

func (d *Desk) weekday(day office.Date) string {
	if d.lang() == office.English {
		return day.Weekday().String()
	}
	return bangla.WeekdayName(int(day.Weekday()))
}

// actors are those who have made revisions of late, and the first officers of the list, each once.
func actors(tx *store.Tx, w *work) ([]string, error) {
	names := []string{}
	add := func(name string) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	recent, err := tx.LastRevisions(50)
	if err != nil {
		return nil, err
	}
	for _, r := range recent {
		add(r.Actor)
	}
	rows, _ := w.Book.Rows(officersCategory, compliance.Look{Count: maxChoices})
	for _, row := range rows {
		add(row.Record.Values["name_bn"])
	}
	return names, nil
}
