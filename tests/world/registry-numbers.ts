import { seededHex } from './seeded';

/** A number under which Credential Engine's registry keeps something. */
function ctidOf(label: string): string {
  const hex = seededHex('credential-engine', label, 32);
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `ce-${[...parts, hex.slice(20)].join('-')}`;
}

export const ctids = {
  releases: ctidOf('releases'),
  /** Of another name, and another owner's. */
  otherwise: ctidOf('otherwise'),
  /** Of which the record is of another shape. */
  changed: ctidOf('changed'),
  /** Of which the registry knows nothing. */
  missing: ctidOf('missing'),
  halden: ctidOf('halden'),
  guild: ctidOf('guild'),
  board: ctidOf('board'),
  /** A pathway and what it is made of. */
  pathway: ctidOf('pathway'),
  reliability: ctidOf('reliability'),
  services: ctidOf('services'),
  operations: ctidOf('operations'),
  delivery: ctidOf('delivery'),
} as const;

export const inRegistry = (ctid: string) =>
  `https://credentialengineregistry.org/resources/${ctid}`;

/** What stands there with all that belongs to it. */
export const inGraph = (ctid: string) => `https://credentialengineregistry.org/graph/${ctid}`;
