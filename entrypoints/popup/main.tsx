import '@/components/theme.css';
import '@/components/screens.css';
import './popup.css';

import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';

import { direction, language, speak } from '@/components/words';
import { lastingStore } from '@/utils/browser/lasting-store';
import { messages } from '@/utils/browser/messages';
import { sessionStore } from '@/utils/browser/session-store';
import { wearTheme } from '@/utils/browser/theme';

import { App } from './App';

speak(await messages());
await wearTheme();
document.documentElement.lang = language();
document.documentElement.dir = direction();

const tab = await tabShown();
const root = document.getElementById('root');
if (root && tab)
  createRoot(root).render(
    <App tab={tab} store={tab.incognito ? sessionStore() : lastingStore()} />,
  );

/** The tab under the popup; opened as a page of its own it says which one it is about. */
async function tabShown() {
  const named = new URLSearchParams(location.search).get('tab');
  if (named) document.documentElement.dataset['alone'] = '';
  const tab = named
    ? await browser.tabs.get(Number(named))
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url, incognito: tab.incognito };
}
