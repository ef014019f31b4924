/** Who awards badges in this world. None of them exists. */
export interface DidIssuer {
  readonly name: string;
  readonly host: string;
  readonly url: string;
  /** Absent when the key itself is the issuer. */
  readonly did?: string;
}

export const issuers = {
  /** did:web at the well-known place, in the members' registry. */
  halden: {
    name: 'Halden Institute of Technology',
    host: 'halden.example',
    url: 'https://halden.example/',
    did: 'did:web:halden.example',
  },
  /** did:web with a path, tokens signed with P-256, in the community registry. */
  brightwater: {
    name: 'Brightwater Cloud Guild',
    host: 'credentials.brightwater.example',
    url: 'https://brightwater.example/',
    did: 'did:web:credentials.brightwater.example:issuers:guild',
  },
  /** did:key, in no registry. */
  kestrel: {
    name: 'Kestrel Community Labs',
    host: 'kestrel.example',
    url: 'https://kestrel.example/',
  },
} as const satisfies Record<string, DidIssuer>;

export type IssuerName = keyof typeof issuers;

/** A did:key is its key; only a did:web can go on under another one. */
export type RotatingIssuer = Exclude<IssuerName, 'kestrel'>;

/** The one status list of each. */
export const statusListOf = (issuer: IssuerName) => `https://${issuers[issuer].host}/status/1`;
