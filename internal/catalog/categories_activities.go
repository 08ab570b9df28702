package catalog

import (
	"batayandesk/internal/lint"
	"batayandesk/internal/office"
)

// Source: internal/catalog/README.md › Activities.

var development = Category{
	ID: "development", Shape: List,
	Label:   office.Text{BN: "উন্নয়নমূলক কার্যক্রম", EN: "Development activities"},
	Title:   []string{"title_bn"},
	Columns: []string{"title_bn", "location_bn", "fiscal_year", "cost_bdt", "status"},
	Sort:    []SortKey{{"fiscal_year", true}, {Field: "status"}, {Field: "title_bn"}},
	Repeats: []string{"fiscal_year", "location_bn", "status"},
	Fresh:   Freshness{Kind: FreshDays, N: 180},
	Fields: []Field{
		{Name: "title_bn", Kind: Text, Label: labelTitle, Need: Required},
		{Name: "description_bn", Kind: Rich, Label: office.Text{BN: "বিবরণ", EN: "Description"}, Need: ForDone},
		{Name: "location_bn", Kind: Text, Means: lint.Place, Label: labelPlace, Need: ForDone},
		fiscalYear,
		{Name: "cost_bdt", Kind: Money, Label: office.Text{BN: "ব্যয় (টাকা)", EN: "Cost (BDT)"}, Need: Optional},
		{Name: "status", Kind: Select, Label: labelStatus, Need: Required, Default: "ongoing", Choices: []Choice{planned, ongoing, completed}},
		{Name: "completed_on", Kind: Date, Label: office.Text{BN: "সমাপ্ত হওয়ার তারিখ", EN: "Completed"}, Need: ForDone, When: &When{"status", "completed"}},
		photos,
	},
}

var progressReports = Category{
	ID: "progress_reports", Shape: List,
	Label:   office.Text{BN: "অগ্রগতির প্রতিবেদন", EN: "Progress reports"},
	Title:   []string{"title_bn"},
	Columns: []string{"title_bn", "period", "period_from", "period_to", "published_on"},
	Sort:    []SortKey{{"period_to", true}, {"period_from", true}},
	Repeats: []string{"period"},
	Fresh:   Freshness{Kind: FreshLatestItem, N: 45, Field: "period_to"},
	OneOf:   []OneOf{{Fields: []string{"summary_bn", "file"}, Reason: "content_missing", Field: "summary_bn"}},
	Spans:   []Span{{"period_from", "period_to"}},
	Terms:   []Term{{Ends: DateEnd}},
	Fields: []Field{
		{Name: "title_bn", Kind: Text, Label: labelTitle, Need: Required},
		{Name: "period", Kind: Select, Label: office.Text{BN: "প্রতিবেদনের ধরন", EN: "Period"}, Need: Required, Default: "monthly", Choices: []Choice{
			{"monthly", office.Text{BN: "মাসিক", EN: "monthly"}},
			{"quarterly", office.Text{BN: "ত্রৈমাসিক", EN: "quarterly"}},
			{"half_yearly", office.Text{BN: "অর্ধবার্ষিক", EN: "half-yearly"}},
			{"annual", office.Text{BN: "বার্ষিক", EN: "annual"}},
			{"other", labelOther},
		}},
		{Name: "period_from", Kind: Date, Label: office.Text{BN: "হতে", EN: "From"}, Need: Required},
		{Name: "period_to", Kind: Date, Label: office.Text{BN: "পর্যন্ত", EN: "To"}, Need: Required},
		{Name: "summary_bn", Kind: Rich, Label: office.Text{BN: "সারসংক্ষেপ", EN: "Summary"}, Need: Optional},
		{Name: "published_on", Kind: Date, Label: labelPublished, Need: Optional},
		file(),
	},
}

var training = Category{
	ID: "training", Shape: List,
	Label:   office.Text{BN: "প্রশিক্ষণ", EN: "Training"},
	Title:   []string{"title_bn"},
	Columns: []string{"title_bn", "starts_on", "ends_on", "venue_bn", "participants", "status"},
	Sort:    []SortKey{{"starts_on", true}, {Field: "title_bn"}},
	Repeats: []string{"venue_bn", "organiser_bn", "status"},
	Fresh:   Freshness{Kind: FreshDays, N: 180},
	Spans:   []Span{{"starts_on", "ends_on"}},
	Over:    &Over{When{"status", "upcoming"}, "ends_on"},
	Fields: []Field{
		{Name: "title_bn", Kind: Text, Label: labelTitle, Need: Required},
		{Name: "starts_on", Kind: Date, Label: labelStarts, Need: Required},
		{Name: "ends_on", Kind: Date, Label: labelEnds, Need: Required},
		{Name: "venue_bn", Kind: Text, Means: lint.Place, Label: labelPlace, Need: ForDone},
		{Name: "participants", Kind: Int, Label: office.Text{BN: "অংশগ্রহণকারী (জন)", EN: "Participants"}, Need: Optional, Min: limit(0)},
		{Name: "audience_bn", Kind: Text, Means: lint.Party, Label: office.Text{BN: "যাঁদের জন্য", EN: "For whom"}, Need: ForDone},
		{Name: "organiser_bn", Kind: Text, Means: lint.Party, Label: office.Text{BN: "আয়োজক", EN: "Organiser"}, Need: Optional},
		{Name: "status", Kind: Select, Label: labelStatus, Need: Required, Default: "upcoming", Choices: []Choice{
			{"upcoming", office.Text{BN: "আসন্ন", EN: "upcoming"}},
			{"held", office.Text{BN: "অনুষ্ঠিত", EN: "held"}},
			{"cancelled", office.Text{BN: "বাতিল", EN: "cancelled"}},
		}},
		file(),
	},
}
