/** Why a step could not go on, as plain data: it crosses message ports and lies in the database. */
export interface Problem {
  readonly code: ProblemCode;
  /** One sentence for the log. What a person reads is chosen by `code`. */
  readonly detail: string;
  /** What the sentence names: a host, a time, a reason given by the issuer. */
  readonly facts?: Readonly<Record<string, string>>;
}

/** Every way in which something could not be read, asked or trusted, in the order of the walk. */
export const problemCodes = [
  // input
  'too-large',
  'parsing-error',
  'unknown-format',
  'not-baked',
  'baked-truncated',
  'baked-repeatedly',
  'baked-damaged',
  'baked-compressed',
  'xml-forbidden',
  'web-page',
  'not-a-credential',
  'badge-not-awarded',
  'format-upgraded',
  'unsupported-format',
  // shape and JSON-LD
  'malformed-value',
  'unknown-context',
  'proof-transformation-error',
  'schema-invalid',
  'schema-unchecked',
  'extension-unknown',
  'integrity-error',
  // proofs and keys
  'no-proof',
  'unsupported-proof',
  'proof-verification-error',
  'invalid-verification-method-url',
  'invalid-controlled-identifier-document-id',
  'invalid-relationship-for-verification-method',
  'issuer-key-mismatch',
  'key-revoked',
  'key-expired',
  'key-type',
  'invalid-domain',
  'invalid-challenge',
  // presentations, and credentials inside of others
  'vp-invalid',
  'presented-by-another',
  'presented-to',
  'presentation-expired',
  'part-invalid',
  'part-expired',
  'part-unknown',
  'part-of-another',
  'endorsement-unconfirmed',
  // JOSE
  'alg-forbidden',
  'untrusted-key-source',
  'jose-malformed',
  'typ-mismatch',
  'claim-mismatch',
  // time and status
  'not-yet-valid',
  'expired',
  'revoked',
  'suspended',
  'status-unsupported',
  'status-retrieval-error',
  'status-verification-error',
  'status-list-length-error',
  'range-error',
  'status-list-of-another',
  'status-message',
  'status-refresh',
  'refresh-offered',
  // hosted badges
  'hosted-id-mismatch',
  'hosted-out-of-scope',
  'issuer-mismatch',
  'hosted-copy-differs',
  'known-by-address',
  'insecure-issuer',
  'key-not-authorised',
  'key-not-named',
  'key-of-origin',
  // whose it is, and who says so
  'recipient-mismatch',
  'recipient-unnamed',
  'issuer-unknown',
  'registry-unreachable',
  'registry-unchecked',
  'issuer-key-changed',
  // network
  'network-forbidden',
  'insecure-link',
  'needs-access',
  'offline',
  'unreachable',
  'timed-out',
  'redirected',
  'not-found',
  'private',
  'rate-limited',
  'server-error',
  'did-unresolved',
  'did-invalid',
  'not-machine-readable',
  'not-shared',
  'record-of-another',
  'shape-only',
  'form-only',
  'collection-of-badges',
  'internal',
] as const;

export type ProblemCode = (typeof problemCodes)[number];
