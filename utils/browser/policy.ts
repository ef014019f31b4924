import { browser } from 'wxt/browser';

import { NO_POLICY, type Policy } from '@/utils/model/policy';

/** A policy that nobody can read. */
const UNREADABLE = '*';

/** What administrators set, in Chrome by policy for extensions, in Firefox by a manifest of managed storage. */
export async function readPolicy(): Promise<Policy> {
  try {
    return await policyOf(await browser.storage.managed.get(null));
  } catch (cause) {
    // Firefox says so wherever nobody manages it; every other reason hides a policy that may forbid something.
    return /manifest not found/iu.test(String(cause)) ? NO_POLICY : policyOf(UNREADABLE);
  }
}

/** Most people are managed by nobody, and need not load what reads a policy. */
const policyOf = async (written: unknown): Promise<Policy> =>
  isEmpty(written) ? NO_POLICY : (await import('./policy-in')).policyIn(written);

const isEmpty = (written: unknown): boolean =>
  typeof written === 'object' && Object.keys(written ?? {}).length === 0;

/** Calls back now and after every change. */
export function followPolicy(listen: (policy: Policy) => void): () => void {
  const tell = async () => listen(await readPolicy());
  void tell();
  return watchPolicy(() => void tell());
}

/** Calls back after every change; Firefox reads a policy at its start alone. */
export function watchPolicy(listen: () => void): () => void {
  const onChanged = (_: unknown, area: string) => {
    if (area === 'managed') listen();
  };
  browser.storage.onChanged.addListener(onChanged);
  return () => browser.storage.onChanged.removeListener(onChanged);
}
