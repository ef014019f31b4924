import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

export interface ShownTab {
  readonly id: number;
  readonly url: string | undefined;
}

/** The tab beside the panel, as the user changes tabs; opened as a page of its own it names one. */
export function useActiveTab(): ShownTab | undefined {
  const [tab, setTab] = useState<ShownTab>();
  useEffect(() => {
    const named = new URLSearchParams(location.search).get('tab');
    const look = async () => {
      const [active] = named
        ? [await browser.tabs.get(Number(named))]
        : await browser.tabs.query({ active: true, currentWindow: true });
      const { id, url } = active ?? {};
      if (id === undefined) return;
      setTab((known) => (known?.id === id && known.url === url ? known : { id, url }));
    };
    const again = () => void look();
    again();
    browser.tabs.onActivated.addListener(again);
    browser.tabs.onUpdated.addListener(again);
    return () => {
      browser.tabs.onActivated.removeListener(again);
      browser.tabs.onUpdated.removeListener(again);
    };
  }, []);
  return tab;
}
