import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

import { cameraIn, type Picture } from './camera';
import { chromiumForDemo } from './chromium-for-demo';
import { printSheet } from './contact-sheet';
import { buildExtension, startDemo } from './demo-browser';
import { playForPictures } from './picture-play';

/**
 * `npm run pictures`: plays the local world without a display, takes a picture of every screen and state, and
 * puts them on one contact sheet.
 */
const FOLDER = resolve('pictures/screens');
const LANGUAGES = ['en', 'de', 'ar'];

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const executablePath = chromiumForDemo();
buildExtension();

const pictures: Picture[] = [];
for (const language of LANGUAGES) {
  const demo = await startDemo({ executablePath, headless: true, language });
  try {
    const camera = cameraIn(FOLDER, language);
    await playForPictures(demo, camera);
    pictures.push(...camera.pictures);
    if (language === LANGUAGES.at(-1)) await printSheet(demo.context, pictures);
  } finally {
    await demo.close();
  }
}
console.log(`${pictures.length} pictures: pictures/contact-sheet.html`);
