import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { compareRecipient } from '@/utils/credentials/recipient';
import type { RecipientIdentity } from '@/utils/model/credential';
import type { Person } from '@/utils/model/person';

const person: Person = {
  name: 'Amara Lindqvist',
  profiles: ['https://www.linkedin.com/in/amara-lindqvist/'],
  emails: ['amara@mail.example'],
};

const named = (identity: string): RecipientIdentity => ({ kind: 'name', identity, hashed: false });
const email = (identity: string): RecipientIdentity => ({ kind: 'email', identity, hashed: false });
const hashed = (value: string, salt?: string, algorithm = 'sha256'): RecipientIdentity => ({
  kind: 'email',
  identity: `${algorithm}$${createHash(algorithm)
    .update(value + (salt ?? ''))
    .digest('hex')}`,
  hashed: true,
  ...(salt !== undefined && { salt }),
});

describe('the recipient', () => {
  test.each<[string, RecipientIdentity[], string]>([
    ['the name', [named('Lindqvist, Amara')], 'matches'],
    ['the plain address in another case', [email('Amara@Mail.example')], 'matches'],
    ['a salted hash of the address', [hashed('amara@mail.example', 'sea')], 'matches'],
    ['an unsalted hash of the address', [hashed('amara@mail.example')], 'matches'],
    [
      'the profile',
      [{ kind: 'url', identity: 'https://linkedin.com/in/amara-lindqvist', hashed: false }],
      'matches',
    ],
    ['a hash in upper case', [upper(hashed('amara@mail.example', 'sea'))], 'matches'],
    ['one identity of several', [named('Somebody Else'), email('amara@mail.example')], 'matches'],
    ['a shorter name', [named('A. Lindqvist')], 'compatible'],
    ['another name', [named('Teodor Okafor')], 'another'],
    ['a hash of another address', [hashed('teodor@mail.example', 'sea')], 'another'],
    [
      'a hash with another salt',
      [{ ...hashed('amara@mail.example', 'sea'), salt: 'see' }],
      'another',
    ],
    [
      'a salted MD5 of the address, as early badges have it',
      [hashed('amara@mail.example', 'sea', 'md5')],
      'matches',
    ],
    ['an unsalted MD5', [hashed('amara@mail.example', undefined, 'md5')], 'matches'],
    ['an MD5 of another address', [hashed('teodor@mail.example', 'sea', 'md5')], 'another'],
    ['an unknown hash algorithm', [{ ...email('crc32$00'), hashed: true }], 'not-comparable'],
    ['a hash without its algorithm', [{ ...email('c0ffee'), hashed: true }], 'not-comparable'],
    ['an empty hash', [{ ...email('sha256$'), hashed: true }], 'another'],
    ['a plain text that looks like a hash', [email('sha256$c0ffee')], 'another'],
    ['a DID alone', [{ kind: 'did', identity: 'did:key:z6Mk', hashed: false }], 'not-comparable'],
    [
      'another profile',
      [{ kind: 'url', identity: 'https://amara.example/', hashed: false }],
      'not-comparable',
    ],
    [
      'another profile, as a hash',
      [{ ...hashed('https://amara.example/', 'sea'), kind: 'url' }],
      'not-comparable',
    ],
    [
      'a hashed telephone number',
      [{ ...hashed('+4670000000', 'sea'), kind: 'other' }],
      'not-comparable',
    ],
    ['the address as a mailto:', [email('mailto:Amara@mail.example')], 'matches'],
    ['another address as a mailto:', [email('mailto:teodor@mail.example')], 'another'],
    ['nothing at all', [], 'not-comparable'],
  ])('by %s', (_, recipients, match) =>
    expect(compareRecipient(recipients, person).match).toBe(match),
  );

  test.each([
    ['?id=1', '?id=1', 'matches'],
    ['?id=1', '?id=2', 'not-comparable'],
    ['?id=1', '', 'not-comparable'],
    ['#/jane', '#/jane', 'matches'],
    ['#/jane', '#/bob', 'not-comparable'],
    ['#!/u/1', '#!/u/2', 'not-comparable'],
    ['#/jane', '', 'not-comparable'],
    ['?id=1&utm_source=mail&trk=public', '?originalSubdomain=se&id=1#about', 'matches'],
  ])('by a profile under %s is compared with that under %s', (one, other, match) => {
    const page = 'https://www.social.example/profile.php';
    const known = { ...person, profiles: [page + one] };
    const recipients: RecipientIdentity[] = [
      { kind: 'url', identity: page + other, hashed: false },
    ];
    expect(compareRecipient(recipients, known).match).toBe(match);
  });

  test('is found under the address as it was typed, and then in lower case', () => {
    const typed = { ...person, emails: ['Amara@Mail.example'] };
    expect(compareRecipient([hashed('Amara@Mail.example', 'sea')], typed).match).toBe('matches');
    expect(compareRecipient([hashed('amara@mail.example', 'sea')], typed).match).toBe('matches');
  });
  test('cannot be compared by a hash when no address is known', () => {
    const nameless = { ...person, emails: [] };
    expect(compareRecipient([hashed('amara@mail.example')], nameless).match).toBe('not-comparable');
  });
  test('is nobody’s business on a page about nobody', () => {
    expect(compareRecipient([named('Amara Lindqvist')], undefined).match).toBe('no-person');
  });
  test('says which kind of identity decided', () => {
    expect(compareRecipient([hashed('amara@mail.example')], person).by).toBe('email');
  });
});

function upper(recipient: RecipientIdentity): RecipientIdentity {
  const [algorithm = '', digest = ''] = recipient.identity.split('$');
  return { ...recipient, identity: `${algorithm}$${digest.toUpperCase()}` };
}
