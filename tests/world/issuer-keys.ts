import { type DidIssuer, type IssuerName, issuers } from './issuers';
import { type Ed25519Key, ed25519Key, type P256Key, p256Key } from './sign/keys';

/** The keys that an issuer uses at one time. */
export interface IssuerKeys {
  readonly generation: number;
  /** For Data Integrity proofs, status lists included. */
  readonly signing: Ed25519Key;
  /** For tokens; only an issuer with a DID document can publish a second key. */
  readonly token?: P256Key;
}

interface Origin {
  readonly seed: string;
  readonly generation: number;
}

export async function issuerKeys(
  issuer: IssuerName,
  { seed, generation }: Origin,
): Promise<IssuerKeys> {
  const source = `${seed}/issuers/${issuer}/${generation}`;
  const { did }: DidIssuer = issuers[issuer];
  const signing = await ed25519Key(source, did);
  if (did === undefined) return { generation, signing };
  return { generation, signing, token: p256Key(source, `${did}#token-${generation}`) };
}
