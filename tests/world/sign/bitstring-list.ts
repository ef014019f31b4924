import { gzipSync } from 'node:zlib';

import type { JsonObject } from '@/utils/lib/json';

/** The least that Bitstring Status List 1.0, section 6.1, allows, so that one bit says little about whom. */
const LEAST_ENTRIES = 131_072;

interface Bits {
  readonly revoked: readonly number[];
  readonly length?: number;
}

/** The encoded list: one bit an entry, the first one leftmost, compressed, in multibase. */
export function bitstringList({ revoked, length = LEAST_ENTRIES }: Bits): string {
  const bytes = Buffer.alloc(length / 8);
  for (const index of revoked) {
    const at = Math.floor(index / 8);
    bytes.writeUInt8(bytes.readUInt8(at) | (0x80 >> (index % 8)), at);
  }
  return `u${gzipSync(bytes).toString('base64url')}`;
}

interface StatusList {
  readonly id: string;
  readonly issuer: string;
  readonly validFrom: string;
  readonly encodedList: string;
  readonly statusPurpose?: string | string[];
}

/** The credential that a list is published as, not yet signed. */
export const statusListCredential = ({
  id,
  issuer,
  validFrom,
  encodedList,
  statusPurpose = 'revocation',
}: StatusList): JsonObject => ({
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id,
  type: ['VerifiableCredential', 'BitstringStatusListCredential'],
  issuer,
  validFrom,
  credentialSubject: {
    id: `${id}#list`,
    type: 'BitstringStatusList',
    statusPurpose,
    encodedList,
  },
});

/** The entry by which a credential points at its bit. */
export const statusEntry = (list: string, index: number): JsonObject => ({
  id: `${list}#${index}`,
  type: 'BitstringStatusListEntry',
  statusPurpose: 'revocation',
  statusListIndex: String(index),
  statusListCredential: list,
});
