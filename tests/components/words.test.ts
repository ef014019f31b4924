import { describe, expect, test } from 'vitest';

import { locales, messagesIn } from './locales';
import { countedKeys, literalKeys, quoted, templates } from './spoken-keys';
import { keysOf, values } from './spoken-values';

const english = Object.keys(messagesIn('en'));

/** Reasons that have a sentence of another name, by what else is known. */
const saidOtherwise = ['say_not_judged', 'say_forged', 'say_holder_proof_failed'];

describe('every code has its message', () => {
  test('and every place where a key is put together is known here', () =>
    expect(templates.filter((template) => !(template in values))).toEqual([]));

  const keys = Object.keys(values).flatMap(keysOf);
  test.each(keys.filter((key) => !saidOtherwise.includes(key)))('%s', (key) =>
    expect(english).toContain(key),
  );
});

describe('every key that a screen speaks is there', () => {
  test.each(literalKeys)('$key in $file', ({ key }) => expect(english).toContain(key));

  test.each(countedKeys)('%s, in its general form', (key) =>
    expect(english).toContain(`${key}_other`),
  );

  test('and they were found at all', () => {
    expect(literalKeys.length).toBeGreaterThan(100);
    expect(countedKeys.toSorted()).toEqual([
      'always',
      'apart',
      'batch_add',
      'batch_expired',
      'batch_paused_until',
      'batch_people',
      'batch_rows',
      'batch_selected',
      'consent',
      'estimate',
      'estimate_issuers',
      'export_all',
      'export_selected',
      'found',
      'hidden_links',
      'import_beyond',
      'import_empty',
      'import_joined',
      'import_left_out',
      'import_links',
      'import_people',
      'list_links',
      'list_people',
      'own_added',
      'own_changed',
      'own_ending',
      'own_known',
      'own_problems',
      'plan_market_in',
      'plan_road_for',
      'plan_skills',
      'tally_caution',
      'tally_confirmed',
      'tally_neutral',
      'tally_problem',
      'tally_verified',
      'tally_waiting',
    ]);
  });
});

test('no message is spoken by nobody', () => {
  const forms = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
  const counted = countedKeys.flatMap((key) => [...forms].map((form) => `${key}_${form}`));
  const spoken = new Set([...quoted, ...counted, ...templates.flatMap(keysOf)]);
  expect(english.filter((key) => !spoken.has(key))).toEqual([]);
});

/** The same word in more than one language, or the name of something. */
const SHARED = new Set([
  ...['ltr', 'Proofstack', 'OK', 'JSON Résumé', '$1 min', '$1 MB'],
  ...['Agriculture', 'Construction', 'Corrections', 'Design', 'Finance', 'Verdicts'],
  ...['Backup', 'dates', 'Description', 'Domain', 'Filter', 'horizontal', 'Link', '$1 link'],
  ...['$1 links', '$2 link', '$2 links', 'Name', 'Notes', 'Options', 'Passphrase', 'Problem'],
  ...['Relation', 'signature', 'Sites', 'Start', 'Status', 'Version', 'vertical'],
]);

describe.each(locales.filter(({ language }) => language !== 'en'))(
  'in $language',
  ({ messages }) => {
    const own = messagesIn('en');
    const same = english.filter(
      (key) =>
        /\p{L}{2}/u.test(own[key]?.message ?? '') && messages[key]?.message === own[key]?.message,
    );

    test('nothing is left in English', () =>
      expect(same.filter((key) => !SHARED.has(own[key]?.message ?? ''))).toEqual([]));
  },
);

describe('a number in a sentence', () => {
  const sources = Object.entries(
    import.meta.glob<string>(['/components/**/*.{ts,tsx}', '/entrypoints/**/*.{ts,tsx}'], {
      query: '?raw',
      import: 'default',
      eager: true,
    }),
  );
  const bareNumber = /\bsay\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\bString\(/u;

  test.each(["say('key', String(count))", "say('key', say('other', a(b), String(c)))"])(
    'is noticed where it is written in digits: %s',
    (source) => expect(source).toMatch(bareNumber),
  );

  test('is looked for everywhere', () => expect(sources.length).toBeGreaterThan(200));

  test.each(sources)('of %s is said as the language says numbers', (_, source) =>
    expect(source).not.toMatch(bareNumber),
  );
});
