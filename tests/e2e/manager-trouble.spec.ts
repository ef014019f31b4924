import { AT_ONCE } from '@/utils/browser/pace';

import { badgesOf, linesOf, pasted, progressOf } from './batches';
import { expect } from './fixtures';
import { letGrant, takeBack, update } from './let-grant';
import { test } from './manager';

const PATIENT = { timeout: 120_000 };

test('H10 without a network it waits, nothing fails, and it goes on by itself', async ({
  context,
  openPage,
}) => {
  const batch = await pasted(openPage, linesOf(badgesOf('one.test', 10)));
  await batch.getByRole('button', { name: 'Start' }).click();
  await expect(progressOf(batch)).toHaveText(/^[1-9]\d* of 10 checked/u, PATIENT);
  await context.setOffline(true);
  await expect(batch.getByText(/^Waiting for network\./u)).toBeVisible();
  await batch.waitForTimeout(4_000);
  await expect(batch.getByRole('button', { name: 'Could not check 0' })).toBeVisible();
  expect(await progressOf(batch).textContent()).not.toBe('10 of 10 checked');
  await context.setOffline(false);
  await expect(progressOf(batch)).toHaveText('10 of 10 checked', PATIENT);
  await expect(batch.getByText(/^Waiting for network\./u)).toHaveCount(0);
  await expect(batch.getByRole('button', { name: 'Could not check 0' })).toBeVisible();
});

test('F25: H11 after an update it waits for the user, and nothing is asked twice', async ({
  world,
  context,
  openPage,
  extensionId,
}) => {
  // So many that it cannot end, at one a second, before the update comes.
  const batch = await pasted(openPage, linesOf(badgesOf('one.test', 16)));
  const { hash } = new URL(batch.url());
  await batch.getByRole('button', { name: 'Start' }).click();
  await expect(progressOf(batch)).toHaveText(/^[1-9]\d* of 16 checked/u, PATIENT);
  await update(context, extensionId);
  const again = await context.newPage();
  // While it is loaded anew the browser opens none of its pages.
  await expect(() => again.goto(`chrome-extension://${extensionId}/batch.html${hash}`)).toPass(
    PATIENT,
  );
  await expect(
    again.getByText(/^Proofstack was updated while this batch was running\./u),
  ).toBeVisible();
  // What was on its way when the worker began is let arrive.
  await expect(async () => {
    const asked = world.hits.length;
    await again.waitForTimeout(3_000);
    expect(world.hits.length).toBe(asked);
  }).toPass({ timeout: 15_000 });
  await expect(progressOf(again)).not.toHaveText('16 of 16 checked');
  await again.getByRole('button', { name: 'Updated – Continue' }).click();
  await expect(progressOf(again)).toHaveText('16 of 16 checked', PATIENT);
  const paths = world.hits.map(({ path }) => path).filter((path) => path.includes('/badge-'));
  expect(new Set(paths).size).toBe(16);
  // As many may have been under way when the update came.
  expect(paths.length).toBeLessThanOrEqual(16 + AT_ONCE);
});

test.describe('with every host to be allowed', () => {
  test.use({ build: 'release' });

  test('F26: H12 hosts that may no longer be asked say so, and the others go on', async ({
    world,
    context,
    openPage,
    extensionId,
  }) => {
    const ones = badgesOf('one.test', 8);
    const batch = await pasted(openPage, linesOf([...ones, ...badgesOf('slow.test', 5)]));
    await letGrant(context, extensionId, 'one.test');
    await letGrant(context, extensionId, 'slow.test');
    await batch.getByRole('button', { name: 'Start' }).click();
    await batch.getByRole('button', { name: 'Allow these hosts' }).click();
    await expect(progressOf(batch)).toHaveText(/^[2-9]\d* of 13 checked/u, PATIENT);

    await takeBack(context, extensionId, 'one.test');
    const access = batch.getByText('Needs access to one.test').first();
    await expect(access).toBeVisible(PATIENT);
    const before = world.hitsOf('one.test').length;
    const asked = () => new Set(world.hitsOf('slow.test').map(({ path }) => path));
    for (const { url } of badgesOf('slow.test', 5))
      await expect.poll(() => asked().has(new URL(url).pathname), PATIENT).toBe(true);
    await expect(progressOf(batch)).toHaveText(/^(?:[6-9]|1[0-2]) of 13 checked/u, PATIENT);
    expect(world.hitsOf('one.test').length).toBeLessThanOrEqual(before + 1);

    await letGrant(context, extensionId, 'one.test');
    // A host that was allowed before may be so again without a click, and then there is no button left.
    await batch
      .getByRole('button', { name: 'Allow one.test' })
      .click({ timeout: 5_000 })
      .catch(() => undefined);
    await expect(progressOf(batch)).toHaveText('13 of 13 checked', PATIENT);
    await expect(access).toHaveCount(0);
  });
});
