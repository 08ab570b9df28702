// What the same office costs its clerk: fourteen officers and twelve services, typed, from Excel, from Word and from the
// proposals, by keys alone. A character is one key, a chord one; the bounds keep it from growing unseen.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comes, expect, same } from './harness.mjs';
import { copied, paste, wordFile } from './lists.mjs';
import { root } from './machine.mjs';
import { until } from './office.mjs';
import { scene } from './scene.mjs';

/** How fast somebody types who knows the keyboard. */
const keysPerMinute = 120;

const sample = JSON.parse(readFileSync(join(root, 'internal', 'desk', 'officefile', 'sample', 'sample_office.json'), 'utf8'));
const valuesOf = (category) => sample.categories[category].records.map((record) => record.values);
const domain = sample.office.email.split('@')[1];
const bengali = (number) => String(number).replace(/\d/g, (digit) => '০১২৩৪৫৬৭৮৯'[digit]);

const officers = valuesOf('officers_staff').map((value, at) => ({
  name_bn: value.name_bn,
  designation_bn: value.designation_bn,
  mobile: `০১৭০০-০০০০${bengali(at + 1).padStart(2, '০')}`,
  email: value.email?.endsWith(`@${domain}`) ? value.email : `staff${at + 1}@${domain}`,
}));
const services = valuesOf('services').map((value) => ({
  name_bn: value.name_bn,
  time_days: String(value.time_days ?? 30),
  fee_bn: value.fee_bn,
  documents_place_bn: value.documents_place_bn,
  officer_bn: officers.find((officer) => value.officer_bn.includes(officer.designation_bn))?.designation_bn ?? officers[0].designation_bn,
}));

/** The sample office before anything was typed into it. */
const empty = (office) => {
  for (const category of Object.values(office.categories)) category.records = [];
  office.directives = [];
  office.letters = [];
};

/** A clerk's hands: all that they do is counted. */
function handsOn(page) {
  let keys = 0;
  const began = performance.now();
  const focus = () => page.evaluate(() => [document.activeElement?.closest('[data-name]')?.dataset.name ?? '', document.activeElement?.innerText?.trim() ?? '', document.activeElement?.value ?? '']);
  const hands = {
    async press(chord, times = 1) {
      for (let time = 0; time < times; time++) await page.keyboard.press(chord);
      keys += times;
    },
    /** Counts a chord that is pressed elsewhere. */
    pressed: () => (keys += 1),
    async type(text) {
      await page.keyboard.insertText(text);
      keys += [...text].length;
    },
    /** Tab by Tab to a field of the form, or to the button that says so. */
    async reach(name) {
      for (let tabs = 0; tabs < 25; tabs++) {
        const [field, says] = await focus();
        if (field === name || says.startsWith(name)) return;
        await hands.press('Tab');
      }
      throw new Error(`${name} is not reached by Tab`);
    },
    /** Fills a field: what is there already stays, what the office wrote before is taken from its list, all else is typed. */
    async fill(name, text, known) {
      await hands.reach(name);
      const [, , there] = await focus();
      if (there === text) return;
      if (there !== '') await hands.press('Control+a');
      if (known && (await hands.take(text))) return;
      if (known) await hands.press('Control+a');
      await hands.type(text);
    },
    /** Takes a value from the list under the field by its first letters; false when it is not near the top. */
    async take(text) {
      await hands.type([...text].slice(0, 4).join(''));
      const options = page.locator('main aside [role=option]');
      if (!(await options.filter({ hasText: text }).first().waitFor({ timeout: 1500 }).then(() => true, () => false))) return false;
      const at = (await options.allInnerTexts()).indexOf(text);
      if (at < 0) return false;
      await hands.press('ArrowDown', at + 1);
      await hands.press('Enter');
      return true;
    },
    /** Says what it took, and demands that it is no more than most. */
    tell(what, most) {
      const minutes = (keys / keysPerMinute).toFixed(1);
      console.log(`# keys ${what}: ${keys} (${minutes} min at ${keysPerMinute} a minute; ${((performance.now() - began) / 1000).toFixed(1)} s in the program)`);
      expect(keys <= most, `${what} takes ${keys} keys, at most ${most}`);
    },
  };
  return hands;
}

const message = (page, text) => page.locator('.message').filter({ hasText: text }).first();
const inForm = (stage, name) => until(stage, `an empty form begins with ${name}`, (first) => document.activeElement?.closest('[data-name]')?.dataset.name === first && document.activeElement.value === '', name);

/** Demands that the office has all of it as it was meant, whatever way it came. */
async function demandStored(stage, category, want, how = (values) => values) {
  const found = async () => stage.call('Records.Table', { category, filter: '', sort: '', descending: false, from: 0, count: 50, deleted: false, only: '' });
  await comes(async () => (await found()).total, want.length, `records of ${category}`);
  const stored = [];
  for (const row of (await found()).rows) stored.push((await stage.call('Records.Open', { id: row.id, base: 0 })).values);
  for (const one of want) {
    const values = stored.find((other) => other.name_bn === one.name_bn);
    expect(values, `${one.name_bn} is not stored`);
    for (const [field, value] of Object.entries(how(one))) {
      if (field === 'time_text_bn') expect(values[field]?.startsWith(value), `${field} of ${one.name_bn}: ${values[field]}, wanted ${value}`);
      else same(field === 'time_days' ? values[field]?.replace(/[০-৯]/g, (digit) => '০১২৩৪৫৬৭৮৯'.indexOf(digit)) : values[field], value, `${field} of ${one.name_bn}`);
    }
  }
}

scene('fourteen officers and twelve services, typed', { office: empty }, async (stage) => {
  const { page } = stage;
  await stage.open('#/records/officers_staff');
  await page.getByText('এখনো কিছু যোগ করা হয়নি').waitFor();
  const hands = handsOn(page);
  await hands.press('Control+n');
  const posts = new Set();
  for (const officer of officers) {
    await inForm(stage, 'name_bn');
    await hands.type(officer.name_bn);
    await hands.fill('designation_bn', officer.designation_bn, posts.has(officer.designation_bn));
    posts.add(officer.designation_bn);
    await hands.fill('mobile', officer.mobile.replace('-', ''));
    await hands.fill('email', officer.email.split('@')[0]);
    await hands.press('Control+Enter');
  }
  await inForm(stage, 'name_bn');
  await demandStored(stage, 'officers_staff', officers);
  hands.tell('officers, typed', 900);
  await stage.open('#/records/services');
  await page.getByText('এখনো কিছু যোগ করা হয়নি').waitFor();
  const again = handsOn(page);
  await again.press('Control+n');
  const written = new Set();
  for (const service of services) {
    await inForm(stage, 'name_bn');
    await again.type(service.name_bn);
    for (const field of ['time_days', 'documents_place_bn', 'fee_bn', 'officer_bn']) {
      await again.fill(field, service[field], written.has(service[field]));
      written.add(service[field]);
    }
    await again.press('Control+Enter');
  }
  await inForm(stage, 'name_bn');
  await demandStored(stage, 'services', services);
  again.tell('services, typed', 1850);
});

/** The services as a table of a charter has them. */
const charter = [
  ['ক্রমিক', 'সেবার নাম', 'সেবা প্রদানের সর্বোচ্চ সময়', 'প্রাপ্তিস্থান', 'সেবামূল্য ও পরিশোধ পদ্ধতি', 'দায়িত্বপ্রাপ্ত কর্মকর্তা'],
  ...services.map((service, at) => [bengali(at + 1), service.name_bn, `${bengali(service.time_days)} কার্যদিবস`, service.documents_place_bn, service.fee_bn, service.officer_bn]),
];
const fromCharter = ({ time_days: days, ...rest }) => ({ ...rest, time_text_bn: bengali(days) });

scene('the same from Excel', { office: empty }, async (stage) => {
  const { page } = stage;
  const rows = { officers_staff: [['নাম', 'পদবি', 'মোবাইল', 'ই-মেইল'], ...officers.map((officer) => [officer.name_bn, officer.designation_bn, officer.mobile, officer.email])], services: charter };
  for (const [category, want, how] of [['officers_staff', officers], ['services', services, fromCharter]]) {
    await stage.open(`#/records/${category}`);
    await page.getByText('এখনো কিছু যোগ করা হয়নি').waitFor();
    const hands = handsOn(page);
    await paste(page, copied(rows[category]));
    hands.pressed();
    await page.locator('.foot').getByText(`${bengali(want.length)}টি নতুন আসবে`).waitFor();
    await hands.press('Control+s');
    await message(page, 'আনা হয়েছে').waitFor();
    await demandStored(stage, category, want, how);
    hands.tell(`${category === 'services' ? 'services' : 'officers'}, from Excel`, 2);
  }
});

scene('the services from a charter typed in Word', { office: empty }, async (stage) => {
  const { page } = stage;
  await stage.open('#/records/services');
  await page.getByText('এখনো কিছু যোগ করা হয়নি').waitFor();
  const hands = handsOn(page);
  stage.answerDialog(wordFile(join(stage.folder, 'চার্টার.docx'), 'নাগরিক সেবা', charter));
  await hands.press('Control+o');
  await page.locator('.foot').getByText('১২টি নতুন আসবে').waitFor();
  await hands.press('Control+s');
  await message(page, 'আনা হয়েছে').waitFor();
  await demandStored(stage, 'services', services, fromCharter);
  hands.tell('services, from Word, beside the choice of the file', 2);
});

scene('the services from the proposals', { office: empty }, async (stage) => {
  const { page } = stage;
  await stage.open('#/records/services');
  await page.getByText('এখনো কিছু যোগ করা হয়নি').waitFor();
  const hands = handsOn(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await hands.reach('প্রচলিত তালিকা থেকে নিন');
  await hands.press('Enter');
  await page.getByRole('dialog', { name: 'প্রচলিত তালিকা' }).waitFor();
  await hands.reach('সবগুলো বাছুন');
  await hands.press('Enter');
  await hands.reach('১২টি নিন');
  await hands.press('Enter');
  await message(page, '১২টি প্রস্তাব নেওয়া হয়েছে').waitFor();
  await demandStored(stage, 'services', services, ({ name_bn: name }) => ({ name_bn: name }));
  hands.tell('services, proposals taken', 40);
  // What only this office knows: each proposal is opened from the table, filled and so checked.
  const panel = page.locator('main aside');
  const again = handsOn(page);
  const written = new Set();
  for (let at = 0; at < services.length; at++) {
    await panel.locator('[data-name=name_bn]').waitFor();
    await stage.settled();
    const name = await panel.locator('[data-name=name_bn]').locator('input, textarea').inputValue();
    const service = services.find((one) => one.name_bn === name);
    expect(service, `the form shows ${name}`);
    for (const field of ['time_days', 'documents_place_bn', 'fee_bn', 'officer_bn']) {
      await again.fill(field, service[field], written.has(service[field]));
      written.add(service[field]);
    }
    await again.press('Control+Enter');
    await comes(() => page.locator('[role=grid]').getByText('যাচাই করুন').count(), services.length - at - 1, 'proposals that nobody has checked');
    if (at + 1 < services.length) await until(stage, 'the next proposal is open', (was) => document.querySelector('main aside [data-name=name_bn] :is(input, textarea)')?.value !== was, name);
  }
  await demandStored(stage, 'services', services);
  again.tell('services, proposals filled', 1350);
});
