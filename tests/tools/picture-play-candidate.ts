import type { Page } from '@playwright/test';

import { challengeText, makeChallenge } from '@/utils/credentials/holder-proof/challenge';
import type { Trouble } from '@/utils/model/trouble';

import { panelOf, visit } from '../e2e/surfaces';
import { PRIVATE_LINK, walletFiles } from '../e2e/wallet-files';
import type { Camera } from './camera';
import type { Demo } from './demo-browser';

const MAIN = { main: true } as const;
const PROFILE = 'https://www.linkedin.com/in/amara-lindqvist/';
const PASSPHRASE = 'four gulls over Härnösand';
const BADGES = 'https://api.badgr.io/public/badges';
const stop = (name: string, badge: string, children: readonly object[] = []) => ({
  elementId: badge,
  name,
  completionBadge: { badgeUrl: `${BADGES}/${badge}` },
  requiredForParentCompletion: true,
  requirements: { childElementRequirements: { countRule: { '@type': 'all' } } },
  children,
});

/** As Badgr exports it; one of its badges is Amara's. */
const pathway = {
  name: 'pathway.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify(
      stop('Site reliability', 'site-reliability', [
        stop('Linux Administration', 'W0sKc3Nf-TyqEoR8bXgV2A'),
        stop('PostgreSQL in production', 'postgresql', [
          stop('Backup and recovery of databases', 'recovery'),
        ]),
        stop('Leading the response to incidents', 'incidents'),
      ]),
    ),
  ),
};
const TROUBLES: Readonly<Record<Trouble, number>> = {
  full: 1,
  memory: 1,
  newer: 1,
  lost: 1,
  clock: 3,
};

/** A person's own credentials: how they come in, how they fit, how they go out, and how all of it is deleted. */
export async function playCandidate(demo: Demo, camera: Camera): Promise<void> {
  await ownCredentials(demo, camera);
  await ownProfile(demo, camera);
  await whatIsKept(demo, camera);
}

/** As a recruiter sends it. */
const made = makeChallenge('halden.example', new Date());
const question = made.ok ? challengeText(made.value) : '';

async function ownCredentials(demo: Demo, { take }: Camera): Promise<void> {
  const { context, worker, openPage, world } = demo;
  const files = await walletFiles(world);
  const own = await openPage('wallet.html');
  await own.locator('.own-empty').waitFor();
  await take(own, 'own: empty', MAIN);
  await own.locator('input[type=file]').first().setInputFiles(files);
  await own.locator('.intake li').waitFor();
  await take(own, 'own: files dropped', MAIN);
  await own.locator('.consent .button:enabled').click();
  await ended(own);
  await own.locator('.credential.verified').nth(1).waitFor();
  await paste(own, PRIVATE_LINK);
  await own.locator('.intake .text-button').click();
  await take(own, 'own: checked', MAIN);

  const { posting } = world;
  const { popup, tabId } = await visit(context, worker, openPage, posting.url);
  const panel = await panelOf(openPage, tabId);
  await panel.locator('#tab-match').click();
  await panel.locator('.fit .button').waitFor();
  await take(panel, 'panel: fit not asked for', MAIN);
  await panel.locator('.fit .button').click();
  await panel.locator('.requirements > li').nth(2).waitFor();
  await panel.locator('.requirements summary').first().click();
  await take(panel, 'panel: fit', MAIN);
  await popup.reload();
  await popup.locator('.notice').waitFor();
  await take(popup, 'popup: fit', MAIN);
  await own.bringToFront();
  await own.locator('aside .requirements summary').first().click();
  await take(own, 'own: fit', MAIN);
  await planned(own, take);

  await world.control.revoke('dataIntegrity');
  await own.locator('.own > .actions .button').click();
  await own.locator('.changes').waitFor();
  await ended(own);
  await panel.locator('#tab-own').click();
  await take(panel, 'panel: own', MAIN);
  await own.locator('.own-share > summary').click();
  await own.locator('.share-list .text-button').first().click();
  await own.locator('.share-preview pre').waitFor();
  await take(own, 'own: changed, sharing', MAIN);
  await own.locator('.own-answer > summary').click();
  await own.locator('.answering textarea').first().fill(question);
  await own.locator('.answering .share-list .text-button').first().click();
  await own.locator('.new-key .button').first().click();
  await own.locator('.key-choice input[type=radio]').waitFor();
  await own.locator('.answering > .actions .button').click();
  await own.locator('.signed').waitFor();
  await take(own, 'own: a question answered', MAIN);
  // The posting stays open, to be matched with.
  for (const one of [panel, popup]) await one.close();
}

async function planned(own: Page, take: Camera['take']): Promise<void> {
  const part = own.locator('.own-plan');
  await part.locator('summary').click();
  await part.locator('.notice .button').click();
  await part.locator('.plan-postings .plan-figure').waitFor();
  await take(own, 'plan: postings', { ...MAIN, part });
  await own.locator('#tab-audit').click();
  await part.locator('select').selectOption({ index: 1 });
  await part.locator('.plan-gaps').waitFor();
  await take(own, 'plan: what I show', { ...MAIN, part });
  await own.locator('#tab-road').click();
  await take(own, 'plan: next credentials', { ...MAIN, part });
  await own.locator('#tab-market').click();
  await take(own, 'plan: what is asked for', { ...MAIN, part });
  await part.locator('> summary').click();
}

async function ownProfile({ context, worker, openPage }: Demo, { take }: Camera): Promise<void> {
  const { popup, tabId } = await visit(context, worker, openPage, PROFILE);
  await popup.locator('.consent .button:enabled').click();
  await popup.locator('.headline').waitFor();
  await popup.locator('progress').waitFor({ state: 'detached' });
  const panel = await panelOf(openPage, tabId);
  await panel.locator('.credential').nth(8).waitFor();
  await take(panel, 'panel: this is you', MAIN);
  await panel.locator('.ask-proof summary').click();
  await panel.locator('.ask-proof input[type=text]').fill('halden.example');
  await panel.locator('.ask-proof .button').last().click();
  await panel.locator('.question').waitFor();
  await take(panel, 'panel: asked for proof', MAIN);
  await panel.locator('.credential.caution > .card-actions > .text-button').first().click();
  await panel.locator('dialog .button').first().click();
  await panel.locator('.credential.confirmed').waitFor();
  await panel.locator('#tab-skills').click();
  await panel.locator('input[type=file]').setInputFiles(pathway);
  await panel.locator('li.declared > details > summary').click();
  await take(panel, 'panel: skills, a pathway', MAIN);
  await panel.locator('#tab-match').click();
  for (const at of [0, 1]) await panel.locator('.requirements summary').nth(at).click();
  await take(panel, 'panel: match, lines open', MAIN);
  await popup.close();
  await panel.close();
}

async function whatIsKept({ openPage, worker }: Demo, { take }: Camera): Promise<void> {
  const options = await openPage('options.html');
  const passphrase = options.locator('.backup .field');
  await passphrase.fill(PASSPHRASE);
  const [file] = await Promise.all([
    options.waitForEvent('download'),
    options.locator('.backup .button').first().click(),
  ]);
  await options.locator('.backup .notice').waitFor();
  await take(options, 'options: backup made', MAIN);
  await deleteEverything(options, async () => {
    await take(options, 'options: delete everything', MAIN);
  });
  await options.reload();
  await passphrase.fill(PASSPHRASE);
  const choosing = options.waitForEvent('filechooser');
  await options.locator('.backup .button').nth(1).click();
  await (await choosing).setFiles(await file.path());
  await options.locator('#backup-brings').waitFor();
  await take(options, 'options: backup brings trust', MAIN);
  await options.locator('.backup .box .button').first().click();
  await options.locator('.backup .notice').waitFor();
  await take(options, 'options: backup restored', MAIN);
  await worker.evaluate((troubles) => chrome.storage.session.set({ troubles }), TROUBLES);
  const own = await openPage('wallet.html');
  await own.locator('main > .notice').nth(4).waitFor();
  await take(own, 'own: troubles', MAIN);
}

async function deleteEverything(options: Page, asked: () => Promise<void>): Promise<void> {
  const word = await options.evaluate(() => chrome.i18n.getMessage('everything_word'));
  await options.locator('section').last().locator('.button').click();
  await options.locator('dialog .field').fill(word);
  await asked();
  await options.locator('dialog .button').first().click();
  await options.locator('dialog').waitFor({ state: 'detached' });
}

async function paste(own: Page, text: string): Promise<void> {
  await own.locator('.paste .field').fill(text);
  await own.locator('.paste .button').click();
  await own.locator('.credential').nth(3).waitFor();
  await ended(own);
}

const ended = (screen: Page): Promise<void> =>
  screen.locator('progress').first().waitFor({ state: 'detached' });
