import '@/components/theme.css';
import '@/components/screens.css';
import '@/components/panel/panel.css';
import './batch.css';

import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';

import { direction, language, speak } from '@/components/words';
import { openDatabase } from '@/utils/browser/db';
import { dexieStore } from '@/utils/browser/dexie-store';

import { App } from './App';

speak(browser.i18n.getMessage);
document.documentElement.lang = language();
document.documentElement.dir = direction();

// Nobody of a private window is ever in a batch, so there is one store.
const root = document.getElementById('root');
if (root) createRoot(root).render(<App store={dexieStore(openDatabase())} />);
