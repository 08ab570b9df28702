/** Words of what is to be put on the portal. */
import { bnCount, byName, enCount, things, type Wordings } from './wording';

export const worklist = {
  left: (total: number) => ({ bn: `${bnCount(total)}টি বাকি`, en: `${enCount(total)} left` }),
  rest: (more: number) => ({ bn: `আরও ${bnCount(more)}টি আছে; এগুলো তোলা হলে সেগুলো দেখা যাবে`, en: `${enCount(more)} more come up as these are done` }),
  today: (total: number) => ({ bn: `এবার ${bnCount(total)}টি সারা হয়েছে`, en: `${enCount(total)} done now` }),
  list: { bn: 'পোর্টালে তোলার সারি', en: 'To put on the portal' },
  kind: byName({
    new: { bn: 'নতুন', en: 'New' },
    changed: { bn: 'বদলেছে', en: 'Changed' },
    remove: { bn: 'সরাতে হবে', en: 'To remove' },
    archive: { bn: 'আর্কাইভে নিন', en: 'To archive' },
  }),
  todo: byName({
    new: { bn: 'পোর্টালে নতুন যোগ করুন: ঘরগুলো একে একে কপি করুন।', en: 'Add it on the portal: copy the fields one by one.' },
    changed: { bn: 'পোর্টালে যা বদলেছে তা ঠিক করুন; বদলানো ঘর মোটা অক্ষরে।', en: 'Mend on the portal what changed; changed fields are bold.' },
    remove: { bn: 'তথ্যটি এখানে মোছা হয়েছে; পোর্টাল থেকেও সরিয়ে দিন।', en: 'It was deleted here; take it off the portal too.' },
    archive: { bn: 'মেয়াদ শেষ; পোর্টালে এটি আর্কাইভে নিন।', en: 'Its time is over; move it to the portal’s archive.' },
  }),
  since: (label: string, day: string) => ({ bn: `${label} · বদলেছে ${day}`, en: `${label} · changed ${day}` }),
  files: (total: number) => ({ bn: `${bnCount(total)}টি সংযুক্তি`, en: things(total, 'file', 'files') }),
  filesTitle: { bn: 'সংযুক্ত ফাইল', en: 'Files' },
  file: (name: string, size: string) => ({ bn: `${name} (${size})`, en: `${name} (${size})` }),
  saveFile: (name: string) => ({ bn: `${name} রাখুন`, en: `Save ${name}` }),
  copy: { bn: 'কপি', en: 'Copy' },
  copied: (label: string) => ({ bn: `কপি হয়েছে: ${label}`, en: `Copied: ${label}` }),
  was: (text: string) => ({ bn: `পোর্টালে আছে: ${text}`, en: `On the portal: ${text}` }),
  page: { bn: 'পোর্টালের পৃষ্ঠার ঠিকানা (ঐচ্ছিক)', en: 'Address of the portal page (optional)' },
  tick: byName({
    new: { bn: 'পোর্টালে তোলা হয়েছে', en: 'It is on the portal' },
    changed: { bn: 'পোর্টালে তোলা হয়েছে', en: 'It is on the portal' },
    remove: { bn: 'পোর্টাল থেকে সরানো হয়েছে', en: 'It is off the portal' },
    archive: { bn: 'আর্কাইভে নেওয়া হয়েছে', en: 'It is in the archive' },
  }),
  ticked: (kind: string, title: string) => ({
    bn: `${kind === 'archive' ? 'আর্কাইভে নেওয়া হয়েছে' : kind === 'remove' ? 'সরানো হয়েছে' : 'তোলা হয়েছে'}: ${title}`,
    en: `${kind === 'archive' ? 'Archived' : kind === 'remove' ? 'Taken off' : 'Put up'}: ${title}`,
  }),
  openRecord: { bn: 'তথ্যটি খুলুন', en: 'Open the record' },
  emptyTitle: { bn: 'সব তথ্য পোর্টালে আছে', en: 'Everything is on the portal' },
  emptyText: { bn: 'কোনো তথ্য বদলালে, যোগ হলে বা মুছলে তা এখানে দেখা যাবে।', en: 'What is changed, added or deleted will be seen here.' },
  emptyAction: { bn: 'বোর্ডে ফিরুন', en: 'Back to the board' },
  blank: { bn: '—', en: '—' },
  hint: {
    bn: 'চিহ্নিত কী চাপলে পরের ঘরটি কপি হয়; টিক দিলে পরের তথ্যটি আসে। ভুলে টিক দিলে ফিরিয়ে নেওয়া যায়।',
    en: 'The key shown copies the next field; a tick brings the next entry. A tick by mistake can be taken back.',
  },
} satisfies Wordings;
