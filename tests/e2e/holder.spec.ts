import { readFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { importHolderKey } from '@/utils/credentials/holder-proof/holder-key';

import { signedCourse } from '../credentials/issued';
import { rowsIn } from './database';
import { expect, test } from './fixtures';
import { releaseFolder } from './packages';
import { openProfile, workerIn } from './profile';
import { expectEnded, panelOf, rowsOf, tabIdOf } from './surfaces';

const PROFILE = 'https://www.linkedin.com/in/amara-lindqvist/';
const DOMAIN = 'halden.example';

/** A key that a person has, and the identifier by which issuers know it. */
async function heldKey() {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const jwk = JSON.parse(JSON.stringify(await crypto.subtle.exportKey('jwk', pair.privateKey)));
  const key = await importHolderKey(jwk);
  if (!key.ok) throw new Error(key.problem.detail);
  return { text: JSON.stringify(jwk), did: key.value.did };
}

const file = (name: string, content: string | Uint8Array) => ({
  name,
  mimeType: '',
  buffer: Buffer.from(content),
});

async function ask(panel: Page): Promise<string> {
  const section = panel.getByRole('region', { name: 'Ask for proof' });
  const lines = section.getByLabel('Question to send');
  const before = await lines.count();
  await section.getByLabel('Domain of your organisation').fill(DOMAIN);
  await section.getByRole('button', { name: 'Make a question' }).click();
  await expect(lines).toHaveCount(before + 1);
  return lines.first().inputValue();
}

async function give(panel: Page, answer: string): Promise<void> {
  await panel.getByLabel('Paste the answer, or drop its file here').first().fill(answer);
  await panel.getByRole('button', { name: 'Check the answer' }).first().click();
}

test('a holder answers from another profile, and takes a bundle there', async ({
  world,
  context,
  worker,
  openPage,
}) => {
  const { text, did } = await heldKey();
  const mine = JSON.stringify(await signedCourse({ to: did, title: 'Tides' }));
  const foreign = JSON.stringify(await signedCourse({ title: 'Winds' }));
  const candidate = await openProfile({ world, folder: releaseFolder() });
  const own = await candidate.context.newPage();
  await own.goto(
    `chrome-extension://${new URL((await workerIn(candidate.context)).url()).host}/wallet.html`,
  );
  await (await context.newPage()).goto(PROFILE);
  const panel = await panelOf(openPage, await tabIdOf(worker, PROFILE));
  const proof = panel.getByRole('region', { name: 'Ask for proof' });
  await panel.locator('.credential').first().waitFor();
  const sealsBefore = await panel.locator('.credential').count();
  let question = '';
  let answer = '';

  await test.step('a recruiter asks in the name of a domain, and has a line to send', async () => {
    await proof.getByText('Ask for proof').click();
    question = await ask(panel);
    expect(question).toMatch(/^proofstack-challenge:[\w-]+$/u);
    await expect(proof.getByText(`In the name of ${DOMAIN}.`)).toBeVisible();
  });

  await test.step('the candidate sees who asks, and that nobody has confirmed it', async () => {
    await own
      .locator('input[type=file]')
      .first()
      .setInputFiles([file('tides.json', mine), file('winds.json', foreign)]);
    await expectEnded(own);
    // The welcome has come before it, and a page behind another is drawn once a second.
    await own.bringToFront();
    await own.getByText('Answer a question').click();
    await own.getByLabel('The line that you were sent').fill(`Dear Amara,\n> ${question}\nRegards`);
    await expect(own.getByText(`It says that ${DOMAIN} asks`)).toContainText(
      'Nobody has confirmed that',
    );
  });

  await test.step('and signs with a key that is kept only if that is said', async () => {
    await own.getByRole('button', { name: 'Choose all shown' }).click();
    await own.getByLabel('Private key in JSON (JWK)').fill(text);
    await own.getByRole('button', { name: 'Import this key' }).click();
    await expect(own.getByText('forgotten with this page', { exact: true })).toBeVisible();
    await expect(
      own.getByText('Of the chosen credentials 1 of 2 were issued to this key.'),
    ).toBeVisible();
    expect(await own.evaluate(rowsIn, 'holderKeys')).toEqual([]);
    await own.getByRole('button', { name: 'Sign the answer' }).click();
    answer = await own.getByLabel('Your answer').inputValue();
  });

  await test.step('control is said beside what was issued to the key, and of the other that it was not', async () => {
    await give(panel, answer);
    await expect(
      proof.getByText(/^Holder proved control at .+, to halden\.example, of the key/u),
    ).toContainText(did);
    await expect(proof.getByText('“Tides” was issued to this very key.')).toBeVisible();
    await expect(proof.getByText('“Winds” was not issued to this key')).toBeVisible();
    await expect(
      panel.getByText(/^Holder proved control of the key that this was issued to/u),
    ).toHaveCount(1);
    await expect(panel.locator('.credential')).toHaveCount(sealsBefore + 2);
    expect((await rowsOf(panel)).slice(-2)).toEqual([
      expect.stringMatching(/^Caution: /u),
      expect.stringMatching(/^Caution: /u),
    ]);
  });

  await test.step('the same answer to another question is refused, and so is one with another key', async () => {
    await proof.getByText('Ask for proof').click();
    question = await ask(panel);
    await give(panel, answer);
    await expect(proof.getByText('The proof answers another question than ours.')).toBeVisible();
    await give(
      panel,
      answer.replaceAll(did, 'did:key:z6MkkbakCoQKPoPd1JukBg7ZiRrzgWdLh8AVjwvrJ4qV8Q4Z'),
    );
    await expect(
      proof.getByText(/^The (?:answer is signed|signature of the answer|proof answers)/u),
    ).toBeVisible();
    await expect(proof.getByText(/^Holder proved control at/u)).toHaveCount(1);
  });

  await test.step('a kept key can sign and not be read out, and goes when it is deleted', async () => {
    await own.getByLabel('Keep the key in this browser').check();
    await own.getByRole('button', { name: 'Make a key' }).click();
    await expect(own.getByText(/^kept since/u)).toBeVisible();
    const extractable = await own.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open('proofstack');
        opening.onsuccess = () => resolve(opening.result);
      });
      const all = database.transaction('holderKeys').objectStore('holderKeys').getAll();
      await new Promise((resolve) => {
        all.onsuccess = resolve;
      });
      database.close();
      return all.result.map(({ privateKey }) => privateKey.extractable);
    });
    expect(extractable).toEqual([false]);
    await own.getByRole('radio', { name: /kept since/u }).check();
    await own.getByRole('button', { name: 'Delete this key…' }).click();
    await own.getByRole('dialog').getByRole('button', { name: 'Delete the key' }).click();
    await expect(own.getByText(/^kept since/u)).toHaveCount(0);
    expect(await own.evaluate(rowsIn, 'holderKeys')).toEqual([]);
  });

  await test.step('a bundle made there is verified here, and with one byte changed it is not', async () => {
    await own.getByText('Share my credentials').click();
    const share = own.getByRole('region', { name: 'Share my credentials' });
    await share.getByRole('button', { name: 'Choose all shown' }).click();
    await share.getByRole('radio', { name: /bundle/iu }).check();
    const [saved] = await Promise.all([
      own.waitForEvent('download'),
      share.getByRole('button', { name: 'Save the file' }).click(),
    ]);
    const bytes = readFileSync(await saved.path());
    const here = await openPage('wallet.html');
    await here
      .locator('input[type=file]')
      .first()
      .setInputFiles([file('bundle.zip', bytes)]);
    await expect(here.getByRole('region', { name: '2 added' })).toBeVisible();
    await expectEnded(here);
    expect(await rowsOf(here)).toEqual(await rowsOf(own));
    const changed = Buffer.from(bytes);
    const at = changed.indexOf('credentialSubject');
    changed[at] = (changed[at] ?? 0) ^ 1;
    await here
      .locator('input[type=file]')
      .first()
      .setInputFiles([file('changed.zip', changed)]);
    await expect(
      here.getByText(
        /^Could not read: file is damaged \(changed\.zip › credentials\/00\d-.+\.json\)$/u,
      ),
    ).toBeVisible();
    await expect(here.getByRole('region', { name: '1 already here, 1 problem' })).toBeVisible();
    expect(await rowsOf(here)).toHaveLength(2);
    await here.close();
  });
  await candidate.close();
});
