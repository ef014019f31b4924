declare global {
  interface ImportMetaEnv {
    readonly WXT_OPEN_ROOTS?: string;
  }
}

/**
 * Every flag that a build for tests may set; the release gate searches the package for each. A test
 * build's marks have open roots, so that accessibility tools can look inside.
 */
export const overlayRootMode: ShadowRootMode =
  import.meta.env.WXT_OPEN_ROOTS === 'proofstack-open-roots' ? 'open' : 'closed';
