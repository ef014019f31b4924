import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { proofBundle } from '@/utils/exports/proof-bundle';
import { sha256Hex } from '@/utils/lib/sha256';
import { fileLink } from '@/utils/model/file-link';

import { seenWith } from '../components/seen';
import { board, course, school } from '../credentials/issued';
import { pdfOf } from '../heavy/pdf-maker';
import { packed, zipOf } from '../heavy/zip-maker';
import { signDataIntegrity } from '../world/sign/data-integrity';
import { endorsement } from '../world/sign/endorsement';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const badge = readFileSync('public/sample-badge.json');
const LINK = 'https://www.credly.com/badges/4b1f3c7e-2a55-4c0e-9d0f-5f1f7f3f9a10';

/** Runs the tool with no network, and hands back its lines and how it ended. */
async function verify(...inputs: readonly string[]): Promise<{ lines: unknown[]; code: number }> {
  writeFileSync(join(folder, 'network.json'), '{}');
  const files = ['network.json', ...inputs].map((name) => join(folder, name));
  const args = ['tsx', 'tests/tools/verify.ts', '--json', '--network', ...files];
  return new Promise((resolve) => {
    execFile('npx', args, (error, stdout) => {
      const lines = stdout.trim().split('\n');
      const code = typeof error?.code === 'number' ? error.code : 0;
      resolve({ lines: lines.map((line) => JSON.parse(line)), code });
    });
  });
}

test('each credential inside a document has a line of its own', async () => {
  const [good, cut] = [packed('anna.json', badge), packed('cut.json', badge.subarray(0, 300))];
  writeFileSync(join(folder, 'all.zip'), zipOf(good, cut));
  const attached = [{ name: 'badge.json', data: badge }];
  writeFileSync(join(folder, 'cv.pdf'), pdfOf({ links: [LINK], attached }));
  const { lines, code } = await verify('all.zip', 'cv.pdf');
  const zip = join(folder, 'all.zip');
  const pdf = join(folder, 'cv.pdf');
  expect(lines).toMatchObject([
    { input: `${zip} › anna.json`, verdict: 'valid' },
    { input: `${zip} › cut.json`, verdict: 'unknown', checks: [{ code: 'parsing-error' }] },
    { input: `${pdf} › badge.json`, verdict: 'valid' },
    { input: `${pdf} › ${LINK}`, verdict: 'unknown', checks: [{ code: 'unreachable' }] },
  ]);
  expect(code).toBe(1);
});

test('what others say of a credential is told with it', async () => {
  const about = { id: 'urn:endorsement:1', issuer: board.controller, of: school.controller };
  const word = endorsement({ ...about, name: 'Board of Education', comment: 'Of good standing.' });
  const issuer = {
    id: school.controller,
    type: ['Profile'],
    name: 'Riverwell',
    endorsement: [await signDataIntegrity(word, board)],
  };
  const endorsed = await signDataIntegrity(
    { ...course({ issuer: school.controller }), issuer },
    school,
  );
  writeFileSync(join(folder, 'endorsed.json'), JSON.stringify(endorsed));
  const { lines } = await verify('endorsed.json');
  expect(lines).toMatchObject([
    { verdict: 'valid', endorsements: [{ verdict: 'valid', issuer: board.controller }] },
  ]);
});

test('a proof bundle is verified by itself, and refused with one byte changed', async () => {
  const body = Uint8Array.from(badge);
  const link = fileLink('badge.json', sha256Hex(body));
  const original = {
    ...seenWith('all-checked', { finding: { link } }),
    file: { id: link.href, body },
  };
  const made = { by: 'Proofstack', at: new Date('2026-06-03T09:30:00Z'), sheet: '<!doctype html>' };
  const bundle = proofBundle([original], made);
  if (!bundle.ok) throw new Error(bundle.problem.detail);
  const changed = Buffer.from(bundle.value);
  changed[changed.indexOf(badge) + 200] = 0x20;
  writeFileSync(join(folder, 'bundle.zip'), bundle.value);
  writeFileSync(join(folder, 'changed.zip'), changed);
  const { lines, code } = await verify('bundle.zip', 'changed.zip');
  const name = 'credentials/001-kubernetes-operations.json';
  expect(lines).toMatchObject([
    { input: `${join(folder, 'bundle.zip')} › ${name}`, verdict: 'valid' },
    { input: `${join(folder, 'changed.zip')} › ${name}`, verdict: 'unknown' },
  ]);
  expect(lines[1]).not.toHaveProperty('credential');
  expect(code).toBe(1);
});
