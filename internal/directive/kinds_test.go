package directive_test

import (
	"strings"
	"testing"

	"batayandesk/internal/bangla"
	"batayandesk/internal/catalog"
	"batayandesk/internal/directive"
)

// dense are the parts of a letter that has no blank line anywhere.
type dense struct{ head, memo, date, subject, under, text, items, foot, sign, copies string }

func plainDense() dense {
	return dense{
		head: "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nজেলা প্রশাসকের কার্যালয়, নদীপুর", memo: "স্মারক নং-০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫", date: "তারিখঃ ০৩ অক্টোবর ২০২১",
		subject: "বিষয়ঃ ওয়েবপোর্টাল হালনাগাদকরণ।", text: "জেলার পোর্টালের তথ্য নিয়মিত হালনাগাদ নেই। পত্র প্রাপ্তির ৭ (সাত) কর্মদিবসের মধ্যে নিম্নবর্ণিত তথ্য হালনাগাদ করার জন্য অনুরোধ করা হলো:",
		items: "ক) নোটিশ বোর্ড\nখ) সিটিজেন চার্টার\nগ) সেবার তালিকা", sign: "শাহেদুল আলম\nজেলা প্রশাসক\nনদীপুর।",
	}
}

func (d dense) String() string {
	var kept []string
	for _, part := range []string{d.head, d.memo, d.date, d.subject, d.under, d.text, d.items, d.foot, d.sign, d.copies} {
		if part != "" {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, "\n") + "\n"
}

// whole is what every dense letter gives unless a test changes it.
func whole() answer {
	return answer{"issuer": "জেলা প্রশাসকের কার্যালয়, নদীপুর", "memo": "০৫.৪৪.৫০০০.০০১.১৮.০০২.২১-১৫", "date": "2021-10-03", "subject": "ওয়েবপোর্টাল হালনাগাদকরণ।", "days": 7.0, "deadline": nil,
		"items": []any{[]any{"ক", "notices"}, []any{"খ", "citizen_charter"}, []any{"গ", "services"}}, "signatory": "শাহেদুল আলম", "copies": 0.0, "received": "2021-10-04"}
}

// exactly reads a letter against its answer and takes no field that is wrong, whether doubted or not.
func exactly(t *testing.T, text string, want answer) directive.Understood {
	t.Helper()
	sums := map[string]*tally{}
	score(t, "letter", text, want, sums)
	for field, sum := range sums {
		if sum.doubted > 0 {
			t.Errorf("%s is wrong, with a doubt\n%s", field, text)
		}
	}
	if t.Failed() {
		t.Logf("the letter:\n%s", text)
	}
	return directive.Read(text, catalog.Default())
}

func TestNothingIsLostUnderAReferenceWithoutABlankLine(t *testing.T) {
	for _, under := range []string{
		"সূত্রঃ মন্ত্রিপরিষদ বিভাগের স্মারক নং-০৪.০০.০০০০.৮৩১.৩৯.০০৩.১৯-১৪২, তারিখঃ ০১/০৯/২০২১",
		"সূত্র: বিভাগীয় কমিশনার, খুলনার ০১ সেপ্টেম্বর ২০২১ খ্রি. তারিখের ২২১ নং পত্র",
		"সূত্র : (ক) মন্ত্রিপরিষদ বিভাগের পত্র নং-১৪২, তারিখ: ০১/০৯/২০২১\n(খ) বিভাগীয় কমিশনারের পত্র নং-২২১, তারিখ: ০৩/০৯/২০২১\n(গ) এ কার্যালয়ের পত্র নং-৯১, তারিখ: ০৫/০৯/২০২১",
		"সূত্রঃ\n১। মন্ত্রিপরিষদ বিভাগের পত্র নং-১৪২, তারিখ: ০১/০৯/২০২১\n২। জাতীয় শুদ্ধাচার কৌশল নীতিমালা, ২০১২",
		"সূত্র: মন্ত্রিপরিষদ বিভাগের ই-গভর্নেন্স অধিশাখার স্মারক নং-০৪.০০.০০০০.৮৩১.৩৯.০০৩.১৯-১৪২,\nতারিখ: ০১/০৯/২০২১ খ্রি.",
		"বরাত: অত্র কার্যালয়ের পূর্বের পত্র নং ৩৩১ তাং ১২/০৮/২০২১ ইং।",
		"Ref: মন্ত্রিপরিষদ বিভাগের স্মারক নং-১৪২, তারিখ: ০১/০৯/২০২১",
		"সূত্রঃ তথ্য অধিকার আইন, ২০০৯ এর ধারা ৬",
		"সুত্র: টেলিফোনে প্রাপ্ত নির্দেশনা, তারিখ: ০১/০৯/২০২১",
	} {
		for _, text := range []string{
			plainDense().text,
			"পত্র প্রাপ্তির ৭ (সাত) কর্মদিবসের মধ্যে নিম্নোক্ত তথ্য দিন:",
			"মহোদয়,\n৭ (সাত) কর্মদিবসের মধ্যে নিম্নের তথ্য হালনাগাদ করবেন।",
			"স্মারকের আলোকে দপ্তরের তথ্য হালনাগাদ করা আবশ্যক। ৭ (সাত) কর্মদিবসের মধ্যে নিম্নবর্ণিত তথ্য হালনাগাদ করুন:",
		} {
			d := plainDense()
			d.under, d.text = under, text
			exactly(t, d.String(), whole())
		}
	}
}

func TestNothingIsLostUnderAnAddresseeWithoutABlankLine(t *testing.T) {
	for _, under := range []string{
		"বরাবর,\nউপজেলা নির্বাহী অফিসার\nগড়াইপুর, নদীপুর।", "বরাবর\nপ্রধান শিক্ষক (সকল)", "প্রাপক:\nচেয়ারম্যান\n৫নং চরপাড়া ইউনিয়ন পরিষদ\nগড়াইপুর।", "প্রতি,\nজনাব তপন কুমার বিশ্বাস\nসহকারী প্রোগ্রামার\nগড়াইপুর।",
		"সূত্র: মন্ত্রিপরিষদ বিভাগের পত্র নং-১৪২, তারিখ: ০১/০৯/২০২১\nবরাবর,\nউপজেলা নির্বাহী অফিসার (সকল)\nনদীপুর।", "বরাবর,\nউপজেলা নির্বাহী অফিসার\nগড়াইপুর।\nসূত্র: মন্ত্রিপরিষদ বিভাগের পত্র নং-১৪২, তারিখ: ০১/০৯/২০২১",
		"দৃষ্টি আকর্ষণ: সহকারী প্রোগ্রামার",
	} {
		for _, subject := range []string{"বিষয়ঃ ওয়েবপোর্টাল হালনাগাদকরণ।", "বিষয়: ওয়েবপোর্টাল হালনাগাদকরণ"} {
			d, want := plainDense(), whole()
			d.under, d.subject, want["subject"] = under, subject, strings.TrimSpace(subject[strings.LastIndexAny(subject, ":ঃ")+1:])
			want["subject"] = strings.TrimPrefix(strings.TrimPrefix(subject, "বিষয়ঃ "), "বিষয়: ")
			exactly(t, d.String(), want)
		}
	}
}

func TestEnclosuresAreNeverItems(t *testing.T) {
	for _, foot := range []string{
		"সংযুক্তি:\n১। সিটিজেন চার্টারের ছক - ০২ পাতা।\n২। এপিএ ছক - ০১ পাতা।", "সংযুক্তি (বর্ণনামতে):\n১। সিটিজেন চার্টারের ছক\n২। সেবার তালিকার ছক", "সংযুক্তি (কাগজপত্রের বিবরণ):\nক) সেবার তালিকা\nখ) প্রকল্পের তালিকা",
		"সংযুক্তিঃ\n১/ নোটিশের ছক\n২/ সেবার ছক", "সংযুক্ত:\n(ক) সিটিজেন চার্টার ছক", "সংযুক্তিসমূহ:\n১. এপিএ ছক\n২. জাতীয় শুদ্ধাচার কৌশল বাস্তবায়ন অগ্রগতি পরিবীক্ষণ কাঠামোর ছক (২০২১-২২ অর্থবছরের ৪র্থ প্রান্তিক) - ০২ (দুই) পাতা।",
		"সংযুক্তি আকারে প্রেরিত:\n১। সেবার ছক\n২। নোটিশের নমুনা", "সংযুক্তি- ০২ (দুই) পাতা।\n১) নোটিশ\n২) প্রকল্প", "সংযুক্ত কাগজপত্র:\n১। প্রশিক্ষণের তালিকা\n২। কর্মচারীর তালিকা", "সংলগ্নী:\n- সিটিজেন চার্টার ছক\n- সেবার তালিকার ছক", "Enclosure:\n1. সিটিজেন চার্টার ছক\n2. এপিএ ছক",
	} {
		for name, place := range map[string]func(*dense){
			"before the signature, no items": func(d *dense) {
				d.items, d.foot, d.text = "", foot, "পত্র প্রাপ্তির ৭ (সাত) কর্মদিবসের মধ্যে সংযুক্ত ছকে প্রতিবেদন প্রেরণের জন্য অনুরোধ করা হলো।"
			},
			"after the signature, no items": func(d *dense) {
				d.items, d.copies, d.text = "", foot, "পত্র প্রাপ্তির ৭ (সাত) কর্মদিবসের মধ্যে সংযুক্ত ছকে প্রতিবেদন প্রেরণের জন্য অনুরোধ করা হলো।"
			},
			"before the signature": func(d *dense) { d.foot = foot },
			"after the signature":  func(d *dense) { d.copies = foot },
			"above the copies":     func(d *dense) { d.copies = foot + "\nঅনুলিপিঃ\n১। অফিস কপি।" },
		} {
			d, want := plainDense(), whole()
			place(&d)
			if d.items == "" {
				want["items"] = []any{}
			}
			if strings.Contains(d.copies, "অনুলিপি") {
				want["copies"] = 1.0
			}
			t.Log(name)
			if u := exactly(t, d.String(), want); d.items == "" && !strings.Contains(doubts(u), "items_none") {
				t.Errorf("no doubt says that nothing is asked: %s", doubts(u))
			}
		}
	}
}

func TestTheIssuerIsTheOfficeAndNotWhatStandsAroundIt(t *testing.T) {
	for head, issuer := range map[string]string{
		"বাংলাদেশ পল্লী বিদ্যুতায়ন বোর্ড\nএমপিএসএস পরিদপ্তর\nসদর দপ্তর ভবন, নিকুঞ্জ-২, ঢাকা।":                                          "বাংলাদেশ পল্লী বিদ্যুতায়ন বোর্ড",
		"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nখাদ্য অধিদপ্তর\n১৬, আবদুল গণি রোড, ঢাকা":                                                        "খাদ্য অধিদপ্তর",
		"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nমৎস্য অধিদপ্তর\nমৎস্য ভবন, রমনা, ঢাকা।\nwww.fisheries.gov.bd":                                   "মৎস্য অধিদপ্তর",
		"বাংলাদেশ পানি উন্নয়ন বোর্ড\nপানি ভবন, ৭২ গ্রিন রোড, ঢাকা-১২০৫\nআইসিটি পরিদপ্তর":                                               "বাংলাদেশ পানি উন্নয়ন বোর্ড",
		"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nএনজিও বিষয়ক ব্যুরো\nপ্রধানমন্ত্রীর কার্যালয়\nপ্লট-ই, ১৩/বি, আগারগাঁও":                         "এনজিও বিষয়ক ব্যুরো",
		"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nপ্রধান উপদেষ্টার কার্যালয়\nবাংলাদেশ বিনিয়োগ উন্নয়ন কর্তৃপক্ষ":                                "বাংলাদেশ বিনিয়োগ উন্নয়ন কর্তৃপক্ষ",
		"বাংলাদেশ ব্যাংক\nপ্রধান কার্যালয়\nঢাকা।\nপেমেন্ট সিস্টেমস্ ডিপার্টমেন্ট":                                                      "বাংলাদেশ ব্যাংক",
		"জনতা ব্যাংক পিএলসি\nপ্রধান কার্যালয়, ১১০ মতিঝিল বা/এ, ঢাকা\nআইসিটি ডিপার্টমেন্ট":                                              "জনতা ব্যাংক পিএলসি",
		"নদীপুর পল্লী বিদ্যুৎ সমিতি\nসদর দপ্তর, নদীপুর":                                                                                 "নদীপুর পল্লী বিদ্যুৎ সমিতি",
		"প্রধান কার্যালয়\nবাংলাদেশ সড়ক পরিবহন কর্তৃপক্ষ\nবিআরটিএ ভবন, বনানী, ঢাকা":                                                    "বাংলাদেশ সড়ক পরিবহন কর্তৃপক্ষ",
		"মহাপরিচালকের কার্যালয়\nপূর্ত অডিট অধিদপ্তর\nঅডিট কমপ্লেক্স, সেগুনবাগিচা, ঢাকা।":                                               "মহাপরিচালকের কার্যালয়, পূর্ত অডিট অধিদপ্তর",
		"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nগণপূর্ত অধিদপ্তর\nনির্বাহী প্রকৌশলীর কার্যালয়\nনদীপুর":                                         "গণপূর্ত অধিদপ্তর, নির্বাহী প্রকৌশলীর কার্যালয়, নদীপুর",
		"চেয়ারম্যানের কার্যালয়\n৫নং চরপাড়া ইউনিয়ন পরিষদ\nগড়াইপুর, নদীপুর":                                                          "চেয়ারম্যানের কার্যালয়, ৫নং চরপাড়া ইউনিয়ন পরিষদ",
		"জাতীয় সঞ্চয় অধিদপ্তর\nজেলা কার্যালয়, নদীপুর":                                                                                "জাতীয় সঞ্চয় অধিদপ্তর, জেলা কার্যালয়, নদীপুর",
		"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nজেলা প্রশাসকের কার্যালয়\nকালেক্টরেট ভবন, নদীপুর-৭০০০":                                          "জেলা প্রশাসকের কার্যালয়, নদীপুর",
		"গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nমহিলা ও শিশু বিষয়ক মন্ত্রণালয়\nশিশু ও সমন্বয় শাখা\nভবন নং-৬, বাংলাদেশ সচিবালয়, ঢাকা":        "মহিলা ও শিশু বিষয়ক মন্ত্রণালয়",
		"সর্বোচ্চ অগ্রাধিকার\nগণপ্রজাতন্ত্রী বাংলাদেশ সরকার\nপ্রাথমিক ও গণশিক্ষা মন্ত্রণালয়\nপ্রাথমিক শিক্ষা অধিদপ্তর\nমিরপুর-২, ঢাকা": "প্রাথমিক শিক্ষা অধিদপ্তর",
	} {
		d, want := plainDense(), whole()
		d.head = head
		want["issuer"] = issuer
		exactly(t, d.String(), want)
	}
}

func TestASenderThatCannotBeToldIsAsked(t *testing.T) {
	for _, head := range []string{"", "নদীপুর, গড়াইপুর।", "নির্বাহী প্রকৌশলীর কার্যালয়\nনদীপুর", "প্রধান কার্যালয়, ঢাকা", "আলোর মিছিল\nনদীপুর", "স্বাস্থ্য অধিদপ্তর\nপরিবার পরিকল্পনা অধিদপ্তর\nনদীপুর"} {
		d, want := plainDense(), whole()
		d.head = head
		delete(want, "issuer")
		want["doubted"] = []any{"issuer"}
		exactly(t, d.String(), want)
	}
}

func TestTheSignatoryIsAName(t *testing.T) {
	for _, sign := range []string{
		"২৮-০৯-২০২১\n%s\nজেলা প্রশাসক", "০৩/১০/২১\n(%s)\nসহকারী কমিশনার", "তারিখ: ০৩.১০.২০২১\n%s\nউপসচিব", "৩ অক্টোবর ২০২১\n%s\nউপসচিব",
		"মহাপরিচালকের পক্ষে\n(%s)\nশিক্ষা অফিসার", "জেলা প্রশাসকের পক্ষে,\n%s\nসহকারী কমিশনার", "পক্ষে\n%s\nপরিচালক", "চেয়ারম্যান মহোদয়ের পক্ষ থেকে\n%s\nসচিব",
		"রাষ্ট্রপতির আদেশক্রমে\n%s\nউপসচিব", "কর্তৃপক্ষের আদেশক্রমে,\n(%s)\nসচিব", "যথাযথ কর্তৃপক্ষের অনুমোদনক্রমে\n%s\nউপপরিচালক", "ভাইস চ্যান্সেলরের নির্দেশক্রমে\n%s\nরেজিস্ট্রার",
		"স্বাক্ষরিত/-\n%s\nজেলা প্রশাসক", "(স্বাক্ষরিত)\n(%s)\nউপসচিব", "স্বাঃ/-\n%s\nউপসচিব", "স্বাক্ষরিত/- %s\nউপসচিব", "স্বাক্ষরিত/-\n২৮/০৯/২০২১\n(%s)\nউপসচিব",
		"আপনার বিশ্বস্ত,\n%s\nউপসচিব", "আপনাদের বিশ্বস্ত,\n(%s)\nমহাব্যবস্থাপক", "ধন্যবাদান্তে,\n%s\nব্যবস্থাপক", "বিনীত নিবেদক\n%s\nসভাপতি", "শুভেচ্ছান্তে\n%s\nপরিচালক",
		"(%s)\nজেলা প্রশাসক\nফোন: ০৭১-৬২০০০", "%s ২৮/০৯/২১\nজেলা প্রশাসক", "%s\nপ্রকল্প পরিচালক (যুগ্মসচিব)\nফোন: ০২-৯৫৫০০০০\nই-মেইল: pd@example.gov.bd", "..................\n%s\nউপসচিব",
	} {
		for _, name := range []string{"শাহেদুল আলম", "মোঃ রফিকুল ইসলাম", "নাজমা আক্তার", "ড. মাহফুজা খানম", "এ করিম", "তপন কুমার বিশ্বাস"} {
			d, want := plainDense(), whole()
			d.sign, want["signatory"] = strings.Replace(sign, "%s", name, 1), name
			exactly(t, d.String(), want)
			d.items += "\n"
			exactly(t, d.String(), want)
		}
	}
}

func TestTheTermIsThatOfTheAnswer(t *testing.T) {
	for _, row := range []struct {
		text           string
		days, deadline any
		doubted        string
	}{
		{"জন্মের ৪৫ দিনের মধ্যে নিবন্ধন নিশ্চিত করতে হবে। নিম্নবর্ণিত তথ্য দিন:", nil, nil, "days"},
		{"মৃত্যুর ৪৫ দিনের মধ্যে নিবন্ধন করাতে হয়। নিম্নবর্ণিত তথ্য দিন:", nil, nil, "days"},
		{"আবেদনের ৩০ (ত্রিশ) কার্যদিবসের মধ্যে সেবা দিতে হয়। এমতাবস্থায়, ৭ (সাত) কর্মদিবসের মধ্যে নিম্নবর্ণিত তথ্য হালনাগাদ করুন:", 7.0, nil, ""},
		{"এমতাবস্থায়, ৭ (সাত) কর্মদিবসের মধ্যে নিম্নবর্ণিত তথ্য হালনাগাদ করুন। উল্লেখ্য, আবেদন প্রাপ্তির ২০ কার্যদিবসের মধ্যে সেবা দিতে হয়। তথ্য:", 7.0, nil, ""},
		{"অভিযোগ দায়েরের ৬০ (ষাট) কর্মদিবসের মধ্যে নিষ্পত্তির বিধান রয়েছে। নিম্নবর্ণিত তথ্য ৩ (তিন) কর্মদিবসের মধ্যে প্রেরণ করুন:", 3.0, nil, ""},
		{"তথ্য অধিকার আইনে অনুরোধ প্রাপ্তির ২০ কার্যদিবসের মধ্যে তথ্য দিতে হয়। পত্র প্রাপ্তির ৫ (পাঁচ) কর্মদিবসের মধ্যে নিম্নবর্ণিত তথ্য দিন:", 5.0, nil, ""},
		{"কোনো কর্মকর্তা বদলি হলে ৩ (তিন) কর্মদিবসের মধ্যে তথ্য হালনাগাদ করতে হবে। নিম্নবর্ণিত তথ্য ১০ (দশ) কর্মদিবসের মধ্যে পাঠান:", 10.0, nil, ""},
		{"নিম্নবর্ণিত তথ্য ২৪ (চব্বিশ) ঘণ্টার মধ্যে প্রেরণ করুন:", nil, nil, "days"},
		{"নিম্নবর্ণিত তথ্য আগামী ৭২ ঘন্টার মধ্যে প্রেরণ করুন:", nil, nil, "days"},
		{"নিম্নবর্ণিত তথ্য আটচল্লিশ ঘণ্টার মধ্যে প্রেরণ করুন:", nil, nil, "days"},
		{"প্রাথমিক তথ্য ২৪ ঘণ্টার মধ্যে এবং নিম্নবর্ণিত তথ্য ৭ (সাত) কর্মদিবসের মধ্যে প্রেরণ করুন:", 7.0, nil, "days"},
		{"নিম্নবর্ণিত তথ্য দুই সপ্তাহের মধ্যে প্রেরণ করুন:", nil, nil, "days"},
		{"খসড়া ১০ অক্টোবর ২০২১ তারিখের মধ্যে এবং নিম্নবর্ণিত তথ্য ২০ অক্টোবর ২০২১ তারিখের মধ্যে প্রেরণ করুন:", nil, "2021-10-10", "deadline"},
		{"নিম্নবর্ণিত তথ্য ২৫ অক্টোবর ২০২১ তারিখের মধ্যে এবং সারসংক্ষেপ ১২/১০/২০২১ তারিখের মধ্যে প্রেরণ করুন:", nil, "2021-10-12", "deadline"},
		{"গত ১০ সেপ্টেম্বর ২০২১ তারিখের মধ্যে প্রেরণের কথা ছিল। নিম্নবর্ণিত তথ্য ২০ অক্টোবর ২০২১ তারিখের মধ্যে প্রেরণ করুন:", nil, "2021-10-20", ""},
		{"৩০ জুন ২০২১ তারিখের মধ্যে সমাপ্ত কাজের নিম্নবর্ণিত তথ্য ১৭ অক্টোবর ২০২১ তারিখের মধ্যে প্রেরণ করুন:", nil, "2021-10-17", ""},
		{"কার্যক্রম সমাপ্তির ১৫ দিনের মধ্যে প্রতিবেদন দিতে হবে। নিম্নবর্ণিত তথ্য ৭ (সাত) কর্মদিবসের মধ্যে প্রেরণ করুন:", 7.0, nil, ""},
		{"বিজ্ঞপ্তি প্রকাশের ১০ (দশ) দিনের মধ্যে নিম্নবর্ণিত তথ্য দাখিল করুন:", 10.0, nil, "days"},
		{"পরিদর্শন প্রতিবেদন ৭ (সাত) কর্মদিবসের মধ্যে এবং নিম্নবর্ণিত তথ্য দিন:", 7.0, nil, ""},
		{"সম্প্রতি কার্যক্রম শুরু হয়েছে। নিম্নবর্ণিত তথ্য ১৭ অক্টোবর ২০২১ তারিখের মধ্যে প্রেরণ করুন:", nil, "2021-10-17", ""},
		{"প্রতি ১৫ দিনের মধ্যে প্রতিবেদন দিতে হবে। নিম্নবর্ণিত তথ্য দিন:", nil, nil, "days"},
		{"অদ্য হতে ৫ (পাঁচ) কর্মদিবসের মধ্যে নিম্নবর্ণিত তথ্য দাখিল করুন:", 5.0, nil, ""},
		{"প্রশিক্ষণ সমাপনের ৭ (সাত) দিনের মধ্যে নিম্নবর্ণিত তথ্য দাখিল করুন:", 7.0, nil, "days"},
	} {
		d, want := plainDense(), whole()
		d.text, want["days"], want["deadline"] = row.text, row.days, row.deadline
		if row.doubted != "" {
			want["doubted"] = []any{row.doubted}
		}
		u := exactly(t, d.String(), want)
		if row.doubted == "" && strings.Contains(doubts(u), "d") {
			t.Errorf("%s: doubts %s", row.text, doubts(u))
		}
	}
}

func TestDaysWithinItemsAreOfferedAndAllShown(t *testing.T) {
	for _, row := range []struct {
		items    string
		days     any
		deadline any
		shown    []string
	}{
		{"ক) নোটিশ বোর্ড ১৫ অক্টোবর ২০২১ তারিখ বিকাল ৫:০০ ঘটিকার মধ্যে হালনাগাদ করতে হবে।\nখ) সিটিজেন চার্টার ২০ অক্টোবর ২০২১ তারিখের মধ্যে আপলোড করতে হবে।\nগ) সেবার তালিকা", nil, "2021-10-15", []string{"১৫ অক্টোবর ২০২১", "২০ অক্টোবর ২০২১"}},
		{"ক) নোটিশ বোর্ড ২৫/১০/২০২১ তারিখের মধ্যে\nখ) সিটিজেন চার্টার ১২/১০/২০২১ তারিখের মধ্যে\nগ) সেবার তালিকা ১৮/১০/২০২১ তারিখের মধ্যে", nil, "2021-10-12", []string{"১২ অক্টোবর ২০২১", "১৮ অক্টোবর ২০২১", "২৫ অক্টোবর ২০২১"}},
		{"ক) নোটিশ বোর্ড (১৪-১০-২০২১ তারিখের মধ্যে)\nখ) সিটিজেন চার্টার\nগ) সেবার তালিকা", nil, "2021-10-14", []string{"১৪ অক্টোবর ২০২১"}},
		{"ক) নোটিশ বোর্ড আগামী ১৪ অক্টোবরের মধ্যে\nখ) সিটিজেন চার্টার আগামী ২১ অক্টোবরের মধ্যে\nগ) সেবার তালিকা", nil, "2021-10-14", []string{"১৪ অক্টোবর ২০২১", "২১ অক্টোবর ২০২১"}},
		{"ক) নোটিশ বোর্ড ৫ (পাঁচ) কর্মদিবসের মধ্যে হালনাগাদ করতে হবে\nখ) সিটিজেন চার্টার ৩ (তিন) কর্মদিবসের মধ্যে আপলোড করতে হবে\nগ) সেবার তালিকা", 3.0, nil, []string{"৩"}},
	} {
		d, want := plainDense(), whole()
		d.text, d.items = "উপর্যুক্ত বিষয়ে নিম্নরূপ ব্যবস্থা গ্রহণের জন্য অনুরোধ করা হলো:", row.items
		want["days"], want["deadline"] = row.days, row.deadline
		u := exactly(t, d.String(), want)
		said := ""
		for _, doubt := range u.Doubts {
			said += doubt.Problem().In("bn")
		}
		for _, date := range row.shown {
			if !strings.Contains(said, date) {
				t.Errorf("%s is not shown: %s", date, said)
			}
		}
	}
}

func TestALineThatIsTheWholeNoticeIsRead(t *testing.T) {
	for text, want := range map[string]answer{
		"নোটিশ নং-০২, তারিখ: 04/08/2022 এতদ্বারা সকলকে জানানো যাইতেছে যে, আগামী 11/08/2022 তারিখের মধ্যে নিম্নোক্ত তথ্য দাখিল করতে হবে।\n১। নোটিশ বোর্ডের তথ্য\n২। সেবার তালিকা":        {"date": "2022-08-04", "deadline": "2022-08-11"},
		"বিজ্ঞপ্তি নং- ১২/২২ তারিখঃ ০৪/০৮/২০২২ খ্রি. সকল দপ্তর প্রধানকে ১১/০৮/২০২২ খ্রি. তারিখের মধ্যে নিম্নোক্ত তথ্য দাখিল করার জন্য বলা হলো।\n১। নোটিশ বোর্ডের তথ্য\n২। সেবার তালিকা": {"date": "2022-08-04", "deadline": "2022-08-11"},
		"স্মারক নং-উপ/৪৪ তারিখ- ০৪-০৮-২০২২ ইং সংশ্লিষ্ট সকলের অবগতির জন্য জানানো যাচ্ছে যে, ১১ আগস্ট ২০২২ তারিখের মধ্যে নিম্নের তথ্য দিতে হবে: (১) নোটিশ বোর্ডের তথ্য (২) সেবার তালিকা": {"date": "2022-08-04", "deadline": "2022-08-11"},
		"তারিখ: ০৪ আগস্ট ২০২২ নোটিশ এতদ্বারা জানানো যাচ্ছে যে, আগামী ১১ আগস্ট ২০২২ তারিখের মধ্যে নিম্নবর্ণিত তথ্য জমা দিতে হবে।\nক) নোটিশ\nখ) সেবার তালিকা":                             {"date": "2022-08-04", "deadline": "2022-08-11"},
		"অফিস আদেশ নং ৩১, তারিখ ০৪/০৮/২০২২: দপ্তরের কর্মচারীগণ আগামী ১১/০৮/২০২২ তারিখের মধ্যে নিম্নের তথ্য দাখিল করবেন।\nক) নোটিশ\nখ) সেবার তালিকা":                                     {"date": "2022-08-04", "deadline": "2022-08-11"},
	} {
		exactly(t, text, want)
		if u := directive.Read(text, catalog.Default()); len(u.Items) != 2 || u.Items[0].Category != "notices" || u.Items[1].Category != "services" {
			t.Errorf("items %+v", u.Items)
		}
	}
}

func TestOneMarkBeforeTwoItemsKeepsBoth(t *testing.T) {
	for _, row := range []struct {
		items, marks string
		doubted      string
	}{
		{"ক) নোটিশ বোর্ড\nখ) সিটিজেন চার্টার\nখ) সেবার তালিকা\nঘ) এপিএ", "ক খ খ ঘ", "items[2].mark"},
		{"ক) নোটিশ বোর্ড\nখ) সিটিজেন চার্টার\nখ) সেবার তালিকা\nগ) এপিএ", "ক খ খ গ", "items[2].mark"},
		{"ক) নোটিশ বোর্ড\nক) সিটিজেন চার্টার\nখ) সেবার তালিকা\nগ) এপিএ", "ক ক খ গ", "items[1].mark"},
		{"১। নোটিশ বোর্ড\n২। সিটিজেন চার্টার\n২। সেবার তালিকা\n৩। এপিএ", "১ ২ ২ ৩", "items[2].mark"},
		{"১) নোটিশ বোর্ড\n১) সিটিজেন চার্টার\n২) সেবার তালিকা\n৩) এপিএ", "১ ১ ২ ৩", "items[1].mark"},
		{"(১) নোটিশ বোর্ড\n(২) সিটিজেন চার্টার\n(৩) সেবার তালিকা\n(৩) এপিএ", "১ ২ ৩ ৩", "items[3].mark"},
		{"(ক) নোটিশ বোর্ড\n\n(খ) সিটিজেন চার্টার\n\n(খ) সেবার তালিকা\n\n(গ) এপিএ", "ক খ খ গ", "items[2].mark"},
		{"i) নোটিশ বোর্ড\nii) সিটিজেন চার্টার\nii) সেবার তালিকা\niii) এপিএ", "i ii ii iii", "items[2].mark"},
	} {
		d, want := plainDense(), whole()
		d.items = row.items
		items := []any{}
		for i, mark := range strings.Fields(row.marks) {
			items = append(items, []any{mark, []string{"notices", "citizen_charter", "services", "apa"}[i]})
		}
		want["items"] = items
		want["doubted"] = []any{row.doubted}
		exactly(t, d.String(), want)
	}
}

func TestSignsThatLookAlikeAreReadAlike(t *testing.T) {
	d := plainDense()
	d.copies = "অনুলিপি (সদয় অবগতির জন্য):\n১। বিভাগীয় কমিশনার, খুলনা।\n২। অফিস কপি।"
	d.items = "১। নোটিশ বোর্ড।\n২। অভিযোগ নিষ্পত্তি কর্মকর্তা।\n৩। যোগাযোগের জন্য কর্মকর্তার মোবাইল নম্বর।"
	want := whole()
	want["copies"], want["items"] = 2.0, []any{[]any{"১", "notices"}, []any{"২", "grs"}, []any{"৩", "officers_staff"}}
	replace := func(pairs ...string) func(string) string { return strings.NewReplacer(pairs...).Replace }
	for name, change := range map[string]func(string) string{
		"U+09F7": replace("।", "৷"), "strokes": replace("।", "|"), "strokes at ends alone": replace("।\n", "|\n"), "full-width strokes": replace("।", "｜"),
		"া and ে": replace("ো", "া\u09c7"), "ে and া": replace("ো", "\u09c7া"), "signs twice": replace("ো", "োো", "ে", "েে"), "ব with a dot": replace("র", "ব\u09bc"),
		"signs parted": replace("া", " া", "ে", " ে", "ো", " ো", "ি", " ি"), "signs parted by a no-break space": replace("া", "\u00a0া", "ে", "\u00a0ে"), "hasantas parted": replace("্", " ্"),
	} {
		u := exactly(t, change(d.String()), want)
		if strings.Contains(name, "া") != strings.Contains(doubts(u), "text_healed") && strings.Contains(name, "া and") {
			t.Errorf("%s: doubts %s", name, doubts(u))
		}
	}
}

func TestTextThatAViewerSpoiltIsNeverHalfRead(t *testing.T) {
	text := letterText(t, "seed")
	for name, spoilt := range map[string]string{
		"conjuncts lost": strings.ReplaceAll(text, "্", ""), "holes": strings.ReplaceAll(text, "্র", "?"), "boxes": strings.ReplaceAll(text, "্য", "\ufffd"), "codes of a font": strings.ReplaceAll(text, "্র", "\ue012"),
		"letters apart": strings.Join(strings.Split(text, ""), " "), "signs apart from both sides": strings.NewReplacer("া", " া ", "ে", " ে ", "ি", " ি ", "ো", " ো ").Replace(text), "signs as drawn": drawn(text),
	} {
		u := promises(t, spoilt)
		if u.Registrable() || len(u.Items) > 0 || doubts(u) != "text:text_broken" || len(u.Asked) == 0 {
			t.Errorf("%s: read as %+v", name, brief(u))
		}
	}
}

func TestAFewSpoiltWordsAreSaid(t *testing.T) {
	d := plainDense()
	for _, word := range []string{"কার্যালয়", "প্রশাসক", "স্মারক", "নিম্নবর্ণিত"} {
		text := strings.Replace(d.String(), word, strings.ReplaceAll(word, "্", ""), 1)
		if u := promises(t, text); !strings.Contains(doubts(u), "text:text_damaged") {
			t.Errorf("%s spoilt: doubts %s", word, doubts(u))
		}
	}
}

// drawn puts ি, ে and the first half of ো before their letters, as a page draws them.
func drawn(text string) string {
	var b strings.Builder
	for _, c := range bangla.Clusters(text) {
		for _, s := range []struct{ sign, before, after string }{{"ি", "ি", ""}, {"ে", "ে", ""}, {"ো", "ে", "া"}} {
			if strings.Contains(c, s.sign) {
				c = s.before + strings.Replace(c, s.sign, s.after, 1)
				break
			}
		}
		b.WriteString(c)
	}
	return b.String()
}

func TestSignatureBesideTheAddresseeIsRead(t *testing.T) {
	gap := strings.Repeat(" ", 40)
	for _, sign := range []string{
		"প্রাপক | শাহেদুল আলম\nউপজেলা নির্বাহী অফিসার (সকল) | জেলা প্রশাসক\nনদীপুর। | ফোন: ০৭১-৬২০০০",
		gap + "শাহেদুল আলম\n" + gap + "জেলা প্রশাসক\nপ্রাপক" + gap + "নদীপুর।\nউপজেলা নির্বাহী অফিসার" + gap + "ফোন ০৭১-০০০১১\nগড়াইপুর।",
		"প্রাপকঃ\t\tশাহেদুল আলম\nউপজেলা নির্বাহী অফিসার\t\tজেলা প্রশাসক\nগড়াইপুর।\t\tনদীপুর।",
		"উপজেলা নির্বাহী অফিসার (সকল)" + gap + "(শাহেদুল আলম)\nনদীপুর।" + gap + "জেলা প্রশাসক",
		"| শাহেদুল আলম\nবরাবর | জেলা প্রশাসক\nচেয়ারম্যান (সকল) | নদীপুর",
	} {
		d, want := plainDense(), whole()
		d.sign = sign
		exactly(t, d.String(), want)
		d.copies, want["copies"] = "অনুলিপি:\n১। বিভাগীয় কমিশনার, খুলনা।\n২। অফিস কপি।", 2.0
		exactly(t, d.String(), want)
	}
}
