// The program's own updates, as far as a program without the key of a release takes them: it says why it takes none.
import { accessibleInBoth } from './office.mjs';
import { pictures } from './pictures.mjs';
import { scene } from './scene.mjs';

scene('updates stand in About, and a program without a key says that it takes none', async (stage) => {
  const { page } = stage;
  await stage.open('#/board');
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox').fill('হালনাগাদ');
  await page.getByRole('option', { name: 'হালনাগাদ', exact: false }).first().waitFor();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'বাতায়ন ডেস্ক সম্পর্কে' });
  await dialog.getByText('এই প্রোগ্রাম ফাইল থেকে হালনাগাদ নেয় না').waitFor();
  await pictures(stage, 'updates');
  await accessibleInBoth(stage);
});
