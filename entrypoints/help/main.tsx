import '@/components/theme.css';
import './help.css';

import { createRoot } from 'react-dom/client';

import { direction, language, say, speak } from '@/components/words';
import { messages } from '@/utils/browser/messages';
import { wearTheme } from '@/utils/browser/theme';

import { App } from './App';

speak(await messages());
await wearTheme();
document.documentElement.lang = language();
document.documentElement.dir = direction();
document.title = say('options_help');

const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
