package catalog

import (
	"batayandesk/internal/lint"
	"batayandesk/internal/office"
)

// Source: internal/catalog/README.md › Plans and reports.

var apa = Category{
	ID: "apa", Clause: "চ", Shape: List,
	Label: office.Text{BN: "বার্ষিক কর্মসম্পাদন চুক্তি (এপিএ)", EN: "Annual Performance Agreement (APA)"},
	Renamed: []Renaming{{"2025-26", office.Text{
		BN: "সরকারি কর্মসম্পাদন পরিবীক্ষণ পদ্ধতি (জিপিএমএস)", EN: "Government Performance Monitoring System (GPMS)"}}},
	Title:   []string{"title_bn"},
	Columns: []string{"kind", "title_bn", "fiscal_year", "signed_on", "portal_url"},
	Sort:    []SortKey{{"fiscal_year", true}, {Field: "kind"}},
	Repeats: []string{"fiscal_year"},
	Fresh:   Freshness{Kind: FreshFiscalYear, N: 31, With: When{"kind", "agreement"}},
	OneOf:   document,
	Needed:  []Needed{{"kind", "agreement", "kind_missing"}},
	Terms: []Term{
		{When{"kind", "agreement"}, "{category} {year}", Running},
		{When{"kind", "half_yearly"}, "{category}: অর্ধবার্ষিক প্রতিবেদন {year}", HalfEnd},
		{When{"kind", "annual_evaluation"}, "{category}: বার্ষিক মূল্যায়ন {year}", YearEnd},
	},
	Fields: []Field{
		{Name: "kind", Kind: Select, Label: labelKind, Need: Required, Default: "agreement", Choices: []Choice{
			{"agreement", office.Text{BN: "চুক্তি", EN: "agreement"}},
			{"half_yearly", office.Text{BN: "অর্ধবার্ষিক প্রতিবেদন", EN: "half-yearly report"}},
			{"annual_evaluation", office.Text{BN: "বার্ষিক মূল্যায়ন", EN: "annual evaluation"}},
			{"team", office.Text{BN: "এপিএ টিম", EN: "team"}},
			{"other", labelOther},
		}},
		{Name: "title_bn", Kind: Text, Label: labelTitle, Need: Required},
		fiscalYear,
		{Name: "signed_on", Kind: Date, Label: office.Text{BN: "স্বাক্ষরের তারিখ", EN: "Signed on"}, Need: Optional},
		{Name: "counterpart_bn", Kind: Text, Means: lint.Party, Label: office.Text{BN: "অপর পক্ষ", EN: "Counterpart"}, Need: Optional},
		portalURL,
		file(),
	},
}

var projects = Category{
	ID: "projects", Clause: "ছ", Shape: List, MayNotApply: true,
	Label:   office.Text{BN: "প্রকল্পের তথ্য", EN: "Projects"},
	Title:   []string{"name_bn"},
	Columns: []string{"name_bn", "type_bn", "fiscal_year", "allocation_bdt", "location_bn", "progress_percent", "status"},
	Sort:    []SortKey{{"fiscal_year", true}, {Field: "name_bn"}},
	Repeats: []string{"fiscal_year", "type_bn", "funding_bn", "implementing_bn"},
	Fresh:   Freshness{Kind: FreshDays, N: 90},
	Spans:   []Span{{"starts_on", "ends_on"}},
	Fields: []Field{
		{Name: "name_bn", Kind: Text, Label: office.Text{BN: "প্রকল্পের নাম", EN: "Project"}, Need: Required},
		{Name: "type_bn", Kind: Text, Label: office.Text{BN: "প্রকল্পের ধরন", EN: "Type"}, Need: Optional,
			Help: office.Text{BN: "যেমন টিআর, কাবিখা, কাবিটা, এডিপি, এলজিএসপি।", EN: "For example টিআর, কাবিখা, কাবিটা, এডিপি, এলজিএসপি."}},
		fiscalYear,
		{Name: "funding_bn", Kind: Text, Means: lint.Party, Label: office.Text{BN: "অর্থের উৎস", EN: "Funding"}, Need: ForDone},
		{Name: "allocation_bdt", Kind: Money, Label: office.Text{BN: "বরাদ্দ (টাকা)", EN: "Allocation (BDT)"}, Need: ForDone},
		{Name: "location_bn", Kind: Text, Means: lint.Place, Label: labelPlace, Need: ForDone},
		{Name: "implementing_bn", Kind: Text, Means: lint.Party, Label: office.Text{BN: "বাস্তবায়নকারী", EN: "Implemented by"}, Need: Optional},
		{Name: "starts_on", Kind: Date, Label: labelStarts, Need: Optional},
		{Name: "ends_on", Kind: Date, Label: labelEnds, Need: Optional},
		{Name: "progress_percent", Kind: Int, Label: office.Text{BN: "অগ্রগতি (%)", EN: "Progress (%)"}, Need: ForDone, Min: limit(0), Max: limit(100)},
		{Name: "status", Kind: Select, Label: labelStatus, Need: Required, Default: "ongoing", Choices: []Choice{planned, ongoing, completed,
			{"stopped", office.Text{BN: "বন্ধ", EN: "stopped"}}}},
		{Name: "beneficiaries", Kind: Int, Label: office.Text{BN: "উপকারভোগী (জন)", EN: "Beneficiaries"}, Need: Optional, Min: limit(0)},
		photos,
	},
}

var integrity = Category{
	ID: "integrity", Clause: "ঝ", Shape: List,
	Label:   office.Text{BN: "শুদ্ধাচার কৌশল বাস্তবায়ন অগ্রগতি", EN: "Integrity strategy progress"},
	Title:   []string{"title_bn"},
	Columns: []string{"kind", "title_bn", "fiscal_year", "quarter", "published_on"},
	Sort:    []SortKey{{"fiscal_year", true}, {"quarter", true}, {Field: "kind"}},
	Repeats: []string{"fiscal_year"},
	Fresh:   Freshness{Kind: FreshQuarter, N: 15, With: When{"kind", "quarterly_report"}},
	OneOf:   document,
	Needed:  []Needed{{"kind", "quarterly_report", "kind_missing"}},
	Terms: []Term{
		{When{"kind", "plan"}, "জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা {year}", Running},
		{When{"kind", "quarterly_report"}, "জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা {year}: {quarter} প্রান্তিকের অগ্রগতি প্রতিবেদন", QuarterEnd},
		{When{"kind", "annual_report"}, "জাতীয় শুদ্ধাচার কৌশল কর্মপরিকল্পনা {year}: বার্ষিক প্রতিবেদন", YearEnd},
	},
	Fields: []Field{
		{Name: "kind", Kind: Select, Label: labelKind, Need: Required, Default: "quarterly_report", Choices: []Choice{
			{"plan", office.Text{BN: "কর্মপরিকল্পনা", EN: "plan"}},
			{"quarterly_report", office.Text{BN: "ত্রৈমাসিক প্রতিবেদন", EN: "quarterly report"}},
			{"annual_report", office.Text{BN: "বার্ষিক প্রতিবেদন", EN: "annual report"}},
			{"other", labelOther},
		}},
		fiscalYear,
		{Name: "quarter", Kind: Select, Label: office.Text{BN: "প্রান্তিক", EN: "Quarter"}, Need: Required, When: &When{"kind", "quarterly_report"}, Choices: []Choice{
			{"1", office.Text{BN: "১ম (জুলাই–সেপ্টেম্বর)", EN: "1st (July–September)"}},
			{"2", office.Text{BN: "২য় (অক্টোবর–ডিসেম্বর)", EN: "2nd (October–December)"}},
			{"3", office.Text{BN: "৩য় (জানুয়ারি–মার্চ)", EN: "3rd (January–March)"}},
			{"4", office.Text{BN: "৪র্থ (এপ্রিল–জুন)", EN: "4th (April–June)"}},
		}},
		{Name: "title_bn", Kind: Text, Label: labelTitle, Need: Required},
		{Name: "published_on", Kind: Date, Label: labelPublished, Need: ForDone},
		portalURL,
		file(),
	},
}
