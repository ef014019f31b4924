import '@/components/theme.css';
import '@/components/screens.css';
import '@/components/panel/panel.css';
import '../sidepanel/sidepanel.css';
import '@/components/wallet/wallet.css';
import './page.css';

import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';

import { direction, language, speak } from '@/components/words';
import { lastingStore } from '@/utils/browser/lasting-store';
import { messages } from '@/utils/browser/messages';
import { wearTheme } from '@/utils/browser/theme';

import { App } from './App';

speak(await messages());
await wearTheme();
document.documentElement.lang = language();
document.documentElement.dir = direction();

const root = document.getElementById('root');
if (root) {
  const { incognito } = await browser.windows.getCurrent();
  createRoot(root).render(<App store={lastingStore()} isPrivate={incognito} />);
}
