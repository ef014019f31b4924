import '@/components/theme.css';
import './welcome.css';

import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';

import { direction, language, speak } from '@/components/words';

import { App } from './App';

speak(browser.i18n.getMessage);
document.documentElement.lang = language();
document.documentElement.dir = direction();

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
