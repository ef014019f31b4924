import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';

import { applicantTracking } from '../world/hosts/applicant-tracking';
import { cameraIn, type Picture } from './camera';
import { chromiumForDemo } from './chromium-for-demo';
import { printSheet } from './contact-sheet';
import { buildExtension, type Demo, startDemo } from './demo-browser';
import { playForPictures } from './picture-play';
import { playCandidate } from './picture-play-candidate';
import { playManager } from './picture-play-manager';
import { playSignals } from './picture-play-signals';
import { playWithoutAccess, SOME_HOSTS } from './picture-play-without-access';

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
  const camera = cameraIn(FOLDER, language);
  const start = { executablePath, headless: true, language };
  await played(await startDemo({ ...start, hosts: SOME_HOSTS }), (demo) =>
    playWithoutAccess(demo, camera),
  );
  const guests = await applicantTracking(new Date());
  await played(await startDemo({ ...start, guests }), (demo) => playManager(demo, camera));
  // In a browser of its own, where no host has been asked to wait.
  await played(await startDemo(start), (demo) => playSignals(demo, camera));
  await played(await startDemo(start), (demo) => playCandidate(demo, camera));
  await played(await startDemo(start), async (demo) => {
    await playForPictures(demo, camera);
    pictures.push(...camera.pictures);
    if (language === LANGUAGES.at(-1)) await printSheet(demo.context, pictures);
  });
}
console.log(`${pictures.length} pictures: pictures/contact-sheet.html`);

async function played(demo: Demo, play: (demo: Demo) => Promise<void>): Promise<void> {
  try {
    await play(demo);
  } finally {
    await demo.close();
  }
}
