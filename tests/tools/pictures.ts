import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { languages, tagOf } from '@/utils/model/languages';

import { applicantTracking } from '../world/hosts/applicant-tracking';
import { cameraIn, type Fault, type Picture } from './camera';
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
 * puts them on one contact sheet. Texts that are cut off, lie over one another or are left in English are named.
 * `--languages fr,ja` says in which languages, `--languages all` in every one.
 */
const FOLDER = resolve('pictures/screens');
const { values } = parseArgs({
  options: { languages: { type: 'string', default: 'en,de,ar' } },
});
const wanted = values.languages.split(',');
const chosen = languages.filter((one) => values.languages === 'all' || wanted.includes(one));

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const executablePath = chromiumForDemo();
buildExtension();

const pictures: Picture[] = [];
const faults: Fault[] = [];
for (const language of chosen) {
  const camera = cameraIn(FOLDER, language);
  const start = { executablePath, headless: true, language: tagOf(language) };
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
    faults.push(...camera.faults);
    if (language === chosen.at(-1)) await printSheet(demo.context, pictures);
  });
}
console.log(`${pictures.length} pictures: pictures/contact-sheet.html`);
for (const { kind, text, picture } of faults)
  console.log(`${kind} in ${picture.language}, ${picture.screen}, ${picture.look}: ${text}`);
process.exitCode = faults.length === 0 ? 0 : 1;

async function played(demo: Demo, play: (demo: Demo) => Promise<void>): Promise<void> {
  try {
    await play(demo);
  } finally {
    await demo.close();
  }
}
