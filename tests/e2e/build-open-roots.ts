import { execFileSync } from 'node:child_process';

import { OPEN_ROOTS } from './packages';

/** Before any test: the one file in which a package with open roots differs, built from what lies here. */
export default function buildOpenRoots(): void {
  execFileSync('npx', ['wxt', 'build', '--mode', OPEN_ROOTS, '--filter-entrypoint', 'overlay'], {
    env: { ...process.env, WXT_OPEN_ROOTS: 'proofstack-open-roots' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
