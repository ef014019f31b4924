import { beforeAll, describe, expect, test } from 'vitest';

import { CheckList } from '@/components/CheckList';
import type { Seen } from '@/components/seen';
import { speak } from '@/components/words';
import { acquaintanceWith } from '@/utils/model/known-issuer';

import { drawn, wordsOf } from './drawn';
import { voice } from './locales';
import { checksPassed, kubernetes, seenWith } from './seen';

beforeAll(() => speak(voice()));

const CREDLY = 'https://www.credly.com/api/v1/obi/v2/issuers/1f0c2d3e';
const LISTED = { standing: 'recognised', by: 'DCC Member Registry', name: 'MIT xPRO' } as const;
const PLATFORM = { standing: 'platform-verified', by: 'Credly' } as const;

/** What is said of the issuer: all lines between the checks and whose it is. */
const facts = (seen: Seen): string[] =>
  wordsOf(drawn(<CheckList seen={seen} />), 'li').slice(checksPassed.length, -1);

const shapes = (seen: Seen): (string | undefined)[] =>
  [...drawn(<CheckList seen={seen} />).querySelectorAll('li')]
    .slice(checksPassed.length, -1)
    .map((line) => line.querySelector('svg')?.getAttribute('class')?.split(' ').at(-1));

const issued = (
  issuer: { readonly id: string; readonly name?: string },
  standings: readonly (typeof LISTED | typeof PLATFORM)[] = [],
  told: Parameters<typeof seenWith>[1] = {},
) => {
  const known = acquaintanceWith(issuer);
  return seenWith('all-checked', {
    ...told,
    appraisal: { standings, ...(known && { known }) },
    result: { credential: kubernetes({ issuer }), ...told.result },
  });
};

describe('what is said of an issuer', () => {
  test('names each source by itself: a registry, the platform and the table of known issuers', () => {
    const seen = issued(
      { id: 'did:web:digitalcredentials.odl.mit.edu', name: 'xPRO' },
      [LISTED, PLATFORM],
      { finding: { issuerMark: { by: 'www.credly.com', checked: true } } },
    );
    expect(facts(seen)).toEqual([
      'Issuer known: listed in DCC Member Registry as “MIT xPRO”',
      'Issuer known: Credly’s record says so',
      'www.credly.com marks this issuer as one that it has checked. That is the platform’s own word',
      'Known as MIT xPRO by its identifier, did:web:digitalcredentials.odl.mit.edu. Proofstack’s own table of issuers says so; it vouches for nobody',
    ]);
    expect(shapes(seen)).toEqual(['verified', 'verified', 'neutral', 'neutral']);
  });

  test('says that no list was asked where only the platform speaks for it', () =>
    expect(facts(issued({ id: CREDLY, name: 'Aurland' }, [PLATFORM]))).toEqual([
      'Issuer known: Credly’s record says so',
      'No list of issuers was asked',
    ]));

  test('tells a known issuer by its domain', () =>
    expect(facts(issued({ id: 'https://university.atlassian.com/', name: 'A' })).at(-1)).toBe(
      'Known as Atlassian University by its domain, university.atlassian.com. Proofstack’s own table of issuers says so; it vouches for nobody',
    ));

  test('that is only named like a known one warns of the name', () => {
    const seen = issued({ id: 'https://badges.evil.example/issuer', name: 'Microsoft' });
    expect(facts(seen).at(-1)).toBe(
      'Its name, “Microsoft”, is one that a known issuer bears: Microsoft. Neither its identifier nor its domain is known to be theirs, and a name alone shows nothing',
    );
    expect(shapes(seen).at(-1)).toBe('caution');
  });

  test('that is named by letters which several bear names them all', () =>
    expect(facts(issued({ id: CREDLY, name: 'AWS' })).at(-1)).toContain(
      'Amazon Web Services and American Welding Society',
    ));

  test('is less of a warning where the platform speaks for the issuer', () =>
    expect(shapes(issued({ id: CREDLY, name: 'IBM' }, [PLATFORM]))).toEqual([
      'verified',
      'neutral',
      'neutral',
    ]));

  test('hands on that the platform has not checked it', () => {
    const mark = { by: 'credsverse.com', checked: false };
    const issuer = { id: 'https://credsverse.com/credentials/1', name: 'Skerry Club', mark };
    const seen = issued(issuer);
    expect(facts(seen)).toEqual([
      'Nobody we know vouches for the issuer',
      'credsverse.com says that it has not checked who this issuer is',
    ]);
    expect(shapes(seen)).toEqual(['caution', 'caution']);
  });
});
