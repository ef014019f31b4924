import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { parseUrl } from '@/utils/lib/web-address';
import type { ReceivedReading } from '@/utils/model/page';
import { siteAt } from '@/utils/sites';
import { received } from '@/utils/sites/received';

import { documentOf } from '../pages/document-of';
import { usage } from './usage';

const HELP = `read [--json | --saved] --url URL FILE.html
Says what is read from a saved page, as it would be at that address. - is standard input.
--saved says it as tests/pages keeps it; whether that stands on the page is yours to see.`;

const { values, positionals } = usage(HELP, () =>
  parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      saved: { type: 'boolean', default: false },
      url: { type: 'string' },
    },
  }),
);
const [file] = positionals;
const url = parseUrl(values.url ?? '');

if (values.url === undefined) usage.fail('no --url', HELP);
else if (!url) usage.fail(`--url ${values.url} is no web address`, HELP);
else if (file === undefined || positionals.length > 1) usage.fail('one FILE is needed', HELP);
else run(file, url);

function run(file: string, url: URL): void {
  const html = usage(HELP, () => readFileSync(file === '-' ? 0 : file, 'utf8'));
  const reading = received(siteAt(url).read(documentOf(html), url));
  if (values.saved) console.log(JSON.stringify(reading, null, 2));
  else console.log(values.json ? JSON.stringify(contract(reading)) : readable(reading));
}

/** What the command promises; an e-mail address in a link is the extension's own affair. */
function contract({ site, kind, posting, candidates }: ReceivedReading) {
  const people = candidates.map(({ name, profile, badgeLinks }) => ({
    name,
    profile,
    badgeLinks: badgeLinks.map(({ href, provider, id, text }) => ({ href, provider, id, text })),
  }));
  return { site, kind, posting, candidates: people };
}

function readable({
  site,
  kind,
  posting,
  candidates,
  truncatedFrom,
  hidden,
}: ReceivedReading): string {
  return [
    `${kind} (${site})`,
    ...Object.entries(posting ?? {}).flatMap(([name, field]) =>
      typeof field === 'object'
        ? [`  ${name.padEnd(14)} ${field.source.padEnd(9)} ${inOneLine(field.value)}`]
        : [],
    ),
    ...candidates.flatMap(({ name, key, emails, badgeLinks, more }) => [
      `${name ?? 'nobody named'} <${key}>${emails.map((email) => ` ${email}`).join('')}`,
      ...badgeLinks.map(
        ({ provider, text, href }) => `  ${provider.padEnd(14)} ${inOneLine(text)} <${href}>`,
      ),
      ...(more ? [`  ${more.read} of ${more.total} certificates stand here: ${more.href}`] : []),
    ]),
    ...(truncatedFrom ? [`the first of ${truncatedFrom} badge links`] : []),
    ...(hidden ? [`${hidden} more are hidden and left out`] : []),
  ].join('\n');
}

function inOneLine(text: string): string {
  const line = text.replaceAll('\n', ' / ');
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}
