import '@/components/theme.css';
import '@/components/screens.css';
import '@/components/panel/panel.css';
import './sidepanel.css';
import '@/components/wallet/wallet.css';

import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';

import { direction, language, speak } from '@/components/words';
import { lastingStore } from '@/utils/browser/lasting-store';
import { messages } from '@/utils/browser/messages';
import { sessionStore } from '@/utils/browser/session-store';
import { wearTheme } from '@/utils/browser/theme';

import { App } from './App';
import { shownTab } from './use-active-tab';

speak(await messages());
await wearTheme();
document.documentElement.lang = language();
document.documentElement.dir = direction();

const root = document.getElementById('root');
if (root) {
  const [{ incognito }, first] = await Promise.all([browser.windows.getCurrent(), shownTab()]);
  const store = incognito ? sessionStore() : lastingStore();
  createRoot(root).render(<App store={store} isPrivate={incognito} first={first} />);
}
