package catalog

import (
	"batayandesk/internal/lint"
	"batayandesk/internal/office"
)

// Source: internal/catalog/README.md › Services and charter.

var notices = Category{
	ID: "notices", Clause: "খ", Shape: List,
	Label:   office.Text{BN: "নোটিশ বোর্ড", EN: "Notice board"},
	Title:   []string{"title_bn"},
	Columns: []string{"title_bn", "kind", "memo_no", "published_on", "expires_on"},
	Sort:    []SortKey{{"important", true}, {"published_on", true}},
	Fresh:   Freshness{Kind: FreshLatestItem, N: 30, Field: "published_on"},
	Archive: "expires_on",
	Repeats: []string{"kind", "published_on"},
	OneOf:   []OneOf{{Fields: []string{"body_bn", "file"}, Reason: "content_missing", Field: "body_bn"}},
	Spans:   []Span{{"published_on", "expires_on"}},
	Fields: []Field{
		{Name: "title_bn", Kind: Text, Label: labelTitle, Need: Required},
		{Name: "title_en", Kind: Text, Label: office.Text{BN: "শিরোনাম (ইংরেজি)", EN: "Title (English)"}, Need: Optional},
		{Name: "body_bn", Kind: Rich, Label: office.Text{BN: "বিবরণ", EN: "Text"}, Need: Optional},
		{Name: "kind", Kind: Select, Label: labelKind, Need: Required, Default: "notice", Choices: []Choice{
			{"notice", office.Text{BN: "নোটিশ", EN: "notice"}},
			{"tender", office.Text{BN: "দরপত্র", EN: "tender"}},
			{"office_order", office.Text{BN: "অফিস আদেশ", EN: "office order"}},
			{"recruitment", office.Text{BN: "নিয়োগ", EN: "recruitment"}},
			{"circular", office.Text{BN: "পরিপত্র", EN: "circular"}},
			{"other", labelOther},
		}},
		{Name: "memo_no", Kind: Text, Label: office.Text{BN: "স্মারক নম্বর", EN: "Memo number"}, Need: Optional},
		{Name: "published_on", Kind: Date, Label: labelPublished, Need: Required},
		{Name: "expires_on", Kind: Date, Label: office.Text{BN: "মেয়াদ শেষ", EN: "Expires on"}, Need: Optional,
			Help: office.Text{BN: "এ দিনের পর নোটিশটি আর্কাইভে যাবে।", EN: "After this day the notice goes to the archive."}},
		{Name: "important", Kind: Bool, Label: office.Text{BN: "গুরুত্বপূর্ণ", EN: "Important"}, Need: Optional},
		file(),
	},
}

var citizenCharter = Category{
	ID: "citizen_charter", Clause: "গ", Shape: Single,
	Label:   office.Text{BN: "সিটিজেন চার্টার", EN: "Citizen charter"},
	Title:   []string{"title_bn"},
	Columns: []string{"title_bn", "form", "published_on", "reviewed_on"},
	Fresh:   Freshness{Kind: FreshDays, N: 90, Field: "reviewed_on"},
	OneOf:   document,
	Elsewhere: []Elsewhere{
		{"services", "kind", "citizen", "kind_missing"},
		{"grs", "role", "anik", "role_missing"},
		{"grs", "role", "appeal_officer", "role_missing"},
	},
	Fields: []Field{
		{Name: "title_bn", Kind: Text, Label: labelTitle, Need: Required, Default: "সেবা প্রদান প্রতিশ্রুতি (সিটিজেনস চার্টার)"},
		{Name: "vision_bn", Kind: Long, Label: office.Text{BN: "ভিশন", EN: "Vision"}, Need: ForDone},
		{Name: "mission_bn", Kind: Long, Label: office.Text{BN: "মিশন", EN: "Mission"}, Need: ForDone},
		{Name: "form", Kind: Select, Label: office.Text{BN: "ছক", EN: "Form"}, Need: Required, Default: "field", Choices: []Choice{
			{"field", office.Text{BN: "মাঠ পর্যায় (৮ কলাম)", EN: "field (8)"}},
			{"ministry", office.Text{BN: "মন্ত্রণালয় (৭ কলাম)", EN: "ministry (7)"}},
		}},
		{Name: "subordinate_bn", Kind: Lines, Means: lint.Party, Label: office.Text{BN: "আওতাধীন অফিস", EN: "Subordinate offices"}, Need: Optional, Help: labelLines},
		{Name: "expectations_bn", Kind: Lines, Label: office.Text{BN: "সেবাগ্রহীতার করণীয়", EN: "What the citizen must do"}, Need: ForDone, Help: labelLines},
		{Name: "approved_on", Kind: Date, Label: office.Text{BN: "অনুমোদনের তারিখ", EN: "Approved on"}, Need: Optional},
		{Name: "published_on", Kind: Date, Label: labelPublished, Need: ForDone},
		{Name: "reviewed_on", Kind: Date, Label: office.Text{BN: "সর্বশেষ যাচাই", EN: "Last reviewed"}, Need: ForDone,
			Help: office.Text{BN: "চার্টারটি সর্বশেষ যে দিন যাচাই করা হয়েছে।", EN: "The day the charter was last checked."}},
		portalURL,
		file(),
	},
}

// rupkalpa are the other names of vision and mission. Source: internal/catalog/README.md › Services and charter.
var rupkalpa = map[string]office.Text{
	"vision_bn":  {BN: "রূপকল্প", EN: "Vision"},
	"mission_bn": {BN: "অভিলক্ষ্য", EN: "Mission"},
}

var services = Category{
	ID: "services", Clause: "ঘ", Shape: List,
	Label:   office.Text{BN: "সেবার তালিকা", EN: "Service list"},
	Title:   []string{"name_bn"},
	Columns: []string{"order", "name_bn", "kind", "time_text_bn", "fee_bn", "officer_bn"},
	Sort:    []SortKey{{Field: "kind"}, {Field: "order"}},
	Fresh:   Freshness{Kind: FreshDays, N: 90},
	Repeats: []string{"kind", "documents_place_bn", "officer", "officer_bn", "superior", "superior_bn"},
	Unique:  &Unique{Field: "order", Within: "kind"},
	OneOf:   []OneOf{{Fields: []string{"time_text_bn", "time_days"}, Reason: "time_missing", Field: "time_text_bn"}},
	Needed:  []Needed{{"kind", "citizen", "kind_missing"}},
	Fields: []Field{
		{Name: "order", Kind: Int, Label: labelOrder, Need: Required, Min: limit(0)},
		{Name: "kind", Kind: Select, Label: office.Text{BN: "সেবার ধরন", EN: "Group"}, Need: Required, Default: "citizen", Choices: []Choice{
			{"citizen", office.Text{BN: "নাগরিক", EN: "citizen"}},
			{"institutional", office.Text{BN: "দাপ্তরিক", EN: "institutional"}},
			{"internal", office.Text{BN: "অভ্যন্তরীণ", EN: "internal"}},
		}},
		{Name: "name_bn", Kind: Text, Chars: 500, Distinct: true, Label: office.Text{BN: "সেবার নাম", EN: "Service"}, Need: Required},
		{Name: "name_en", Kind: Text, Label: office.Text{BN: "সেবার নাম (ইংরেজি)", EN: "Service (English)"}, Need: Optional},
		{Name: "time_days", Kind: Int, Label: office.Text{BN: "সময় (কর্মদিবস)", EN: "Days"}, Need: Optional, Short: "time", Min: limit(1), Max: limit(365)},
		{Name: "time_text_bn", Kind: Text, Means: lint.Time, Chars: 500, Label: office.Text{BN: "সর্বোচ্চ সময়", EN: "Time limit"}, Need: Optional, Short: "time",
			Follows: &Follow{Ref: "time_days", Days: true},
			Help:    office.Text{BN: "যেমন ৭ (সাত) কর্মদিবস।", EN: "For example ৭ (সাত) কর্মদিবস."}},
		{Name: "documents_bn", Kind: Long, Means: lint.Papers, Label: office.Text{BN: "প্রয়োজনীয় কাগজপত্র", EN: "Papers"}, Need: ForDone,
			Help: office.Text{BN: "প্রতি লাইনে একটি, ১। ২। দিয়ে।", EN: "One a line, numbered ১। ২।"}},
		{Name: "documents_place_bn", Kind: Long, Means: lint.Place, Chars: 1000, Label: office.Text{BN: "কাগজপত্র/ফরম প্রাপ্তিস্থান", EN: "Where to get them"}, Need: ForDone, Short: "place"},
		{Name: "fee_bn", Kind: Long, Means: lint.Fee, Chars: 1000, Label: office.Text{BN: "সেবামূল্য ও পরিশোধ পদ্ধতি", EN: "Fee and payment"}, Need: ForDone,
			Help: office.Text{BN: "মূল্য না থাকলে লিখুন: বিনামূল্যে।", EN: "Where there is none write: বিনামূল্যে."}},
		{Name: "officer", Kind: Officer, Label: office.Text{BN: "কর্মকর্তা (তালিকা হতে)", EN: "Officer (from the list)"}, Need: Optional},
		{Name: "officer_bn", Kind: Long, Means: lint.Party, Label: office.Text{BN: "দায়িত্বপ্রাপ্ত কর্মকর্তা", EN: "Officer in charge"}, Need: ForDone,
			Follows: &Follow{Ref: "officer", Compose: true}},
		{Name: "superior", Kind: Officer, Label: office.Text{BN: "ঊর্ধ্বতন কর্মকর্তা (তালিকা হতে)", EN: "Superior (from the list)"}, Need: Optional},
		{Name: "superior_bn", Kind: Long, Means: lint.Party, Label: office.Text{BN: "ঊর্ধ্বতন কর্মকর্তা", EN: "Superior"}, Need: ForDone,
			Follows: &Follow{Ref: "superior", Compose: true}},
		{Name: "method_bn", Kind: Long, Label: office.Text{BN: "সেবা প্রদান পদ্ধতি", EN: "How it is given"}, Need: ForDone, WithForm: "ministry"},
		{Name: "url", Kind: URL, Label: office.Text{BN: "অনলাইন আবেদনের ঠিকানা", EN: "On-line address"}, Need: Optional},
	},
}
