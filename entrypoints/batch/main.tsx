import '@/components/theme.css';
import '@/components/screens.css';
import '@/components/panel/panel.css';
import './batch.css';

import { createRoot } from 'react-dom/client';
import { direction, language, speak } from '@/components/words';
import { lastingStore } from '@/utils/browser/lasting-store';
import { messages } from '@/utils/browser/messages';
import { wearTheme } from '@/utils/browser/theme';

import { App } from './App';

speak(await messages());
await wearTheme();
document.documentElement.lang = language();
document.documentElement.dir = direction();

// Nobody of a private window is ever in a batch, so there is one store.
const root = document.getElementById('root');
if (root) createRoot(root).render(<App store={lastingStore()} />);
