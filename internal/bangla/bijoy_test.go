package bangla_test

import (
	"testing"

	"batayandesk/internal/bangla"
)

func TestBijoyBeyondThePairs(t *testing.T) {
	for _, c := range []struct{ in, want, why string }{
		{"e¨¯Í D™¢e Øviv MÖš’vMvi", "ব্যস্ত উদ্ভব দ্বারা গ্রন্থাগার", "halves that join"},
		{"kÎæ ¸iæZ¡ wb¤œ wbæ", "শত্রু গুরুত্ব নিম্ন নিম্ন", "æ is a sign after র alone"},
		{"fr©mbv", "ভর্ৎসনা", "reph on khanda ta"},
		{"Av`k©", "আদর্শ", "reph at the end"},
		{"GKvÍ AšÍi", "একাত্ম অন্তর", "Í joins a leading half alone"},
		{"cøvb øvb Kvøv", "প্লান স্নান কাস্না", "ø joins a bare consonant alone"},
		{"AuvwL", "আঁখি", "chandrabindu typed inside আ"},
		{"COVID-19 cwiw¯’wZ‡Z PDF I Excel dvBj", "COVID-19 পরিস্থিতিতে PDF I Excel ফাইল", "a word of capitals and its number"},
		{"COVID–19 cÖwZ‡iva, covid-19 wUKv, Covid19 Ges SARS-CoV-2 cixÿv", "COVID–19 প্রতিরোধ, covid-19 টিকা, Covid19 এবং SARS-CoV-2 পরীক্ষা", "as people write it"},
		{"dvBj report_2020-final(2).docx I notice (12).PDF", "ফাইল report_2020-final(2).docx ও notice (12).PDF", "file names that Windows numbered"},
		{"wj¼: bit.ly/3aBcD, forms.gle/XyZ12", "লিঙ্ক: bit.ly/3aBcD, forms.gle/XyZ12", "shortened addresses"},
		{"UNO, DC Awdm", "UNO, DC অফিস", "a word that is known between offices"},
		{"BRTA Awdm Ges 10-12 Zvs", "BRTA অফিস এবং ১০-১২ তাং", "another, and a range of numbers"},
		{"1g 4_© 28", "১ম ৪র্থ ২৮", "digits that touch a word"},
		{"gvZ… Kiv…", "মাতৃ করা…", "the ellipsis character is ৃ only on a bare consonant"},
		{"2018–2019 K – L", "২০১৮–২০১৯ ক – খ", "the dash is ু only on a consonant"},
		{"‘bv‡g’ “bvg” • cÖ_g", "‘নামে’ “নাম” • প্রথম", "typographic marks that cannot join"},
		{"$500 kZ\\", "৳৫০০ শত॥", "signs of the font"},
		{"c\u2212vb c\u00advb", "প্লান প্লান", "la-phala as a minus sign or a soft hyphen"},
		{"AvMvgx\u0092", "আগামী’", "bytes 80–9F left as control characters"},
		{"আমার evsjv", "আমার বাংলা", "Unicode Bengali stays"},
		{"B-†gBj: uno@kushtia.gov.bd|", "ই-মেইল: uno@kushtia.gov.bd।", "an e-mail address"},
		{"I‡qe: www.kushtia.gov.bd/bn?x=1, dvBj notice.pdf", "ওয়েব: www.kushtia.gov.bd/bn?x=1, ফাইল notice.pdf", "an address and a file name"},
		{"Microsoft Word 2010 e¨envi", "Microsoft Word ২০১০ ব্যবহার", "English words"},
		{"Memo No. 89, Date: 28-09-2020", "Memo No. 89, Date: 28-09-2020", "a line in English"},
		{"This letter is hereby issued", "This letter is hereby issued", "a sentence in English"},
		{"Memo No. 89\nZvwiL 28", "Memo No. 89\nতারিখ ২৮", "each line for itself"},
		{"GB Kg mg me Dc bs web", "এই কম সম সব উপ নং বিন", "Bengali words that look like English ones"},
	} {
		if got := bangla.FromBijoy(c.in); got.Text != c.want {
			t.Errorf("%q → %q, want %q (%s)", c.in, got.Text, c.want, c.why)
		}
	}
}

func TestDoubtsNameTheWordAndTheReason(t *testing.T) {
	for _, c := range []struct{ in, word, why string }{
		{"evsjv v evsjv", "\u09be", bangla.WhyNoBase},
		{"evsjv Kw", "কি", bangla.WhyNoBase},
		{"evsjv €K", "€ক", bangla.WhyUnmapped},
		{"evsjv D`&NvUb", "উদ্\u200cঘাটন", bangla.WhyUnsure},
		{"w`¹R evsjv", "দিগ্গজ", bangla.WhyUnsure},
		{"evsjv ¯¤š¿¨", "স্ম্ন্ত্র্য", bangla.WhyLong},
		{"‡gvU Server", "Server", ""},
		{"‡gvU Shutter", "Shutter", bangla.WhyEnglish},
	} {
		got := bangla.FromBijoy(c.in)
		switch {
		case c.why == "" && len(got.Doubts) != 0:
			t.Errorf("%q: %v", c.in, got.Doubts)
		case c.why != "" && (len(got.Doubts) != 1 || got.Doubts[0].Word != c.word || got.Doubts[0].Why != c.why):
			t.Errorf("%q → %s: %+v", c.in, got.Text, got.Doubts)
		}
	}
}

func TestAnOldFileMayBeGivenAsItsBytes(t *testing.T) {
	// বাংলাদেশ সরকার as an editor of the time wrote it.
	if got := bangla.FromBijoy("evsjv\x87`k miKvi"); got.Text != "বাংলাদেশ সরকার" {
		t.Errorf("%q", got.Text)
	}
}

func TestBijoyTextIsNoticed(t *testing.T) {
	for _, row := range rows(t, "bijoy_pairs.tsv", 133) {
		if len(row) > 2 && row[2] == "encoded" && !bangla.LooksBijoy(row[0]) {
			t.Errorf("%q is not noticed", row[0])
		}
		if bangla.LooksBijoy(row[1]) {
			t.Errorf("%s is Unicode", row[1])
		}
	}
	for _, s := range []string{
		"", "123 …", "© 2020", "This is an office order.", "The café is closed on Sunday and Monday", "Don’t touch “this”", "`code`", "JavaScript and PowerPoint",
		"আমার evsjv miKvi",
	} {
		if bangla.LooksBijoy(s) {
			t.Errorf("%q is no Bijoy", s)
		}
	}
}
