package catalog

// What columns are headed in the lists that offices keep, beside the field's own labels and name: by field.
// A heading may go on after these words ("মোবাইল নম্বর (দাপ্তরিক)").
//
// Source: internal/catalog/README.md › Headings.
var otherHeadings = map[string][]string{
	"order":            {"ক্রমিক", "ক্রমিক নং", "ক্রমিক নম্বর", "ক্রম নং", "ক্রঃ নং", "ক্র নং", "ক্রঃ", "নং", "sl", "sl no", "serial", "serial no", "no", "#"},
	"name_bn":          {"নাম", "পূর্ণ নাম", "কর্মকর্তার নাম", "কর্মচারীর নাম", "কর্মকর্তা/কর্মচারীর নাম", "কর্মকর্তা ও কর্মচারীর নাম", "কর্মকর্তাগণের নাম", "name", "full name"},
	"name_en":          {"নাম ইংরেজি", "ইংরেজি নাম", "নাম (ইংরেজিতে)", "english name", "name in english", "name"},
	"designation_bn":   {"পদবি", "পদবী", "পদের নাম", "পদ", "বর্তমান পদবি", "designation", "post", "rank"},
	"designation_en":   {"পদবি ইংরেজি", "পদবি (ইংরেজিতে)", "designation in english", "designation"},
	"mobile":           {"মোবাইল", "মোবাইল নং", "মোবাঃ", "মোবা", "মোবাইল ফোন", "মুঠোফোন", "সেলফোন", "ফোন (মোবাইল)", "mobile no", "mobile number", "cell", "cell phone"},
	"phone":            {"ফোন নম্বর", "ফোন নং", "টেলিফোন", "টেলিফোন নম্বর", "দাপ্তরিক ফোন", "ফোন (অফিস)", "যোগাযোগের নম্বর", "telephone", "phone no", "contact number"},
	"phone_office":     {"ফোন", "ফোন নম্বর", "ফোন নং", "টেলিফোন", "টেলিফোন নম্বর", "টেলিফোন (অফিস)", "ফোন (অফিস)", "ফোন অফিস", "অফিস ফোন", "অফিসের ফোন", "phone", "telephone", "office telephone", "phone (office)"},
	"email":            {"ইমেইল", "ই-মেইল ঠিকানা", "ইমেইল আইডি", "মেইল", "ইমেইল এড্রেস", "email", "email address", "e-mail address", "mail"},
	"section_bn":       {"শাখার নাম", "অনুবিভাগ", "অধিশাখা", "শাখা/অধিশাখা", "section", "branch", "wing"},
	"room":             {"কক্ষ", "কক্ষ নম্বর", "রুম", "রুম নং", "রুম নম্বর", "room no", "room number"},
	"grade":            {"বেতন গ্রেড", "গ্রেড নং", "pay grade"},
	"joined_on":        {"যোগদান", "বর্তমান কর্মস্থলে যোগদানের তারিখ", "এ কার্যালয়ে যোগদানের তারিখ", "joining date", "date of joining"},
	"charge":           {"দায়িত্বের ধরন"},
	"title_bn":         {"নাম", "বিষয়", "নোটিশের শিরোনাম", "প্রতিবেদনের নাম", "প্রশিক্ষণের নাম", "প্রশিক্ষণের বিষয়", "কোর্সের নাম", "কার্যক্রম", "কার্যক্রমের নাম", "শিরোনাম (বাংলা)", "title", "subject", "name"},
	"title_en":         {"english title", "শিরোনাম (ইংরেজিতে)"},
	"body_bn":          {"বিস্তারিত", "বিজ্ঞপ্তি", "details", "description"},
	"description_bn":   {"বিস্তারিত", "বর্ণনা", "কাজের বিবরণ", "details"},
	"summary_bn":       {"সার-সংক্ষেপ", "বিবরণ", "মন্তব্য"},
	"memo_no":          {"স্মারক", "স্মারক নং", "স্মারক ও তারিখ", "পত্র নং", "memo", "memo no"},
	"published_on":     {"প্রকাশ", "প্রকাশের সময়", "প্রকাশকাল", "প্রকাশিত", "তারিখ", "date", "published", "publish date", "publication date"},
	"expires_on":       {"আর্কাইভ তারিখ", "আর্কাইভের তারিখ", "মেয়াদ", "মেয়াদ উত্তীর্ণের তারিখ", "শেষ তারিখ", "archive date", "expiry date", "last date"},
	"time_days":        {"কর্মদিবস", "সময় (দিন)", "দিন"},
	"time_text_bn":     {"সেবা প্রাপ্তির সময়সীমা", "সেবা প্রাপ্তিয় সময়সীমা", "সেবা প্রদানে সময়সীমা", "সেবা প্রদানের সময়", "সময় সীমা", "সেবা প্রদানের সময়সীমা", "সেবা প্রদানের সর্বোচ্চ সময়", "সেবা প্রদানে সর্বোচ্চ সময়", "সেবাপ্রাপ্তির সময়", "সেবা প্রাপ্তির সময়", "প্রয়োজনীয় সময়", "নির্ধারিত সময়", "সময়সীমা", "সময়", "সর্বোচ্চ সময়সীমা", "time", "duration"},
	"documents_bn":     {"প্রয়োজনীয় কাগজ পত্র", "প্রয়োজনীয় কাগজ", "প্রয়োজনীয় কাগজপত্রাদি", "প্রয়োজনীয় দলিলপত্র", "কাগজপত্র", "required documents", "documents"},
	"fee_bn":           {"সেবার মূল্য ও পরিশোধ পদ্ধতি", "সেবা/আবেদন ফরমের মূল্য", "ফি/চার্জ", "সেবামূল্য", "সেবা মূল্য", "সেবার মূল্য", "সেবামূল্য এবং পরিশোধ পদ্ধতি", "ফি", "ফিস", "মূল্য", "খরচ", "প্রয়োজনীয় ফি", "fee", "service charge", "cost"},
	"officer_bn":       {"দায়িত্বপ্রাপ্ত ব্যক্তি", "দায়িত্বপ্রাপ্ত ব্যাক্তি", "সেবা দানকারী কর্মকর্তা", "সেবা প্রদানকারী কর্মকর্তা", "শাখার নামসহ দায়িত্বপ্রাপ্ত", "দায়িত্বপ্রাপ্ত কর্মকর্তার নাম", "দায়িত্ব প্রাপ্ত কর্মকর্তা", "শাখার নামসহ দায়িত্বপ্রাপ্ত কর্মকর্তা", "দায়িত্বপ্রাপ্ত কর্মকর্তা/কর্মচারী", "সেবা প্রদানকারী", "responsible officer"},
	"superior_bn":      {"উর্ধ্বতন কর্তৃপক্ষ", "উর্ধ্বতন কর্মকর্তা", "ঊর্ধতন কর্মকর্তা", "উর্ধতন কর্মকর্তা", "আপিল কর্মকর্তা", "পরবর্তী ঊর্ধ্বতন কর্মকর্তা", "ঊর্ধ্বতন কর্তৃপক্ষ", "superior officer", "higher officer"},
	"method_bn":        {"সেবা পদ্ধতি", "সেবা প্রদানে পদ্ধতি", "প্রক্রিয়া", "সেবা প্রাপ্তির প্রক্রিয়া", "সেবা সরবরাহকারী/প্রাপ্তির প্রক্রিয়া", "সেবা প্রদানের পদ্ধতি", "সেবাপ্রদান পদ্ধতি", "সেবাদান পদ্ধতি"},
	"url":              {"লিংক", "ওয়েব লিংক", "ওয়েবসাইট", "link", "url"},
	"portal_url":       {"লিংক", "ওয়েব লিংক", "ওয়েবসাইট", "link", "url"},
	"role":             {"দায়িত্ব", "পদমর্যাদা", "role"},
	"address_bn":       {"অফিসের ঠিকানা", "ঠিকানা ও ফোন", "address"},
	"limit_days":       {"সময়সীমা", "নিষ্পত্তির সময়"},
	"from_on":          {"দায়িত্ব গ্রহণের তারিখ"},
	"fiscal_year":      {"অর্থ বছর", "অর্থ-বছর", "অর্থবৎসর", "সাল", "বছর", "year"},
	"allocation_bdt":   {"বরাদ্দ", "বরাদ্দের পরিমাণ", "বরাদ্দকৃত টাকা", "প্রাক্কলিত ব্যয়", "চুক্তিমূল্য", "allocation", "budget"},
	"cost_bdt":         {"ব্যয়", "খরচ", "প্রাক্কলিত ব্যয়", "ব্যয়ের পরিমাণ", "cost"},
	"type_bn":          {"ধরন", "প্রকল্পের ধরণ", "খাত", "কর্মসূচি", "type"},
	"funding_bn":       {"অর্থায়ন", "অর্থায়নের উৎস", "উৎস", "funding"},
	"location_bn":      {"অবস্থান", "এলাকা", "প্রকল্প এলাকা", "ইউনিয়ন", "location", "area"},
	"venue_bn":         {"ভেন্যু", "স্থান", "প্রশিক্ষণের স্থান", "venue", "place"},
	"implementing_bn":  {"বাস্তবায়নকারী সংস্থা", "ঠিকাদার", "বাস্তবায়নকারী প্রতিষ্ঠান", "contractor"},
	"starts_on":        {"শুরু", "আরম্ভের তারিখ", "কাজ শুরুর তারিখ", "শুরুর সময়", "তারিখ", "start date", "from"},
	"ends_on":          {"সমাপ্তি", "শেষের তারিখ", "শেষ হওয়ার তারিখ", "কাজ সমাপ্তির তারিখ", "end date", "to"},
	"completed_on":     {"সমাপ্তির তারিখ", "কাজ সমাপ্তির তারিখ"},
	"progress_percent": {"অগ্রগতি", "অগ্রগতির হার", "বাস্তব অগ্রগতি", "progress"},
	"status":           {"বর্তমান অবস্থা", "বাস্তবায়ন অবস্থা", "status"},
	"beneficiaries":    {"উপকারভোগী", "উপকারভোগীর সংখ্যা", "সুবিধাভোগী"},
	"participants":     {"অংশগ্রহণকারী", "অংশগ্রহণকারীর সংখ্যা", "প্রশিক্ষণার্থী", "প্রশিক্ষণার্থীর সংখ্যা"},
	"organiser_bn":     {"আয়োজক প্রতিষ্ঠান", "আয়োজনে"},
	"signed_on":        {"স্বাক্ষর", "চুক্তির তারিখ"},
	"quarter":          {"ত্রৈমাসিক", "প্রান্তিক নং"},
	"period_from":      {"শুরু", "হইতে", "from"},
	"period_to":        {"শেষ", "to"},
}

// headingsHere are the headings of one category where they mean something else elsewhere.
var headingsHere = map[[2]string][]string{
	{"services", "name_bn"}:            {"সেবা সমূহ", "সেবার ধরন", "সেবার ধরণ", "সনদের নাম", "কার্যক্রম", "সেবা", "সেবাসমূহ", "সেবার বিবরণ", "প্রদেয় সেবা", "service name", "service"},
	{"services", "documents_place_bn"}: {"সেবা প্রদানে স্থান", "সেবা প্রদানের স্থান", "প্রাপ্তিস্থান", "আবেদন ফরম প্রাপ্তিস্থান", "প্রয়োজনীয় কাগজপত্র/আবেদন ফরম প্রাপ্তিস্থান", "প্রয়োজনীয় কাগজপত্র প্রাপ্তিস্থান", "ফরম প্রাপ্তির স্থান", "ফরম প্রাপ্তিস্থান"},
	{"projects", "name_bn"}:            {"প্রকল্প", "স্কিমের নাম", "কাজের নাম", "project", "project name"},
}

// What lists say for a choice beside its labels, by field and value.
//
// Source: internal/catalog/README.md › Headings.
var otherChoices = map[string][]string{
	"kind/citizen":             {"নাগরিক সেবা", "জনসেবা"},
	"kind/institutional":       {"প্রাতিষ্ঠানিক", "প্রাতিষ্ঠানিক সেবা", "দাপ্তরিক সেবা"},
	"kind/internal":            {"অভ্যন্তরীণ সেবা", "আভ্যন্তরীণ"},
	"role/designated_officer":  {"দায়িত্বপ্রাপ্ত কর্মকর্তা", "তথ্য প্রদানকারী কর্মকর্তা", "তথ্য কর্মকর্তা", "দায়িত্বপ্রাপ্ত তথ্য কর্মকর্তা"},
	"role/alternate_officer":   {"বিকল্প দায়িত্বপ্রাপ্ত কর্মকর্তা", "বিকল্প তথ্য প্রদানকারী কর্মকর্তা"},
	"role/appellate_authority": {"আপিল কর্মকর্তা", "আপীল কর্মকর্তা", "আপীল কর্তৃপক্ষ"},
	"role/anik":                {"অনিক", "অভিযোগ নিষ্পত্তি কর্মকর্তা", "অনিক কর্মকর্তা", "ফোকাল পয়েন্ট"},
	"role/appeal_officer":      {"আপীল কর্মকর্তা", "আপিল কর্তৃপক্ষ"},
	"status/completed":         {"সম্পন্ন", "বাস্তবায়িত", "শেষ", "১০০%"},
	"status/held":              {"সম্পন্ন", "সমাপ্ত", "হয়েছে"},
	"status/ongoing":           {"চলমান আছে", "চলছে", "বাস্তবায়নাধীন"},
	"quarter/1":                {"১ম", "প্রথম", "১ম প্রান্তিক", "১ম ত্রৈমাসিক", "1st", "q1"},
	"quarter/2":                {"২য়", "দ্বিতীয়", "২য় প্রান্তিক", "২য় ত্রৈমাসিক", "2nd", "q2"},
	"quarter/3":                {"৩য়", "তৃতীয়", "৩য় প্রান্তিক", "৩য় ত্রৈমাসিক", "3rd", "q3"},
	"quarter/4":                {"৪র্থ", "চতুর্থ", "৪র্থ প্রান্তিক", "৪র্থ ত্রৈমাসিক", "4th", "q4"},
}

// Headings are the words by which a column is told to be the field's: its labels, its name, and what lists call it.
func (c *Category) Headings(f Field) []string {
	return append([]string{f.Label.BN, f.Label.EN, f.Name}, c.otherHeadings(&f)...)
}

func (c *Category) otherHeadings(f *Field) []string {
	if own := headingsHere[[2]string{c.ID, f.Name}]; own != nil {
		return own
	}
	return otherHeadings[f.Name]
}

// Keys are the sets of fields by which a row of a list is told to be a record that is there already, the surest first: where
// all fields of a set are the same, and no other record has them so, it is the same thing.
//
// Source: internal/catalog/README.md › The same record.
func (c *Category) Keys() [][]string {
	if c.Shape == Single {
		return nil
	}
	if keys := sameBy[c.ID]; keys != nil {
		return keys
	}
	return [][]string{c.Title}
}

var sameBy = map[string][][]string{
	"officers_staff":   {{"name_bn", "mobile"}, {"name_bn", "designation_bn"}, {"mobile", "designation_bn"}, {"email", "designation_bn"}, {"name_bn"}},
	"notices":          {{"title_bn", "memo_no"}, {"title_bn", "published_on"}, {"memo_no"}},
	"services":         {{"name_bn", "kind"}},
	"rti":              {{"role", "name_bn"}, {"role", "officer"}},
	"grs":              {{"role", "name_bn"}, {"role", "officer"}},
	"apa":              {{"kind", "fiscal_year", "title_bn"}},
	"projects":         {{"name_bn", "fiscal_year"}},
	"integrity":        {{"kind", "fiscal_year", "quarter", "title_bn"}},
	"development":      {{"title_bn", "fiscal_year"}},
	"progress_reports": {{"title_bn", "period_from"}},
	"training":         {{"title_bn", "starts_on"}},
}
