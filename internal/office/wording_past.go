package office

// wordingPast words what was done and what comes back: acts, two states of a thing, deleted things.
var wordingPast = map[string]Wording{
	"did.taken_back": {BN: "ফিরিয়ে নেওয়া হয়েছে — {what}", EN: "Taken back — {what}"},
	"act.nothing":    {BN: "এ কাজের সবকিছু আগের মতোই আছে।", EN: "All that this did is as it was before."},
	"act.rested_on":  {BN: "এর উপর পরের একটি পত্র বা নিবন্ধন নির্ভর করছে।", EN: "A later letter or registration rests on it."},
	"act.later":      {BN: "পরে বদলানো হয়েছে: {when}, {who}", EN: "Changed later: {when}, {who}"},
}
