package catalog

import (
	"batayandesk/internal/lint"
	"batayandesk/internal/office"
)

// Source: internal/catalog/README.md › People.

var vacancy = &When{"vacant", "true"}

var officersStaff = Category{
	ID: "officers_staff", Clause: "ক", Shape: List,
	Label:   office.Text{BN: "কর্মকর্তা ও কর্মচারী", EN: "Officers and staff"},
	Title:   []string{"name_bn", "designation_bn"},
	Columns: []string{"order", "name_bn", "designation_bn", "kind", "section_bn", "mobile", "email"},
	Sort:    []SortKey{{Field: "order"}},
	Fresh:   Freshness{Kind: FreshDays, N: 90},
	Idle:    vacancy,
	Repeats: []string{"kind", "section_bn"},
	Unique:  &Unique{Field: "order"},
	Needed:  []Needed{{"kind", "officer", "kind_missing"}},
	One:     &One{Field: "head", Missing: "head_missing", Repeat: "head_twice"},
	Fields: []Field{
		{Name: "order", Kind: Int, Label: labelOrder, Need: Required, Unless: vacancy, Min: limit(0)},
		{Name: "name_bn", Kind: Text, Holder: true, Means: lint.Person, Label: office.Text{BN: "নাম (বাংলা)", EN: "Name (Bengali)"}, Need: ForDone, Unless: vacancy, EmptyIf: vacancy},
		{Name: "name_en", Kind: Text, Holder: true, Means: lint.Person, Label: office.Text{BN: "নাম (ইংরেজি)", EN: "Name (English)"}, Need: Optional, EmptyIf: vacancy},
		{Name: "designation_bn", Kind: Text, Means: lint.Post, Label: labelDesignation, Need: Required},
		{Name: "designation_en", Kind: Text, Means: lint.Post, Label: office.Text{BN: "পদবি (ইংরেজি)", EN: "Designation (English)"}, Need: Optional},
		{Name: "kind", Kind: Select, Label: labelKind, Need: Required, Unless: vacancy, Default: "officer", Choices: []Choice{
			{"officer", office.Text{BN: "কর্মকর্তা", EN: "officer"}},
			{"staff", office.Text{BN: "কর্মচারী", EN: "staff"}},
		}},
		{Name: "head", Kind: Bool, Label: office.Text{BN: "অফিস প্রধান", EN: "Head of office"}, Need: Required, Unless: vacancy, Default: "false",
			Help: office.Text{BN: "অফিস প্রধান একজনই হবেন।", EN: "An office has exactly one head."}},
		{Name: "grade", Kind: Int, Label: office.Text{BN: "গ্রেড", EN: "Grade"}, Need: Optional, Min: limit(1), Max: limit(20)},
		{Name: "section_bn", Kind: Text, Means: lint.Party, Label: office.Text{BN: "শাখা", EN: "Section"}, Need: Optional},
		{Name: "room", Kind: Text, Means: lint.Place, Label: office.Text{BN: "কক্ষ নং", EN: "Room"}, Need: Optional},
		{Name: "mobile", Kind: Mobile, Holder: true, Own: "mobile_personal", Label: labelMobile, Need: ForDone, Unless: vacancy, Distinct: true,
			Help: office.Text{BN: "১১ অঙ্কের নম্বর, যেমন ০১৭০০-০০০০০০।", EN: "Eleven digits, for example 01700-000000."}},
		{Name: "email", Kind: Email, Holder: true, Own: "email_personal", Label: labelEmail, Need: ForDone, Unless: vacancy,
			Help: office.Text{BN: "সরকারি (.gov.bd) ঠিকানা দিন।", EN: "Give the official (.gov.bd) address."}},
		{Name: "phone_office", Kind: Phone, Label: office.Text{BN: "দাপ্তরিক ফোন", EN: "Office phone"}, Need: Optional},
		{Name: "mobile_personal", Kind: Mobile, Holder: true, Personal: true, Label: office.Text{BN: "ব্যক্তিগত মোবাইল", EN: "Personal mobile"}, Need: Optional,
			Help: office.Text{BN: "কেবল এ কার্যালয়ের জন্য; পোর্টাল, বান্ডিল বা মুদ্রণে যায় না।", EN: "For this office alone; it goes to no portal, bundle or print."}},
		{Name: "email_personal", Kind: Email, Holder: true, Personal: true, Label: office.Text{BN: "ব্যক্তিগত ই-মেইল", EN: "Personal e-mail"}, Need: Optional,
			Help: office.Text{BN: "কেবল এ কার্যালয়ের জন্য; পোর্টাল, বান্ডিল বা মুদ্রণে যায় না।", EN: "For this office alone; it goes to no portal, bundle or print."}},
		{Name: "joined_on", Kind: Date, Holder: true, Label: office.Text{BN: "যোগদানের তারিখ", EN: "Joined on"}, Need: Optional, NotFuture: true},
		{Name: "charge", Kind: Select, Holder: true, Label: office.Text{BN: "দায়িত্ব", EN: "Charge"}, Need: Required, Unless: vacancy, Default: "regular", Choices: []Choice{
			{"regular", office.Text{BN: "নিয়মিত", EN: "regular"}},
			{"additional", office.Text{BN: "অতিরিক্ত দায়িত্ব", EN: "additional"}},
			{"acting", office.Text{BN: "ভারপ্রাপ্ত", EN: "acting"}},
			{"current", office.Text{BN: "চলতি দায়িত্ব", EN: "current"}},
		}},
		{Name: "vacant", Kind: Bool, Label: office.Text{BN: "শূন্য পদ", EN: "Vacant"}, Need: Required, Default: "false",
			Help: office.Text{BN: "পদটি শূন্য হলে শুধু পদবি লাগে।", EN: "Of a vacant post only the designation is needed."}},
		{Name: "photo", Kind: File, Holder: true, Label: office.Text{BN: "ছবি", EN: "Photo"}, Need: Optional, Image: true, MaxBytes: 2 << 20},
	},
}

// contact are the fields that the RTI and GRS categories share; a field left empty is that of the officer.
func contact(more ...Field) []Field {
	return append([]Field{
		{Name: "officer", Kind: Officer, Label: office.Text{BN: "কর্মকর্তা (তালিকা হতে)", EN: "Officer (from the list)"}, Need: Optional,
			Help: office.Text{BN: "এ কার্যালয়ের কেউ হলে তালিকা হতে বেছে নিন; খালি ঘরগুলো তাঁর তথ্য হতে আসবে।", EN: "If it is one of this office, choose from the list; empty fields come from there."}},
		{Name: "name_bn", Kind: Text, Means: lint.Person, Label: office.Text{BN: "নাম (বাংলা)", EN: "Name (Bengali)"}, Need: ForDone, Follows: &Follow{Ref: "officer", Of: "name_bn"}},
		{Name: "designation_bn", Kind: Text, Means: lint.Post, Label: labelDesignation, Need: ForDone, Follows: &Follow{Ref: "officer", Of: "designation_bn"}},
		{Name: "phone", Kind: Phone, Label: office.Text{BN: "ফোন", EN: "Phone"}, Need: Optional, Follows: &Follow{Ref: "officer", Of: "phone_office"}},
		{Name: "mobile", Kind: Mobile, Label: labelMobile, Need: Optional, Follows: &Follow{Ref: "officer", Of: "mobile"}},
		{Name: "email", Kind: Email, Label: labelEmail, Need: ForDone, Follows: &Follow{Ref: "officer", Of: "email"}},
		{Name: "address_bn", Kind: Long, Means: lint.Place, Label: office.Text{BN: "ঠিকানা", EN: "Address"}, Need: Optional, OfOffice: OfficeAddress},
	}, append(more, Field{Name: "from_on", Kind: Date, Label: office.Text{BN: "দায়িত্বের তারিখ", EN: "In charge since"}, Need: Optional})...)
}

var phoneOrMobile = []OneOf{{Fields: []string{"phone", "mobile"}, Reason: "phone_missing", Field: "phone"}}

func role(choices ...Choice) Field {
	return Field{Name: "role", Kind: Select, Label: office.Text{BN: "ভূমিকা", EN: "Role"}, Need: Required, Choices: choices}
}

var rti = Category{
	ID: "rti", Clause: "ঙ", Shape: List,
	Label:   office.Text{BN: "তথ্য প্রদানকারী কর্মকর্তা ও আপিল কর্তৃপক্ষ", EN: "RTI officer and appellate authority"},
	Title:   []string{"name_bn", "role"},
	Columns: []string{"role", "name_bn", "designation_bn", "phone", "mobile", "email"},
	Sort:    []SortKey{{Field: "role"}},
	Fresh:   Freshness{Kind: FreshDays, N: 180},
	OneOf:   phoneOrMobile,
	Needed:  []Needed{{"role", "designated_officer", "role_missing"}, {"role", "appellate_authority", "role_missing"}},
	Fields: append([]Field{role(
		Choice{"designated_officer", office.Text{BN: "তথ্য প্রদানকারী (দায়িত্বপ্রাপ্ত) কর্মকর্তা", EN: "designated officer"}},
		Choice{"alternate_officer", office.Text{BN: "বিকল্প কর্মকর্তা", EN: "alternate officer"}},
		Choice{"appellate_authority", office.Text{BN: "আপিল কর্তৃপক্ষ", EN: "appellate authority"}},
	)}, contact()...),
}

var grs = Category{
	ID: "grs", Clause: "জ", Shape: List,
	Label:   office.Text{BN: "অনিক ও আপিল কর্মকর্তা", EN: "GRS officer and appeal officer"},
	Title:   []string{"name_bn", "role"},
	Columns: []string{"role", "name_bn", "designation_bn", "phone", "mobile", "email", "limit_days"},
	Sort:    []SortKey{{Field: "role"}},
	Fresh:   Freshness{Kind: FreshDays, N: 90},
	OneOf:   phoneOrMobile,
	Needed:  []Needed{{"role", "anik", "role_missing"}, {"role", "appeal_officer", "role_missing"}},
	Fields: append([]Field{role(
		Choice{"anik", office.Text{BN: "অভিযোগ নিষ্পত্তি কর্মকর্তা (অনিক)", EN: "GRS officer"}},
		Choice{"alternate_anik", office.Text{BN: "বিকল্প অনিক", EN: "alternate GRS officer"}},
		Choice{"appeal_officer", office.Text{BN: "আপিল কর্মকর্তা", EN: "appeal officer"}},
	)}, contact(Field{Name: "limit_days", Kind: Int, Label: office.Text{BN: "নিষ্পত্তির সময়সীমা (কর্মদিবস)", EN: "Limit (working days)"},
		Need: ForDone, Min: limit(1), Max: limit(365),
		Help: office.Text{BN: "সাধারণত অনিক ৩০, আপিল কর্মকর্তা ২০ কর্মদিবস।", EN: "Usually 30 working days for the GRS officer, 20 for the appeal officer."}})...),
}
