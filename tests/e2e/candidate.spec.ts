import { copyFileSync, readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { hostedBadges } from '../world/badges';
import { everyRow } from './database';
import { expect, test } from './fixtures';
import { expectEnded, panelOf, rowsOf, tabIdOf, trust } from './surfaces';
import { PRIVATE_LINK, walletFiles } from './wallet-files';
import { dispatch } from './worker-control';

/** The browser itself calls home now and then. */
const ISSUERS = /credly|badgr|halden|brightwater|accredible|credential\.net/u;
const BLANK = 'https://blank.example/';

const show = (panel: Page, tab: string) =>
  panel.getByRole('tab', { name: tab, exact: true }).click();

async function paste(panel: Page, text: string): Promise<void> {
  await panel.getByLabel('Paste a link, or the credential’s text').fill(text);
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
}

test('the journey of a candidate', async ({ world, context, worker, openPage }) => {
  const files = await walletFiles(world);
  const { posting } = world;
  const asked = () => world.hits.filter(({ host }) => ISSUERS.test(host));
  await (await context.newPage()).goto(BLANK);
  const panel = await panelOf(openPage, await tabIdOf(worker, BLANK));

  await test.step('C1 nothing is there yet, and it says how badges come in', async () => {
    await show(panel, 'My credentials');
    await expect(
      panel.getByText('Add your badges: drop files, paste a link, or scan a QR.'),
    ).toBeVisible();
    await expect(panel.getByRole('link', { name: 'See a sample badge checked' })).toHaveCount(1);
    await expect(panel.getByRole('button', { name: /^Drop files here/u })).toBeVisible();
  });

  await test.step('C2 three of four files come in, and the fourth says what is wrong', async () => {
    await panel.locator('input[type=file]').setInputFiles(files);
    const sum = panel.getByRole('region', { name: '3 added, 1 problem' });
    await expect(sum).toBeFocused();
    await expect(sum.getByText('Could not read: file is cut off (badge.png)')).toBeVisible();
    expect(asked()).toEqual([]);
    await panel.getByRole('button', { name: 'Check 3' }).click();
    await expectEnded(panel);
    await trust(panel, 'halden.example');
    await trust(panel, 'credentials.brightwater.example');
    await paste(panel, hostedBadges.credly.url);
    await expect.poll(() => rowsOf(panel).then((rows) => rows.length)).toBe(4);
    await expectEnded(panel);
    expect(await rowsOf(panel)).toEqual([
      'Verified: Cloud Infrastructure Engineer, issued by www.credly.com',
      expect.stringMatching(/^Caution: expired .+ – renewable at issuer$/u),
      'Verified: Backend Services in Go, issued by credentials.brightwater.example',
      'Verified: Kubernetes Operations, issued by halden.example',
    ]);
  });

  await test.step('what was chosen goes out in words for others, from the page of one’s own', async () => {
    const own = await openPage('wallet.html');
    await own.getByText('Share my credentials').click();
    await own.getByRole('button', { name: 'Choose all shown' }).click();
    const preview = own.locator('.share-preview pre');
    await expect(preview).toContainText('Caution: expired on');
    await expect(preview).not.toContainText('renewable at issuer');
    await own.close();
  });

  await test.step('C3 a private badge says what its holder can do', async () => {
    await paste(panel, PRIVATE_LINK);
    await expect
      .poll(() => rowsOf(panel).then(([first]) => first))
      .toBe('Private. Make it public at issuer or add the file.');
  });

  const page = await context.newPage();
  await page.goto(posting.url);
  const fit = await panelOf(openPage, await tabIdOf(worker, posting.url));
  const requirements = fit.locator('.requirements > li');
  const lines = requirements.locator('> details > summary');

  await test.step('C4 what a posting asks for is listed, and nobody is asked', async () => {
    await show(fit, 'Match');
    await fit.getByText('Site Reliability Engineer at Northwind').waitFor();
    world.hits.length = 0;
    await fit.getByRole('button', { name: 'Check fit' }).click();
    await expect(requirements).toHaveCount(posting.requirements.length);
    await requirements.first().locator('summary').click();
    await expect(requirements.first().getByRole('button', { name: /^Remove/u })).toBeVisible();
    expect(asked()).toEqual([]);
  });

  await test.step('C5 each has its evidence, or says that it is not shown yet', async () => {
    await expect(fit.getByText('You show 4 of 7')).toBeVisible();
    await expect(
      fit.getByText('4 of 7 backed by verified credentials, 1 expired, 2 without evidence'),
    ).toBeVisible();
    await expect(lines.filter({ hasText: 'not shown yet' })).toHaveCount(2);
    await expect(lines.filter({ hasText: 'Kubernetes' })).toContainText('Kubernetes Operations');
  });

  await test.step('C6 the expired one says since when, and that it can be renewed', async () => {
    await expect(lines.filter({ hasText: 'Incident' })).toContainText(
      /Caution: expired \d+ \w+ \d{4} – renewable at issuer/u,
    );
  });

  await test.step('a posting that is saved stands beside others, with what is planned over them', async () => {
    await fit.getByRole('button', { name: 'Save to compare' }).click();
    await expect(fit.getByText(/^Saved to compare, kept until/u)).toBeVisible();
    const own = await openPage('wallet.html');
    await own.getByText('Plan my next step').click();
    const saved = own.locator('.plan-postings > li');
    await expect(saved).toContainText('Site Reliability Engineer at Northwind');
    await expect(saved).toContainText('You show 4 of 7');
    await expect(saved.locator('.plan-chips li')).toHaveCount(3);
    await expect(saved.locator('ol')).toContainText('Kubernetes Operations');
    await show(own, 'What I show');
    const cloud = own.getByRole('region', { name: /^Cloud and operations/u });
    await expect(cloud).toContainText('Kubernetes Operations');
    await expect(own.getByText(/^No occupations are here/u)).toBeVisible();
    await own.getByLabel('Compare with a saved posting').selectOption({ index: 1 });
    await expect(own.getByRole('region', { name: 'Site Reliability Engineer' })).toContainText(
      'expired: Incident Response Lead',
    );
    await show(own, 'Next credentials');
    await expect(own.getByText(/^Together up to \d+ points, added up/u)).toBeVisible();
    await expect(own.getByRole('region', { name: 'Worth renewing' })).toContainText(
      /Incident Response Lead ended on .+brings back up to \d+ points/u,
    );
    await show(own, 'What is asked for');
    await expect(own.locator('.plan-asked > li').first()).toContainText('in your one posting');
    expect(asked()).toEqual([]);
    await own.close();
  });

  await test.step('C8 a wrong match is set aside and remembered, and comes back when it is taken back', async () => {
    const wrong = fit.getByRole('button', { name: 'Not this: Kubernetes Operations' });
    const kubernetes = lines.filter({ hasText: 'Kubernetes' });
    await kubernetes.click();
    await wrong.click();
    await expect(fit.getByText('You show 3 of 7')).toBeVisible();
    await fit.getByRole('button', { name: 'Undo' }).click();
    await expect(fit.getByText('You show 4 of 7')).toBeVisible();
    await wrong.click();
    await expect(fit.getByText('You show 3 of 7')).toBeVisible();
    await fit.reload();
    await show(fit, 'Match');
    await expect(fit.getByText('You show 3 of 7')).toBeVisible();
    await kubernetes.click();
    await expect(fit.getByText('Not counted, by you: Kubernetes Operations')).toBeVisible();
    await fit.getByRole('button', { name: 'Take it back: Kubernetes Operations' }).click();
    await expect(fit.getByText('You show 4 of 7')).toBeVisible();
  });

  await test.step('C7 what was revoked since says so when all are checked again', async () => {
    await world.control.revoke('dataIntegrity');
    await panel.bringToFront();
    await panel.getByRole('button', { name: 'Re-check all' }).click();
    const changes = panel.getByRole('region', { name: 'What has changed' });
    await expect(changes.getByText('1 credential has another result than before')).toBeVisible();
    await expect(changes).toContainText('Problem: revoked by the issuer');
    await expectEnded(panel);
    await expect(fit.getByText('You show 3 of 7')).toBeVisible();
    await changes.getByRole('button', { name: 'OK, read' }).click();
    await expect(changes).toHaveCount(0);
  });

  await test.step('C10 the proof sheet opens by itself without a network, with links and times of checks', async () => {
    const own = await openPage('wallet.html');
    await own.getByText('Share my credentials').click();
    await own.getByRole('button', { name: 'Choose all shown' }).click();
    const saved = async () => {
      const saving = own.waitForEvent('download');
      await own.getByRole('button', { name: 'Save the file' }).click();
      return (await saving).path();
    };
    const sheet = `${await saved()}.html`;
    await own.getByRole('radio', { name: /^Proof bundle/u }).check();
    expect(readFileSync(await saved()).toString('latin1')).toMatch(/^PK.*proofstack-bundle/su);
    await own.close();
    copyFileSync(sheet.replace(/\.html$/u, ''), sheet);
    await context.setOffline(true);
    const opened = await context.newPage();
    const loaded: string[] = [];
    opened.on('request', (request) => loaded.push(request.url()));
    await opened.goto(`file://${sheet}`);
    await expect(opened.getByText('on the holder’s own computer')).toBeVisible();
    await expect(
      opened.getByRole('heading', { level: 2, name: 'Backend Services in Go' }),
    ).toBeVisible();
    await expect(opened.getByRole('link', { name: hostedBadges.credly.url })).toHaveAttribute(
      'href',
      hostedBadges.credly.url,
    );
    await expect(opened.getByText(/^Checked/u).first()).toBeVisible();
    expect(loaded).toEqual([`file://${sheet}`]);
    await opened.close();
    await context.setOffline(false);
  });

  await test.step('C11 without a network the fit stands, and says how old it is', async () => {
    await context.setOffline(true);
    await fit.reload();
    await show(fit, 'Match');
    await expect(fit.getByText('You show 3 of 7')).toBeVisible();
    await expect(fit.getByText('You are offline. Last checked: just now.')).toBeVisible();
    await show(fit, 'My credentials');
    await expect.poll(() => rowsOf(fit)).toHaveLength(5);
    await context.setOffline(false);
  });

  await test.step('C9 where nothing can be read, marked or pasted text is compared', async () => {
    await fit.close();
    await page.close();
    const tabId = await tabIdOf(worker, BLANK);
    await show(panel, 'Match');
    await expect(
      panel.getByText(
        'We could not read requirements here. Select text and choose Check fit, or paste.',
      ),
    ).toBeVisible();
    await show(panel, 'Credentials');
    const selectionText = 'Amazon Web Services\nTerraform\nPostgreSQL';
    await dispatch(
      worker,
      'contextMenus.onClicked',
      { menuItemId: 'fit', pageUrl: BLANK, selectionText },
      tabId,
    );
    await expect(panel.getByRole('tab', { name: 'Match' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await expect(panel.getByText('You show 2 of 3')).toBeVisible();
  });

  await test.step('C12 all of it is deleted once the word was typed', async () => {
    const options = await openPage('options.html');
    await options.getByRole('button', { name: 'Delete everything' }).click();
    const dialog = options.getByRole('dialog');
    const forGood = dialog.getByRole('button', { name: 'Delete everything' });
    await expect(forGood).toBeDisabled();
    await dialog.getByLabel('Type DELETE to confirm').fill('DELETE');
    await forGood.click();
    await expect(options.getByText('Everything was deleted.')).toBeVisible();
    expect(JSON.parse(await options.evaluate(everyRow)).flat()).toEqual([]);
    const kept = await worker.evaluate(() =>
      Promise.all([chrome.storage.local.get(), chrome.storage.session.get()]),
    );
    expect(kept).toEqual([{}, { leftAt: expect.any(Number) }]);
  });
});
