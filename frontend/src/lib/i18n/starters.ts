/** Words of the proposals that an office can begin with. */
import { bnCount, enCount, things, type Wordings } from './wording';

export const starters = {
  open: (total: number) => ({ bn: `প্রচলিত তালিকা থেকে নিন (${bnCount(total)})`, en: `Take usual ones (${enCount(total)})` }),
  short: (total: number) => ({ bn: `প্রস্তাব (${bnCount(total)})`, en: `Proposals (${enCount(total)})` }),
  tip: { bn: 'এ ধরনের কার্যালয়ে সাধারণত যা থাকে, তার প্রস্তাব', en: 'Proposals of what such an office usually has' },
  title: { bn: 'প্রচলিত তালিকা', en: 'Usual entries' },
  text: (kind: string) => ({
    bn: `${kind}: সাধারণত যা থাকে। যেগুলো আপনার কার্যালয়ের জন্য ঠিক, সেগুলোতে টিক দিন। মূল্য, স্থান ও কর্মকর্তা খালি থাকে; প্রতিটি যাচাই না করা পর্যন্ত সম্পন্ন ধরা হয় না।`,
    en: `${kind}: what such offices usually have. Tick those that are right for yours. Fee, place and officer stay empty; none counts as done before it is checked.`,
  }),
  list: { bn: 'প্রস্তাবসমূহ', en: 'Proposals' },
  filled: (fields: string) => ({ bn: fields === '' ? 'শুধু নাম' : `দেওয়া আছে: ${fields}`, en: fields === '' ? 'Name alone' : `Filled: ${fields}` }),
  all: { bn: 'সবগুলো বাছুন', en: 'Choose all' },
  none: { bn: 'কোনোটি নয়', en: 'Choose none' },
  take: (total: number) => ({ bn: total === 0 ? 'নিন' : `${bnCount(total)}টি নিন`, en: total === 0 ? 'Take' : `Take ${things(total, 'entry', 'entries')}` }),
  mark: { bn: 'যাচাই করুন', en: 'To be checked' },
} satisfies Wordings;
