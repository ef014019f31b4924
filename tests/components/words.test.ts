import { describe, expect, test } from 'vitest';

import { locales, messagesIn } from './locales';
import { countedKeys, literalKeys, quoted, templates } from './spoken-keys';
import { keysOf, values } from './spoken-values';

const english = Object.keys(messagesIn('en'));

/** Reasons that have a sentence of another name, by what else is known. */
const saidOtherwise = ['say_not_judged', 'say_forged', 'say_holder_proof_failed'];

/** Checks whose words are there before them. */
const checksToCome =
  /^check_(?:presentation|credential_schema|refresh|parts|endorsements|issuer_recognised)_/u;

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
      'plan_skills',
    ]);
  });
});

test('no message is spoken by nobody', () => {
  const forms = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);
  const counted = countedKeys.flatMap((key) => [...forms].map((form) => `${key}_${form}`));
  const spoken = new Set([...quoted, ...counted, ...templates.flatMap(keysOf)]);
  const unspoken = english.filter((key) => !spoken.has(key));
  const expected = (key: string) => checksToCome.test(key);
  expect(unspoken.filter((key) => !expected(key))).toEqual([]);
});

test('no language leaves a message in English that is a whole sentence', () => {
  const own = messagesIn('en');
  for (const { language, messages } of locales.filter((locale) => locale.language !== 'en')) {
    const same = english.filter(
      (key) =>
        messages[key]?.message === own[key]?.message &&
        /\p{L}{2,}.*\s.*\p{L}{2,}.*\s/u.test(own[key]?.message ?? ''),
    );
    expect({ language, same }).toEqual({ language, same: [] });
  }
});
