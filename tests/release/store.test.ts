import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { providers } from '@/utils/providers';
import { releaseFolder } from '../e2e/packages';

const PAPERS = 'tests/release/store';
const paper = (name: string) => readFileSync(join(PAPERS, name), 'utf8');
const permissions = paper('permissions.md');

/** The rows of a table, by the name in its first column. */
const rowsUnder = (head: string) =>
  (permissions.split(`| ${head} |`)[1]?.split('\n\n')[0] ?? '').split('\n').flatMap((line) => {
    const [, name = '', ...cells] = line.split('|').map((cell) => cell.trim());
    return /^`.+`$/u.test(name) ? [{ name: name.slice(1, -1), cells }] : [];
  });
const told = rowsUnder('permission');
const hosts = rowsUnder('host');

const manifestOf = (build: string) =>
  JSON.parse(readFileSync(join(releaseFolder(build), 'manifest.json'), 'utf8'));

describe.each(['chrome-mv3', 'firefox-mv3'])('S54: the list of permissions and %s', (build) => {
  const manifest = manifestOf(build);
  // Its sidebar is declared, not permitted, and its worker is a page.
  const elsewhere = build.startsWith('firefox') ? ['offscreen', 'sidePanel'] : [];

  test('name the same permissions', () =>
    expect(manifest.permissions.toSorted()).toEqual(
      told
        .map(({ name }) => name)
        .filter((name) => !elsewhere.includes(name))
        .toSorted(),
    ));
  test('name the same hosts', () =>
    expect(manifest.host_permissions.toSorted()).toEqual(hosts.map(({ name }) => name).toSorted()));
  test('leave every other host to be asked for in context', () => {
    for (const host of manifest.optional_host_permissions)
      expect(permissions).toContain(`\`${host}\` is optional`);
  });
});

test.each(told)('$name has a reason, and the file that needs it', ({ name, cells }) => {
  const [reason = '', where = ''] = cells;
  expect(reason.length).toBeGreaterThan(30);
  const [, file = ''] = /\((.+)\)/u.exec(where) ?? [];
  expect(readFileSync(join(PAPERS, file), 'utf8')).toMatch(
    new RegExp(name === 'activeTab' ? 'executeScript' : name, 'u'),
  );
});

test.each(hosts)('$name belongs to the provider that is named', ({ name, cells }) => {
  const [id = '', asked = ''] = cells;
  const provider = providers.find((one) => `\`${one.id}\`` === id);
  expect(provider?.hostPermissions).toContain(name);
  expect(asked.length).toBeGreaterThan(10);
});

test('every link of the papers leads somewhere', () => {
  for (const name of readdirSync(PAPERS).filter((file) => file.endsWith('.md')))
    for (const [, to = ''] of paper(name).matchAll(/\]\(([^)#]+)/gu))
      expect(existsSync(join(dirname(join(PAPERS, name)), to)), `${name}: ${to}`).toBe(true);
});

/** What the stores refuse: Chrome's and Edge's rules for manifests, and the shorter of their bounds. */
describe('what Chrome and Edge ask of a manifest', () => {
  const folder = releaseFolder();
  const manifest = manifestOf('chrome-mv3');
  const languages = readdirSync(join(folder, '_locales'));

  test.each(languages)('its name and summary in %s are short enough', (language) => {
    const file = join(folder, '_locales', language, 'messages.json');
    const { extension_name: name, extension_description: summary } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    expect(name.message.length).toBeLessThanOrEqual(45);
    expect(summary.message.length).toBeGreaterThan(20);
    expect(summary.message.length).toBeLessThanOrEqual(132);
  });
  test('it has a version of numbers, and the oldest browser that will do', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.version).toMatch(/^\d{1,5}(?:\.\d{1,5}){1,3}$/u);
    expect(manifest.minimum_chrome_version).toBe('137');
  });
  test('it says nothing that is the store’s to say', () => {
    for (const member of ['update_url', 'key', 'browser_specific_settings'])
      expect(manifest).not.toHaveProperty(member);
  });
  test('every file that it names is there', () => {
    const named = JSON.stringify(manifest).matchAll(/"([\w/-]+\.(?:png|html|js|json))"/gu);
    const files = [...named].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(8);
    for (const file of files) expect(existsSync(join(folder, file)), file).toBe(true);
  });
  test('it suggests keys for four commands at the most', () => {
    const commands: readonly object[] = Object.values(manifest.commands);
    expect(commands.filter((one) => 'suggested_key' in one).length).toBeLessThanOrEqual(4);
  });
  test('the papers name the same single purpose as the summary', () => {
    const { description } = JSON.parse(readFileSync('package.json', 'utf8'));
    const { extension_description: summary } = JSON.parse(
      readFileSync(join(folder, '_locales/en/messages.json'), 'utf8'),
    );
    expect(summary.message).toBe(description);
    expect(paper('listing.md')).toContain(`: ${description}`);
  });
});
