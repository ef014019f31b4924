import { checkers } from '@/utils/credentials/checks';
import { problemCodes } from '@/utils/lib/problem';
import type { RecipientIdentity } from '@/utils/model/credential';
import { levels } from '@/utils/model/level';
import { bands, evidenceStatuses, relations, tiers } from '@/utils/model/match';
import { sealReasons, sealShapes } from '@/utils/model/seal';
import { outcomes, recipientMatches } from '@/utils/model/verification';

const sources = import.meta.glob<string>(
  ['/components/**/*.{ts,tsx}', '/entrypoints/**/*.{ts,tsx}', '/wxt.config.ts'],
  { query: '?raw', import: 'default', eager: true },
);

const calls = Object.entries(sources).flatMap(([file, source]) =>
  [...source.matchAll(/\b(say|sayCount)\(/gu)].map(({ 1: speaker, index, 0: { length } }) => ({
    file,
    speaker,
    key: firstArgument(source, index + length),
  })),
);

/** The text up to the first comma or closing bracket that is not inside of anything. */
function firstArgument(source: string, start: number): string {
  let depth = 0;
  for (let at = start; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (depth === 0 && /[,)]/u.test(character)) return source.slice(start, at);
    if (/[([{]/u.test(character)) depth += 1;
    if (/[)\]}]/u.test(character)) depth -= 1;
  }
  return '';
}

/** Keys in the places where a key is spoken; what is compared with is none. */
const literalsIn = (text: string) =>
  [...text.matchAll(/(?<!=== )'([a-z0-9_]+)'/gu)].map(([, key = '']) => key);

export const literalKeys = calls
  .filter(({ speaker }) => speaker === 'say')
  .flatMap(({ file, key }) => literalsIn(key).map((literal) => ({ file, key: literal })));

export const countedKeys = [
  ...new Set(
    calls.filter(({ speaker }) => speaker === 'sayCount').flatMap(({ key }) => literalsIn(key)),
  ),
];

/** Keys that are put together where they are spoken, with a star for what differs. */
export const templates = [
  ...new Set(
    Object.values(sources).flatMap((source) =>
      [...source.matchAll(/`([a-z_]+_\$\{[^`]*)`/gu)].map(([, text = '']) =>
        text.replaceAll(/\$\{[^}]*\}/gu, '*'),
      ),
    ),
  ),
];

/** Every kind of identity, so that none can be added without a word for it. */
const identities = {
  email: true,
  name: true,
  url: true,
  did: true,
  other: true,
} as const satisfies Record<RecipientIdentity['kind'], true>;

const named = (values: readonly string[]) => values.map((value) => value.replaceAll('-', '_'));

const checkIds = ['well-formed', ...checkers.map(({ id }) => id)];

/** What can stand in the place of each star. */
export const values: Readonly<Record<string, readonly string[]>> = {
  'problem_*': named(problemCodes),
  'level_*': named(levels),
  'options_level_*': named(levels),
  'label_*': named(sealReasons),
  'say_*': named(sealReasons),
  'name_*': named(recipientMatches),
  'check_*_*': named(checkIds).flatMap((id) => outcomes.map((outcome) => `${id}_${outcome}`)),
  'recipient_matches_*': Object.keys(identities),
  'recipient_*': named(recipientMatches.filter((match) => match !== 'matches')),
  'seal_*': sealShapes,
  'tally_*': sealShapes,
  'band_*': bands,
  'tier_*': tiers,
  'why_*': relations,
  'evidence_*': evidenceStatuses,
};

export const keysOf = (template: string): string[] =>
  (values[template] ?? []).map((value) => template.replace(/\*.*/u, value));

/** Everything between quotes anywhere: keys also go through tables and variables. */
export const quoted = new Set(
  Object.values(sources).flatMap((source) => [
    ...[...source.matchAll(/'([a-z0-9_]+)'/gu)].map(([, text = '']) => text),
    ...[...source.matchAll(/__MSG_(\w+)__/gu)].map(([, text = '']) => text),
  ]),
);
