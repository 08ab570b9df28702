/** Words of somebody's leaving a post and somebody's joining. */
import { byName, bnCount, enCount, type Wordings } from './wording';

export const transfer = {
  title: { bn: 'বদলি ও যোগদান', en: 'Transfer and joining' },
  open: { bn: 'বদলি ও যোগদান…', en: 'Transfer and joining…' },
  leaves: { bn: 'যিনি যাচ্ছেন', en: 'Who leaves' },
  officer: { bn: 'কর্মকর্তা বা কর্মচারী', en: 'Officer or staff' },
  choose: { bn: 'তালিকা থেকে বাছুন', en: 'Choose from the list' },
  start: { bn: 'কে যাচ্ছেন, তা বাছুন', en: 'Choose who leaves' },
  startText: {
    bn: 'তাঁর নাম যেখানে যেখানে আছে (সেবা, তথ্য অধিকার, অনিক, স্বাক্ষর, খসড়া পত্র), সব এখানে দেখা যাবে।',
    en: 'Every place that names them (services, RTI, GRS, signatures, letters in draft) is then shown here.',
  },
  leftOn: { bn: 'যাওয়ার তারিখ', en: 'Leaves on' },
  to: { bn: 'যেখানে যাচ্ছেন', en: 'Goes to' },
  toHelp: { bn: 'না জানলে খালি রাখুন; কাজের ইতিহাসে লেখা থাকবে।', en: 'Leave it empty if not known; it stands in the history.' },
  comes: { bn: 'যিনি আসছেন', en: 'Who comes' },
  how: { bn: 'পদটিতে কে আসছেন', en: 'Who comes to the post' },
  ways: {
    new: { bn: 'নতুন কেউ', en: 'Somebody new' },
    listed: { bn: 'তালিকার কেউ', en: 'One of the list' },
    charge: { bn: 'অতিরিক্ত দায়িত্ব', en: 'Additional charge' },
    vacant: { bn: 'পদ শূন্য থাকবে', en: 'The post stays vacant' },
  },
  wayText: byName({
    listed: { bn: 'তাঁর বর্তমান পদটি শূন্য হবে।', en: 'Their present post becomes vacant.' },
    charge: { bn: 'নিজের পদও তাঁর থাকবে।', en: 'They keep their own post as well.' },
    vacant: { bn: 'যেখানে তাঁর নাম আছে, সেখানে কার নাম বসবে তা ডানে বাছুন।', en: 'Choose beside each place who shall stand there.' },
  }),
  person: { bn: 'দায়িত্ব নিচ্ছেন', en: 'Takes over' },
  same: { bn: 'আগেরটিই:', en: 'The same:' },
  uses: (total: number) => ({ bn: `যেখানে যা বদলাবে (${bnCount(total)})`, en: `What changes where (${enCount(total)})` }),
  usesList: { bn: 'যেখানে যা বদলাবে', en: 'What changes where' },
  becomes: { bn: 'হবে', en: 'becomes' },
  choice: (place: string) => ({ bn: `${place}: যা হবে`, en: `${place}: what it becomes` }),
  follow: (name: string) => ({ bn: name === '' ? 'যিনি আসছেন' : name, en: name === '' ? 'Whoever comes' : name }),
  none: { bn: 'কেউ নন', en: 'Nobody' },
  keep: { bn: 'যেমন আছে', en: 'As it is' },
  itself: { bn: 'পদের সঙ্গে বদলায়', en: 'Goes with the post' },
  by: byName({
    name: { bn: 'নাম ধরে পাওয়া', en: 'By name' },
    number: { bn: 'নম্বর ধরে পাওয়া', en: 'By number' },
  }),
  wait: { bn: 'যা জানা যায়নি তা দিলে সম্পন্ন করা যাবে', en: 'It can be made once what is missing is given' },
  take: { bn: 'সম্পন্ন করুন', en: 'Make the transfer' },
} satisfies Wordings;
