import { keepReading } from '@/entrypoints/background/read-pages';
import type { Credential } from '@/utils/model/credential';
import type { Store } from '@/utils/model/store';

import { credential } from '../skills/credential';
import { NOW } from './around';
import { candidate, from, linkTo, PROFILE, profile } from './readings';
import { resultOf } from './results';

const ISSUER = 'https://issuer.example/';
const PASSED = ['well-formed', 'proof', 'issuer-identity', 'status', 'validity-period'];

export const AMARA = `1:${PROFILE}`;
export const addressOf = (name: string): string =>
  linkTo(`https://issuer.example/credentials/${name.replaceAll(' ', '-')}.json`).href;

/** A page of Amara's with credentials of these names, by an issuer that the user trusts, each of them verified. */
export async function holding(
  store: Store,
  names: readonly string[],
  told: Partial<Credential> = {},
): Promise<void> {
  const badgeLinks = names.map((name) => linkTo(addressOf(name), name));
  await keepReading(
    store,
    profile({ candidates: [candidate({ badgeLinks })] }),
    from(PROFILE),
    NOW,
  );
  await store.trust.put({
    id: ISSUER,
    domain: 'issuer.example',
    since: NOW.toISOString(),
    thumbprints: [],
  });
  for (const [at, link] of badgeLinks.entries()) {
    const held: Credential = {
      ...credential({ name: names[at] ?? '' }),
      recipients: [{ kind: 'name', identity: 'Amara Lindqvist', hashed: false }],
      issuedOn: NOW.toISOString(),
      ...told,
    };
    await store.results.put(
      resultOf(link, {
        assurance: 'cryptographically-verified',
        status: 'valid',
        checks: PASSED.map((id) => ({ id, outcome: 'passed' })),
        credential: held,
      }),
    );
    await store.findings.change(`${AMARA}#${link.href}`, (row) => ({ ...row, state: 'done' }));
  }
}
