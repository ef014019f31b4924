import { expect, test } from './fixtures';
import { expectEnded, rowsOf, visit } from './surfaces';

test('a page that needs a document is read behind the heavy door', async ({
  world,
  context,
  worker,
  openPage,
}) => {
  const { popup } = await visit(
    context,
    worker,
    openPage,
    'https://www.linkedin.com/in/dara-voss/',
  );
  expect(await worker.evaluate(() => chrome.offscreen.hasDocument())).toBe(false);
  await popup.getByRole('button', { name: 'Check 1' }).click();
  await expectEnded(popup);
  expect(await rowsOf(popup)).toEqual(['Confirmed: recipient not compared']);
  expect(await worker.evaluate(() => chrome.offscreen.hasDocument())).toBe(true);
  // Nothing of the page that was read has run, or was loaded.
  const asked = world.hits.filter(({ host }) => host === 'www.skills.google');
  expect(asked.map(({ path }) => path)).toEqual([
    '/public_profiles/4c7a1f90-6b2d-4e83-a5c1-90d7e3f8b214',
  ]);
});
