import '@/components/theme.css';
import './options.css';

import { createRoot } from 'react-dom/client';

import { direction, language, say, speak } from '@/components/words';
import { lastingStore } from '@/utils/browser/lasting-store';
import { messages } from '@/utils/browser/messages';
import { wearTheme } from '@/utils/browser/theme';

import { App } from './App';

speak(await messages());
await wearTheme();
document.documentElement.lang = language();
document.documentElement.dir = direction();
document.title = say('options_title');

const root = document.getElementById('root');
if (root) createRoot(root).render(<App store={lastingStore()} />);
