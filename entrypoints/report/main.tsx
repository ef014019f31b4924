import '@/components/theme.css';
import '@/components/screens.css';
import './report.css';

import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';

import { direction, language, say, speak } from '@/components/words';
import { lastingStore } from '@/utils/browser/lasting-store';
import { messages } from '@/utils/browser/messages';
import { sessionStore } from '@/utils/browser/session-store';
import { wearTheme } from '@/utils/browser/theme';

import { App } from './App';
import { BatchApp } from './BatchApp';

speak(await messages());
await wearTheme();
document.documentElement.lang = language();
document.documentElement.dir = direction();
document.title = say('report_title');

const root = document.getElementById('root');
const candidateId = new URLSearchParams(location.search).get('candidate');
const [, batchId, rows = ''] = /^#(batch:[\w-]{1,64})(?:\/([\d,-]+))?$/u.exec(location.hash) ?? [];
const version = browser.runtime.getManifest().version;
if (root && batchId) {
  const store = lastingStore();
  createRoot(root).render(
    <BatchApp store={store} batchId={batchId} rows={rows} version={version} />,
  );
} else if (root && candidateId) {
  const { incognito } = await browser.windows.getCurrent();
  const store = incognito ? sessionStore() : lastingStore();
  createRoot(root).render(<App store={store} candidateId={candidateId} version={version} />);
}
