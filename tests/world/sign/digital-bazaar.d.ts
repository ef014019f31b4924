/** What the world uses of Digital Bazaar's packages, which carry no types. */
declare module '@digitalbazaar/vc' {
  interface LoadedDocument {
    readonly contextUrl: null;
    readonly documentUrl: string;
    readonly document: unknown;
  }
  type DocumentLoader = (url: string) => Promise<LoadedDocument>;

  interface Verdict {
    readonly verified: boolean;
    readonly error?: unknown;
  }

  /** Knows the contexts of Verifiable Credentials, and nothing else. */
  export const defaultDocumentLoader: DocumentLoader;
  export function issue<Credential extends object>(options: {
    readonly credential: Credential;
    readonly suite: object;
    readonly documentLoader: DocumentLoader;
  }): Promise<Credential & { proof: { [member: string]: string } }>;
  export function derive<Credential extends object>(options: {
    readonly verifiableCredential: Credential;
    readonly suite: object;
    readonly documentLoader: DocumentLoader;
  }): Promise<Credential>;
  export function signPresentation<Presentation extends object>(options: {
    readonly presentation: Presentation;
    readonly suite: object;
    readonly challenge: string;
    readonly domain?: string;
    readonly documentLoader: DocumentLoader;
  }): Promise<Presentation & { proof: { [member: string]: string } }>;
  export function verifyCredential(options: {
    readonly credential: object;
    readonly suite: object;
    readonly documentLoader: DocumentLoader;
    readonly now: Date;
    readonly checkStatus?: () => Promise<Verdict>;
  }): Promise<Verdict>;
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: {
      readonly cryptosuite: object;
      readonly signer?: object;
      readonly date?: string;
    });
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: object;
}

declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export const createSignCryptosuite: () => object;
  export const createVerifyCryptosuite: () => object;
}

declare module '@digitalbazaar/ecdsa-jcs-2019-cryptosuite' {
  export const createSignCryptosuite: () => object;
}

declare module '@digitalbazaar/ed25519-signature-2018' {
  export class Ed25519Signature2018 {
    constructor(options: { readonly signer: object });
  }
}

declare module '@digitalbazaar/ed25519-signature-2020' {
  export class Ed25519Signature2020 {
    constructor(options: { readonly signer?: object });
  }
}

declare module '@digitalbazaar/ed25519-multikey' {
  interface KeyPair {
    id: string;
    controller: string;
    readonly publicKeyMultibase: string;
    readonly signer: () => object;
  }
  export function toJwk(options: {
    readonly keyPair: KeyPair;
  }): Promise<{ readonly kty: string; readonly crv: string; readonly x: string }>;
  export function generate(options: {
    readonly seed: Uint8Array;
    readonly controller: string;
  }): Promise<KeyPair>;
}

declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export const createSignCryptosuite: (options: {
    readonly mandatoryPointers: readonly string[];
  }) => object;
  export const createDiscloseCryptosuite: (options: {
    readonly selectivePointers: readonly string[];
    readonly presentationHeader?: Uint8Array;
  }) => object;
  export const createVerifyCryptosuite: () => object;
}

declare module '@digitalbazaar/bbs-2023-cryptosuite' {
  export * from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
}

declare module '@digitalbazaar/bls12-381-multikey' {
  interface BbsSigned {
    readonly header: Uint8Array;
    readonly messages: readonly Uint8Array[];
  }
  interface BbsSigner {
    readonly multisign: (signed: BbsSigned) => Promise<Uint8Array>;
  }
  interface BbsKeyPair {
    id: string;
    controller: string;
    readonly publicKey: Uint8Array;
    readonly secretKey: Uint8Array;
    readonly signer: () => BbsSigner;
    readonly export: (options: {
      readonly publicKey: true;
    }) => Promise<{ readonly publicKeyMultibase: string }>;
  }
  export function generateBbsKeyPair(options: {
    readonly seed: Uint8Array;
    readonly algorithm: string;
  }): Promise<BbsKeyPair>;
}
