import { mkdirSync } from 'node:fs';

import { chromiumForDemo } from './chromium-for-demo';
import { buildExtension } from './demo-browser';
import { journeys } from './demo-journeys';
import { openDemo } from './demo-window';

/**
 * `npm run demo`: builds the extension, starts the local world and shows a candidate's profile in
 * Chromium. Without a display it plays the journey headless, prints the verdicts and writes pictures.
 */
const headless = process.argv.includes('--headless') || !process.env['DISPLAY'];
mkdirSync('pictures', { recursive: true });
const executablePath = chromiumForDemo();
if (!process.argv.includes('--built')) buildExtension();
if (headless) await journeys(executablePath);
else await openDemo(executablePath);
