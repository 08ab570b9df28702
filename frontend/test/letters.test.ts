import { describe, expect, it } from 'vitest';
import { linesOf } from '../src/screens/letter/enclosures';
import { named, parted, recipientsIn, written } from '../src/screens/letter/recipients';

describe('a pasted list of recipients', () => {
  it('has one on each line', () => {
    expect(recipientsIn('উপজেলা কৃষি অফিসার, গড়াইপুর।\r\n\tউপজেলা শিক্ষা অফিসার, গড়াইপুর।\n')).toEqual([['উপজেলা কৃষি অফিসার, গড়াইপুর।'], ['উপজেলা শিক্ষা অফিসার, গড়াইপুর।']]);
  });

  it('has several lines for each where empty lines part them', () => {
    expect(recipientsIn('চেয়ারম্যান\n১নং হরিপুর ইউনিয়ন পরিষদ\n \n\nসচিব\n২নং চাঁদপুর ইউনিয়ন পরিষদ')).toEqual([
      ['চেয়ারম্যান', '১নং হরিপুর ইউনিয়ন পরিষদ'],
      ['সচিব', '২নং চাঁদপুর ইউনিয়ন পরিষদ'],
    ]);
  });

  it('loses the numbers of a list, not those of a name', () => {
    expect(recipientsIn('১। চেয়ারম্যান\n2) সচিব\n৩. ৩নং শিলাইদহচর ইউনিয়ন পরিষদ')).toEqual([['চেয়ারম্যান'], ['সচিব'], ['৩নং শিলাইদহচর ইউনিয়ন পরিষদ']]);
  });

  it('takes the cells of a spreadsheet as lines', () => {
    expect(recipientsIn('১\tচেয়ারম্যান\t১নং হরিপুর ইউনিয়ন পরিষদ\n২\tচেয়ারম্যান\t২নং চাঁদপুর ইউনিয়ন পরিষদ')).toEqual([
      ['চেয়ারম্যান', '১নং হরিপুর ইউনিয়ন পরিষদ'],
      ['চেয়ারম্যান', '২নং চাঁদপুর ইউনিয়ন পরিষদ'],
    ]);
  });

  it('may be empty', () => {
    for (const text of ['', ' \n\n\t', '১। ']) expect(recipientsIn(text)).toEqual([]);
  });
});

describe('an addressee', () => {
  it('that is a numbered list is as many recipients', () => {
    expect(parted(['১। সহকারী কমিশনার (ভূমি), গড়াইপুর।', '২। সহকারী প্রোগ্রামার, গড়াইপুর।'])).toEqual([['সহকারী কমিশনার (ভূমি), গড়াইপুর।'], ['সহকারী প্রোগ্রামার, গড়াইপুর।']]);
    expect(parted(['জেলা প্রশাসক', 'কুষ্টিয়া।'])).toEqual([['জেলা প্রশাসক', 'কুষ্টিয়া।']]);
  });

  it('that waits to be filled in is none', () => {
    expect(parted(['[প্রাপকের পদবি লিখুন]', '[প্রাপকের দপ্তর লিখুন]'])).toEqual([]);
    expect(parted(['', ' '])).toEqual([]);
  });

  it('without a line is not written to', () => {
    expect(written([['', ' '], ['সচিব'], []])).toEqual([['সচিব']]);
    expect(written(undefined)).toEqual([]);
  });
});

it('an office below is found among those written to', () => {
  const office = (name: string) => ({ id: 'x', label: '', name, lines: [] });
  const land = office('সহকারী কমিশনার (ভূমি) এর কার্যালয়');
  expect(named(land, [['সহকারী কমিশনার (ভূমি)', 'সহকারী কমিশনার (ভূমি) এর কার্যালয়, গড়াইপুর।']])).toBe(true);
  expect(named(land, [['সচিব']])).toBe(false);
  expect(named(office(''), [['সচিব']])).toBe(false);
});

it('the enclosures name each file without its ending', () => {
  const file = (name: string) => ({ name, media_type: 'application/pdf', size: 1, sha256: 'a' });
  expect(linesOf([file('জরিপ_প্রতিবেদন.pdf'), file('ছবি.JPEG'), file('তালিকা')])).toEqual(['জরিপ প্রতিবেদন।', 'ছবি।', 'তালিকা।']);
});
