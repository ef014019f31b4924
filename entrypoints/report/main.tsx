import '@/components/theme.css';
import '@/components/screens.css';
import './report.css';

import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';

import { direction, language, say, speak } from '@/components/words';
import { openDatabase } from '@/utils/browser/db';
import { dexieStore } from '@/utils/browser/dexie-store';
import { sessionStore } from '@/utils/browser/session-store';

import { App } from './App';

speak(browser.i18n.getMessage);
document.documentElement.lang = language();
document.documentElement.dir = direction();
document.title = say('report_title');

const root = document.getElementById('root');
const candidateId = new URLSearchParams(location.search).get('candidate');
if (root && candidateId) {
  const { incognito } = await browser.windows.getCurrent();
  const store = incognito ? sessionStore() : dexieStore(openDatabase());
  createRoot(root).render(
    <App store={store} candidateId={candidateId} version={browser.runtime.getManifest().version} />,
  );
}
