import type { Page } from '@playwright/test';

import { hostedBadges, signedBadges } from '../world/badges';
import { ctids, inGraph, inRegistry } from '../world/registry-numbers';
import { inspect } from './axe';
import { expect, test } from './fixtures';
import { expectEnded, panelOf, tabIdOf, trust } from './surfaces';
import { dispatch, stopWorker } from './worker-control';

const BLANK = 'https://blank.example/';
const CLOUD = hostedBadges.credly.achievement.title;
const REGISTRY = 'credentialengineregistry.org';

const show = (panel: Page, tab: string) =>
  panel.getByRole('tab', { name: tab, exact: true }).click();

test('a match is corrected and remembered, and a pathway moves with what is verified', async ({
  context,
  openPage,
  worker,
  world,
}) => {
  const { posting } = world;
  await (await context.newPage()).goto(posting.url);
  const reading = await panelOf(openPage, await tabIdOf(worker, posting.url));
  await show(reading, 'Match');
  await reading.getByText('Site Reliability Engineer at Northwind').waitFor();
  await reading.close();
  await (await context.newPage()).goto(BLANK);
  const tabId = await tabIdOf(worker, BLANK);
  const panel = await panelOf(openPage, tabId);
  for (const { url } of [hostedBadges.credly, signedBadges.jwt])
    await dispatch(
      worker,
      'contextMenus.onClicked',
      { menuItemId: 'link', pageUrl: BLANK, linkUrl: url },
      tabId,
    );
  await expect(panel.locator('.credential')).toHaveCount(2);
  await expectEnded(panel);
  await trust(panel, 'credentials.brightwater.example');

  await show(panel, 'Match');
  const headline = panel.locator('.headline');
  const lineOf = (skill: string) =>
    panel
      .locator('.requirements > li')
      .filter({ has: panel.locator('b, bdi', { hasText: skill }) });
  const offered = panel.getByRole('button', { name: 'Undo' });

  await test.step('“not this” takes a credential from its line, and Undo gives it back', async () => {
    await expect(headline).toContainText('3 of 7');
    await lineOf('Amazon').locator('summary').click();
    await panel.getByRole('button', { name: `Not this: ${CLOUD}` }).click();
    await expect(headline).toContainText('2 of 7');
    await offered.click();
    await expect(headline).toContainText('3 of 7');
    await panel.getByRole('button', { name: `Not this: ${CLOUD}` }).click();
    await expect(headline).toContainText('2 of 7');
  });

  await test.step('“this too” counts it for another line', async () => {
    await lineOf('Linux').locator('summary').click();
    const more = lineOf('Linux').locator('form');
    await more.getByRole('combobox').selectOption({ label: CLOUD });
    await more.getByRole('button', { name: 'Count it' }).click();
    await expect(headline).toContainText('3 of 7');
    await expect(lineOf('Linux')).toContainText(`Counted by you: ${CLOUD}`);
  });

  await test.step('another weight and a line left out count at once', async () => {
    await lineOf('Linux').getByLabel('How much it counts').selectOption('preferred');
    await expect(lineOf('Linux').locator('summary')).toContainText('preferred');
    await lineOf('PostgreSQL').locator('summary').click();
    await panel.getByRole('button', { name: 'Remove: PostgreSQL' }).click();
    await expect(headline).toContainText('3 of 6');
    await expect(panel.getByText('Left out by you: 1.')).toBeVisible();
  });

  await test.step('all of it is remembered after the worker’s death', async () => {
    await stopWorker(context, panel);
    await panel.reload();
    await show(panel, 'Match');
    await expect(headline).toContainText('3 of 6');
    await lineOf('Linux').locator('summary').click();
    await expect(lineOf('Linux').locator('summary')).toContainText('preferred');
    await expect(lineOf('Linux')).toContainText(`Counted by you: ${CLOUD}`);
    await panel.getByRole('button', { name: 'Bring back' }).click();
    await expect(headline).toContainText('3 of 7');
  });

  await show(panel, 'Skills');
  const field = panel.getByLabel('Or by its address');
  const told = panel.locator('#pathway-address-wrong');
  const brought = panel.locator('li.declared').filter({ hasText: 'Site Reliability at Halden' });

  await test.step('a pathway is asked for by its address, and who is asked stands there before', async () => {
    await field.fill('https://credentialfinder.org/pathway/1234');
    await panel.getByRole('button', { name: 'Ask for it' }).click();
    await expect(told).toContainText('Copy the CTID (ce-…)');
    await field.fill(ctids.missing);
    await expect(panel.locator('#pathway-address-hint')).toContainText(`This asks ${REGISTRY}`);
    expect(world.hitsOf(REGISTRY)).toEqual([]);
    await panel.getByRole('button', { name: 'Ask for it' }).click();
    await expect(told).toContainText(
      `${REGISTRY} has nothing under this address. Otherwise save the pathway there as a file`,
    );
    await field.fill(inRegistry(ctids.pathway));
    await panel.getByRole('button', { name: 'Ask for it' }).click();
    await expect(brought.locator('summary')).toContainText('3 of 4, verified');
    expect(world.hitsOf(REGISTRY).map(({ path }) => `https://${REGISTRY}${path}`)).toEqual([
      inGraph(ctids.missing),
      inGraph(ctids.pathway),
    ]);
  });

  await test.step('it is drawn with what it is made of and where the person stands', async () => {
    await brought.locator('summary').click();
    await expect(brought.locator('.way .way > .reached')).toHaveCount(2);
    await expect(brought.locator('.way .way > .open')).toContainText('Release Engineering');
    await expect(brought).toContainText('Enough of these: 2');
    await expect(brought).toContainText('Credit: 3 ECTS');
  });

  await test.step('the ladders of the package are found by a name', async () => {
    await panel.getByText('Known ladders of certifications').click();
    await panel.getByLabel('Find by a certification, ladder or body').fill('CompTIA Network+');
    const ladder = panel.locator('.ladders li.declared').first();
    await ladder.locator('summary').click();
    await expect(ladder).toContainText('usually after CompTIA A+');
    await expect(ladder).toContainText('Awarded by CompTIA. comptia.org');
    expect((await inspect(panel)).violations).toEqual([]);
  });

  await test.step('it falls back when a badge is revoked', async () => {
    await world.control.revoke('credly');
    await show(panel, 'Credentials');
    const badge = panel.locator('.credential').filter({ hasText: CLOUD });
    await badge.locator('summary').first().click();
    await badge.getByRole('button', { name: `Check again: ${CLOUD}` }).click();
    await expect(panel.getByText(/^Problem: revoked/u)).toBeVisible();
    await show(panel, 'Skills');
    await expect(brought.locator('summary')).toContainText('1 of 4, verified');
    await brought.locator('summary').click();
    await expect(brought.locator('.way').first()).toContainText('50%');
  });
});
