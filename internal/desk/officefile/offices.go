package officefile

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/compliance"
	"batayandesk/internal/desk"
	"batayandesk/internal/office"
	"batayandesk/internal/store"
)

// Offices opens, makes and leaves office files, and says who works and on which day.
type Offices struct {
	d     *desk.Desk
	files *Files
}

// Session is what the window needs before its first page; it also chooses the language of all answers.
func (o *Offices) Session(in SessionIn) (s Session, err error) {
	defer o.d.Recovered(&err)
	if in.Lang == string(office.Bengali) || in.Lang == string(office.English) {
		o.d.SetLang(office.Lang(in.Lang))
	}
	return o.session()
}

// OpenSample opens the sample office, which is made at its first opening.
func (o *Offices) OpenSample() (s Session, err error) {
	defer o.d.Recovered(&err)
	if err := o.files.OpenSample(); err != nil {
		return Session{}, err
	}
	o.files.note(o.files.SamplePath())
	return o.session()
}

// OpenFile asks for an office file and opens it; a dialog closed leaves things as they are.
func (o *Offices) OpenFile() (s Session, err error) {
	defer o.d.Recovered(&err)
	path, err := o.d.Env.Dialogs.OpenFile("office")
	if err != nil {
		return Session{}, err
	}
	if path != "" {
		if err := o.files.openAsked(path); err != nil {
			return Session{}, err
		}
	}
	return o.session()
}

// CloseFile leaves the office file, so that another can be chosen.
func (o *Offices) CloseFile() (s Session, err error) {
	defer o.d.Recovered(&err)
	if err := o.d.Close(); err != nil {
		return Session{}, err
	}
	return o.session()
}

// Create makes a new office file in the data folder and opens it.
func (o *Offices) Create(in NewOffice) (s Session, err error) {
	defer o.d.Recovered(&err)
	made, err := in.office(o.d.Env.Now().Year(), o.d.Known())
	if err != nil {
		return Session{}, err
	}
	err = o.files.Become(func(path string) error {
		if clerk := bangla.NormaliseLine(in.Clerk); clerk != "" {
			o.setPerson(clerk)
		}
		return o.files.create(path, made, in.head(made))
	})
	if err != nil {
		return Session{}, err
	}
	return o.session()
}

// welcomeFields are the fields of the first start by those of the office, where they have other names.
var welcomeFields = map[string]string{
	"superior.name_bn": "superior_bn", "superior.head_designation_bn": "superior_head", "signatory.name_bn": "signatory",
	"signatory.designation_bn": "signatory_post", "memo.file_code": "file_code", "memo.next_serial": "next_serial",
}

// office makes an Office of what was typed at the first start, and finds what cannot stay; the next serial is that
// of year.
func (in NewOffice) office(year int, known office.Known) (office.Office, error) {
	place := strings.Trim(bangla.NormaliseLine(in.PlaceBN), " ,।.")
	name := withoutPlace(bangla.NormaliseLine(in.NameBN), place)
	made := office.Office{
		ID: officeID(in), Kind: in.Kind, NameEN: in.NameEN, Website: bangla.Normalise(in.Website), Phone: catalog.PhoneEntered(bangla.Normalise(in.Phone)),
		Email: bangla.Normalise(in.Email), Superior: office.Superior{NameBN: in.SuperiorBN, HeadDesignationBN: in.SuperiorHead},
		Signatory: office.Signatory{NameBN: bangla.Normalise(in.Signatory), DesignationBN: bangla.Normalise(in.SignatoryPost)},
		Memo:      office.MemoSettings{FileCode: bangla.Normalise(in.FileCode), NextSerial: map[string]int{strconv.Itoa(year): cmp.Or(in.NextSerial, 1)}},
		Weekend:   office.StandardWeekend(), Digits: office.BengaliDigits,
	}
	if name != "" {
		made.NameBN = name + ", " + place
	}
	made.UpazilaBN, made.DistrictBN, made.DivisionBN = area(in.Kind, place)
	made.Letterhead = []string{"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", name, place}
	if site := strings.TrimPrefix(strings.TrimPrefix(made.Website, "https://"), "http://"); site != "" {
		made.Letterhead = append(made.Letterhead, "www."+strings.TrimPrefix(site, "www."))
	}
	made.Signatory.Lines = []string{made.Signatory.NameBN, made.Signatory.DesignationBN, place + "।"}
	if made.Phone != "" {
		made.Signatory.Lines = append(made.Signatory.Lines, "ফোন "+catalog.PhoneText(made.Phone, office.Bengali))
	}
	if made.Email != "" {
		made.Signatory.Lines = append(made.Signatory.Lines, "ই-মেইল: "+made.Email)
	}
	made = canonicalOffice(made)
	ps := inForm(made.Check(known))
	for i, p := range ps {
		ps[i].Field = cmp.Or(welcomeFields[p.Field], p.Field)
	}
	if place == "" { // it stands in the name, the letterhead and the signature
		ps = append(ps, office.Problem{Code: "office.needed", Field: "place_bn"})
	}
	return made, ps.Err()
}

// withoutPlace is the name of an office without the place behind it, which is typed in a field of its own: "… কার্যালয়, গড়াইপুর".
func withoutPlace(name, place string) string {
	parts := strings.Split(place, ",")
	for {
		name = strings.TrimRight(name, " ,।")
		head, last, parted := cutLast(name)
		if !parted || !slices.ContainsFunc(parts, func(part string) bool { return bangla.Fold(strings.TrimSpace(part)) == bangla.Fold(last) }) {
			return name
		}
		name = head
	}
}

// cutLast parts a text at its last comma.
func cutLast(text string) (before, after string, found bool) {
	at := strings.LastIndex(text, ",")
	if at < 0 {
		return text, "", false
	}
	return strings.TrimSpace(text[:at]), strings.TrimSpace(text[at+1:]), true
}

// head is the signatory as the first entry of the staff list, where the signatory is the head of the office; nil else.
func (in NewOffice) head(made office.Office) map[string]string {
	if !in.Head {
		return nil
	}
	return map[string]string{
		"order": "1", "name_bn": made.Signatory.NameBN, "designation_bn": made.Signatory.DesignationBN, "kind": "officer", "head": "true",
		"phone_office": made.Phone, "email": made.Email, "charge": "regular", "vacant": "false",
	}
}

// officeID is a short ASCII name for bundles: from the website's host, else the kind.
func officeID(in NewOffice) string {
	if id := desk.ASCIIName(strings.TrimSuffix(desk.SiteHost(in.Website), ".gov.bd")); id != "" {
		return id
	}
	return strings.ReplaceAll(string(in.Kind), "_", "-")
}

// SetDay chooses the day that the office is looked at; "" goes back to the file's own.
func (o *Offices) SetDay(in DayIn) (s Session, err error) {
	defer o.d.Recovered(&err)
	var day office.Date
	if strings.TrimSpace(in.Day) != "" {
		if day, err = desk.ReadDate(in.Day, "day"); err != nil {
			return Session{}, err
		}
	}
	o.d.SetDay(day)
	return o.session()
}

// session is the session as it now is.
func (o *Offices) session() (Session, error) {
	d := o.d
	sitting := d.Sitting()
	s := Session{
		Actor: sitting.Actor, ActorNamed: o.named(), Actors: []string{}, Recent: o.files.recentRows(), Offered: o.files.offered() != "", Kinds: desk.Choices(office.Kinds, d.Lang()), HasSample: true,
		Nav: desk.Nav{Categories: []desk.NavItem{}},
		About: About{
			Version: d.Env.Version, Commit: d.Env.Commit, Built: d.Env.Built, Data: d.Env.DataDir, Log: d.Env.LogPath,
		},
	}
	s.Trouble = desk.WordedReason(sitting.Trouble)
	if d.Env.Ended != nil {
		ended := d.Env.Ended.Worded()
		s.Ended = &ended
	}
	err := look(d, func(w *work) error {
		asOn, err := w.Tx.AsOn()
		if err != nil {
			return err
		}
		s.Open, s.Sample, s.File = true, asOn != "", w.File()
		s.Looking = desk.WordedReason(w.Looking())
		s.Name, s.Place = w.Office.Title()
		s.Day, s.DayText = w.Day, d.DayText(w.Day)
		s.DayKind = dayKind(sitting.Day, asOn)
		if s.Actors, err = actors(w.Tx, w); err != nil {
			return err
		}
		s.Nav, err = w.Nav()
		return err
	})
	if p, ok := office.AsProblems(err); ok && p[0].Code == "office.none" {
		return s, nil
	}
	return s, err
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
	rows, _ := w.Book.Rows(desk.OfficersCategory, compliance.Look{Count: desk.MaxChoices})
	for _, row := range rows {
		add(row.Record.Values["name_bn"])
	}
	return names, nil
}
