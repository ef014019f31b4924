import { browser } from 'wxt/browser';

export const originOf = (host: string): string => `https://${host}/*`;

/** The one door to hosts: what may be asked, and asking the user for more. */
export const access = {
  has: (host: string): Promise<boolean> =>
    browser.permissions.contains({ origins: [originOf(host)] }),

  /** Only from a page of ours, in the very step of a click: browsers refuse it anywhere else. */
  request: (hosts: readonly string[]): Promise<boolean> =>
    browser.permissions.request({ origins: hosts.map(originOf) }),

  /** Calls back when a host was granted, by our own question or in the browser's settings. */
  onGranted(listen: () => void): void {
    browser.permissions.onAdded.addListener(listen);
  },
};
