package audit

import (
	"strings"

	"batayandesk/internal/office"
)

// readme tells whoever opens the file what is in it, and how it is checked without this program.
func readme(info Info, m manifest) string {
	days := func(lang office.Lang) string {
		from, to := office.Text{BN: "শুরু", EN: "the beginning"}.In(lang), office.Text{BN: "শেষ", EN: "the end"}.In(lang)
		if info.From != "" {
			from = info.From.Text(lang)
		}
		if info.To != "" {
			to = info.To.Text(lang)
		}
		return from + " – " + to
	}
	place := strings.NewReplacer(
		"{office_bn}", m.OfficeBN, "{office_en}", m.OfficeEN, "{days_bn}", days(office.Bengali), "{days_en}", days(office.English), "{sum}", m.Revisions.Sum,
		"{acts_bn}", office.Say(m.Acts.Count, office.Bengali), "{acts_en}", office.Say(m.Acts.Count, office.English),
		"{revisions_bn}", office.Say(m.Revisions.Count, office.Bengali), "{revisions_en}", office.Say(m.Revisions.Count, office.English),
	)
	return place.Replace(readmeText)
}

const readmeText = `{office_bn}
কাজের ইতিহাস · {days_bn} · {acts_bn}টি কাজ, {revisions_bn}টি সংস্করণ

এখানে দপ্তরের তথ্যের প্রতিটি সংস্করণ পুরোটাই আছে, ব্যক্তির নাম, ফোন ও ঠিকানাসহ। যাঁর দেখার অধিকার আছে, শুধু তাঁকেই দিন।

history.csv       স্প্রেডশিটে খোলার তালিকা: কে, কখন, কোন ঘরে কী থেকে কী করেছেন
acts.jsonl        প্রতিটি কাজ, এক লাইনে একটি
revisions.jsonl   প্রতিটি সংস্করণ, এক লাইনে একটি, তখনকার পুরো তথ্যসহ
audit.json        কোন দপ্তরের, কোন দিনের, কতটি লাইন, শেষ যাচাই-চিহ্ন
SHA256SUMS        ফাইলগুলোর যাচাই-চিহ্ন

যাচাই: batayan-desk verify ফাইলের-নাম.zip
শেষ যাচাই-চিহ্ন: {sum}
চিহ্নটি কাগজে লিখে রাখলে পরে প্রমাণ করা যায় যে এ পর্যন্ত কিছু বদলানো হয়নি।

{office_en}
History of work · {days_en} · {acts_en} acts, {revisions_en} revisions

Every revision of the office's content is in here whole, with names, phones and addresses of people. Give it only to those who
may see it.

history.csv       for a spreadsheet: who, when, which field, from what to what
acts.jsonl        every act, one a line
revisions.jsonl   every revision, one a line, with the whole state of then
audit.json        of which office and days, how many lines, the last checksum
SHA256SUMS        checksums of the files (sha256sum -c SHA256SUMS)

Check: batayan-desk verify FILE.zip
Last checksum: {sum}
Noted on paper, it proves later that nothing up to here was changed.

"sum" of a revision is SHA-256 over: seq, subject, id, n, day, at, actor, reason, body, prev, act. A number is an unsigned
varint (LEB128); a text and the body have their length in bytes before them, as such a number. "prev" is the sum of the
revision before. "sum" of an act is SHA-256 over prev and the line with "sum":"" in it; the last column of the table over
the sum before it and the line without that column. The first line of each rests on 64 noughts, or on what audit.json says.
`
