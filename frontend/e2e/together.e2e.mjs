// Two programs on one office file: the second looks on, is told who has it, and writes once the first has closed it.
import { join } from 'node:path';
import { expect, same } from './harness.mjs';
import { out, startProgram } from './machine.mjs';
import { scene } from './scene.mjs';

const picture = async (page, name) => {
  if (process.env.BATAYAN_PICTURES) await page.screenshot({ path: join(out, 'screenshots', `${name}-911x512.png`), animations: 'disabled' });
};

scene('second program looks on and writes once the first has closed the file', async (stage) => {
  await stage.open('#/notices');
  const second = await startProgram({ display: stage.display, folder: join(stage.folder, 'second'), office: stage.office, logTo: join(stage.folder, 'second.log') });
  try {
    const page = await stage.context.newPage();
    await page.setViewportSize({ width: 911, height: 512 });
    await page.goto(`${second.url}#/board`);
    const chip = page.getByRole('button', { name: 'ফাইলটি শুধু দেখা ও ছাপার জন্য খোলা' });
    await chip.click();
    await page.getByText(/অন্য একটি প্রোগ্রামে খোলা আছে: .+ থেকে।/).waitFor();
    expect((await page.getByRole('button', { name: 'লেখার জন্য খুলুন' }).count()) === 0, 'offered while the other has it');
    await picture(page, 'held');
    await page.keyboard.press('Escape');
    await stage.call('Offices.CloseFile');
    const free = page.getByRole('button', { name: 'লেখার জন্য খোলা যায়' });
    await free.waitFor();
    // By keys alone.
    await free.focus();
    await page.keyboard.press('Enter');
    await page.getByText('অন্য প্রোগ্রামটি ফাইলটি বন্ধ করেছে।').waitFor();
    await picture(page, 'held-free');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'লেখার জন্য খুলুন' }).press('Enter');
    await free.waitFor({ state: 'detached' });
    same(await page.evaluate(() => window.go.officefile.Offices.Session({ lang: 'bn' }).then((s) => s.looking)), null, 'still looked at');
    await page.close();
  } finally {
    await second.close();
  }
});
