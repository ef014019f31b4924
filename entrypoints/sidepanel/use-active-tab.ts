import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

export interface ShownTab {
  readonly id: number;
  readonly url: string | undefined;
}

/** The tab beside the panel; opened as a page of its own it names one. */
export async function shownTab(): Promise<ShownTab | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  const [active] = named
    ? [await browser.tabs.get(Number(named))]
    : await browser.tabs.query({ active: true, currentWindow: true });
  return active?.id === undefined ? undefined : { id: active.id, url: active.url };
}

/** The same as the user changes tabs. */
export function useActiveTab(first: ShownTab | undefined): ShownTab | undefined {
  const [tab, setTab] = useState(first);
  useEffect(() => {
    const again = async () => {
      const shown = await shownTab();
      if (!shown) return;
      setTab((known) => (known?.id === shown.id && known.url === shown.url ? known : shown));
    };
    const look = () => void again();
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(look);
    return () => {
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(look);
    };
  }, []);
  return tab;
}
