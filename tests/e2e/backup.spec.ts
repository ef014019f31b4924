import { readFileSync } from 'node:fs';

import { inspect } from './axe';
import { everyRow, forgetPeople, keepSomebody } from './database';
import { expect, test } from './fixtures';

const NAME = 'Amara Lindqvist';
const PASSPHRASE = 'four gulls over Härnösand';

test('what is kept is taken to another computer under a passphrase', async ({ openPage }) => {
  const options = await openPage('options.html');
  await expect(options.getByText('You have corrected nothing.')).toBeVisible();
  await options.evaluate(keepSomebody, NAME);
  const make = options.getByRole('button', { name: 'Make a backup' });
  const passphrase = options.getByLabel('Passphrase', { exact: true });
  await expect(make).toBeDisabled();
  await passphrase.fill(PASSPHRASE);
  expect((await inspect(options)).violations).toEqual([]);
  const [file] = await Promise.all([options.waitForEvent('download'), make.click()]);
  await expect(options.getByText(/^Made: proofstack-/u)).toBeVisible();
  await expect(passphrase).toHaveValue('');
  const path = await file.path();
  expect(readFileSync(path, 'latin1')).not.toContain(NAME);

  const restore = async (written: string) => {
    await passphrase.fill(written);
    const choosing = options.waitForEvent('filechooser');
    await options.getByRole('button', { name: 'Restore a backup…' }).click();
    await (await choosing).setFiles(path);
  };
  await options.evaluate(forgetPeople);

  await test.step('another passphrase brings nothing back, and says so', async () => {
    await restore('four gulls over Sundsvall');
    await expect(options.getByText(/^This passphrase does not open the backup/u)).toBeVisible();
    expect(await options.evaluate(everyRow)).not.toContain(NAME);
  });

  await test.step('the right one brings back what is missing, and the second time nothing', async () => {
    await restore(PASSPHRASE);
    await expect(options.getByText(/^Restored\. [1-9]\d* of \d+ entries/u)).toBeVisible();
    expect(await options.evaluate(everyRow)).toContain(NAME);
    await restore(PASSPHRASE);
    await expect(options.getByText(/^Restored\. 0 of \d+ entries/u)).toBeVisible();
  });
  expect((await inspect(options)).violations).toEqual([]);
});
