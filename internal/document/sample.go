package document

import "batayandesk/internal/office"

// Sample is a letter on which an office sees its settings where it has no directive to answer: every part is
// there and filled.
func Sample(f Facts) office.LetterBody {
	body := plain.Compose(f)
	body.Subject = "ওয়েবপোর্টালের তথ্য হালনাগাদ রাখা প্রসঙ্গে।"
	body.Paragraphs = []string{
		"উপর্যুক্ত বিষয়ের প্রতি দৃষ্টি আকর্ষণপূর্বক জানানো যাচ্ছে যে, জনগণের দোরগোড়ায় সেবা পৌঁছাতে প্রতিটি দপ্তরের ওয়েবপোর্টালে " +
			"নিম্নবর্ণিত তথ্য সর্বদা হালনাগাদ থাকা প্রয়োজন:",
		"এমতাবস্থায়, তথ্যসমূহ নিয়মিত যাচাই করে এ কার্যালয়কে অবহিত করার জন্য অনুরোধ করা হলো।",
	}
	body.Items, body.ItemsAfter = []string{
		"ক) কর্মকর্তা ও কর্মচারীর নাম, পদবি ও যোগাযোগ;", "খ) নোটিশ ও সিটিজেন চার্টার;", "গ) সেবার তালিকা, সময়, ফি ও প্রয়োজনীয় কাগজপত্র।",
	}, 1
	body.Addressee = []string{"দপ্তর প্রধান", "সংশ্লিষ্ট দপ্তর", f.place()}
	if f.place() == "" {
		body.Addressee = body.Addressee[:2]
	}
	body.Copies = append(f.superior(), "সহকারী প্রোগ্রামার।", "অফিস কপি।")
	return body
}
