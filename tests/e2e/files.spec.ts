import type { Page } from '@playwright/test';

import { broughtFiles } from '../heavy/brought-files';
import { pdfOf } from '../heavy/pdf-maker';
import { packed, zipOf } from '../heavy/zip-maker';
import { expect, test } from './fixtures';
import { expectEnded, panelOf, rowsOf, tabIdOf } from './surfaces';

const ISSUERS = /credly|badgr|halden|brightwater|kestrel/u;
const BLANK = 'https://blank.example/';

type Files = Parameters<ReturnType<Page['locator']>['setInputFiles']>[0];

const choose = (panel: Page, files: Files) =>
  panel.locator('input[type=file]').setInputFiles(files);

test('credentials in an archive and a PDF are verified, each by itself', async ({
  world,
  context,
  worker,
  openPage,
}) => {
  const files = await broughtFiles(world);
  await (await context.newPage()).goto(BLANK);
  const panel = await panelOf(openPage, await tabIdOf(worker, BLANK));
  await expect(panel.getByText('No credentials found on this page.')).toBeVisible();

  await test.step('nobody is asked before the user is told whom', async () => {
    await choose(panel, [...files]);
    await expect(panel.getByRole('button', { name: 'Check 5' })).toBeVisible();
    await expect(panel.getByText(/^Checking will ask/u)).toContainText('www.credly.com');
    expect(await rowsOf(panel)).toEqual([
      'badges.bin › kubernetes.json',
      'badges.bin › go.jwt',
      'Not known: The file is cut off or damaged. Ask the holder for it again.',
      'cv.pdf › observability.json',
      'cv.pdf',
      'cv.pdf',
    ]);
    expect(world.hits.filter(({ host }) => ISSUERS.test(host))).toEqual([]);
  });

  await test.step('each has its own verdict', async () => {
    await panel.getByRole('button', { name: 'Check 5' }).click();
    await expectEnded(panel);
    expect(await rowsOf(panel)).toEqual([
      'Caution: signature is sound, issuer unknown: halden.example',
      'Caution: signature is sound, issuer unknown: credentials.brightwater.example',
      'Not known: The file is cut off or damaged. Ask the holder for it again.',
      'Caution: signature is sound, issuer unknown: did:key:z6MkirYyKGzcBRMYwbBErroEcvBLL2TBzvdw1B1fcdow9GyH',
      'Verified: Cloud Infrastructure Engineer, issued by www.credly.com',
      'Caution: record is genuine, issuer unknown: api.badgr.io',
    ]);
  });

  await test.step('a file that was added again is not there twice', async () => {
    await choose(panel, [...files]);
    await expect(panel.getByRole('button', { name: 'Add files' })).toBeEnabled();
    expect(await rowsOf(panel)).toHaveLength(6);
  });
});

test('F31: what is wrong with a file is said of that file', async ({
  context,
  worker,
  openPage,
}) => {
  await (await context.newPage()).goto(BLANK);
  const panel = await panelOf(openPage, await tabIdOf(worker, BLANK));
  const whole = zipOf(packed('zeros', new Uint8Array(2 ** 24)), packed('../x', 'x'));
  const file = (name: string, content: string | Uint8Array) => ({
    name,
    mimeType: '',
    buffer: Buffer.from(content),
  });
  await choose(panel, [
    file('bomb.zip', whole),
    file('cut.zip', whole.subarray(0, 900)),
    file('empty.pdf', '%PDF-1.7\n%%EOF'),
    file('notes.txt', 'Bread'),
  ]);
  await expect
    .poll(() => rowsOf(panel))
    .toEqual([
      'Not known: It would become far larger once unpacked than any credential is, so it was not unpacked.',
      'Not known: Its name in the archive leads out of its folder, so it was not read.',
      'Not known: The file is cut off: its end is missing. Ask the holder for it again.',
      'Not known: The file is damaged. Ask the holder for it again.',
      'Not known: This is no credential in a format that we know.',
    ]);
});

test('S39: a PDF that keeps its reader busy is given up, and the next file is read', async ({
  world,
  context,
  worker,
  openPage,
}) => {
  const [, cv] = await broughtFiles(world);
  const links = Array.from({ length: 150_000 }, (_, at) => `https://badges.example.org/${at}`);
  await (await context.newPage()).goto(BLANK);
  const panel = await panelOf(openPage, await tabIdOf(worker, BLANK));
  await choose(panel, [
    { name: 'busy.pdf', mimeType: '', buffer: Buffer.from(pdfOf({ links })) },
    cv,
  ]);
  await expect(panel.getByText('Opening file 1 of 2')).toBeVisible();
  await expect
    .poll(() => rowsOf(panel), { timeout: 60_000 })
    .toEqual([
      'Not known: Not all of its pages could be read.',
      'cv.pdf › observability.json',
      'cv.pdf',
      'cv.pdf',
    ]);
});

test('files that are dropped are opened too', async ({ world, context, worker, openPage }) => {
  const [zip] = await broughtFiles(world);
  await (await context.newPage()).goto(BLANK);
  const panel = await panelOf(openPage, await tabIdOf(worker, BLANK));
  await panel.getByRole('button', { name: 'Add files' }).waitFor();
  const drag = (type: string) =>
    panel.evaluate(
      ({ bytes, kind }) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([Uint8Array.from(bytes)], 'badges.zip'));
        document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true }));
      },
      { bytes: [...zip.buffer], kind: type },
    );
  await drag('dragover');
  await expect(panel.getByText('Let go, and the files are opened here.')).toBeVisible();
  await drag('drop');
  await expect(panel.getByRole('button', { name: 'Check 2' })).toBeVisible();
  expect(await rowsOf(panel)).toHaveLength(3);
});
