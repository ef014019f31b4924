import '@/components/theme.css';
import './options.css';

import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';

import { direction, language, say, speak } from '@/components/words';
import { openDatabase } from '@/utils/browser/db';
import { dexieStore } from '@/utils/browser/dexie-store';

import { App } from './App';

speak(browser.i18n.getMessage);
document.documentElement.lang = language();
document.documentElement.dir = direction();
document.title = say('options_title');

const root = document.getElementById('root');
if (root) createRoot(root).render(<App store={dexieStore(openDatabase())} />);
