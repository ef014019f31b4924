import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { BrowserContext } from '@playwright/test';

import type { Picture } from './camera';

const PIECE = 18;
const SHEET = resolve('pictures/contact-sheet.html');

const STYLE = `
  body { margin: 0; font: 13px/1.4 system-ui, "Liberation Sans", sans-serif; background: #cfd6dd; color: #16202c }
  section { width: 1600px; padding: 20px; box-sizing: border-box }
  h1 { margin: 0 0 12px; font-size: 20px }
  div { display: flex; flex-wrap: wrap; gap: 16px; align-items: start }
  figure { margin: 0 }
  figcaption { margin-block-end: 4px; font-weight: 600 }
  img { display: block; width: calc(var(--width) * 1px); max-height: 620px; object-fit: cover; object-position: top; border-radius: 4px }
`;

/** Lays the pictures out by language and surface, as a page to click through and as a picture for each part. */
export async function printSheet(
  context: BrowserContext,
  pictures: readonly Picture[],
): Promise<void> {
  writeFileSync(SHEET, sheetOf(pictures));
  const page = await context.newPage();
  await page.setViewportSize({ width: 1600, height: 900 });
  await page.goto(pathToFileURL(SHEET).href);
  for (const [at, section] of (await page.locator('section').all()).entries())
    await section.screenshot({ path: resolve(`pictures/contact-sheet-${at + 1}.png`) });
}

function sheetOf(pictures: readonly Picture[]): string {
  const parts = new Map<string, Picture[]>();
  for (const picture of pictures) {
    const [surface = ''] = picture.screen.split(':');
    const part = picture.language === 'en' ? surface : `in ${picture.language}`;
    parts.set(part, [...(parts.get(part) ?? []), picture]);
  }
  const sections = [...parts]
    .flatMap(pages)
    .map(
      ([part, shown]) =>
        `<section><h1>${part}</h1><div>${shown.map(figureOf).join('')}</div></section>`,
    );
  return `<!doctype html><meta charset="utf-8"><title>Proofstack: every screen</title><style>${STYLE}</style>${sections.join('\n')}`;
}

/** A part in pieces that can be taken in at a look. */
function pages([part, shown]: readonly [string, readonly Picture[]]): [string, Picture[]][] {
  const count = Math.ceil(shown.length / PIECE);
  return Array.from({ length: count }, (_, at) => [
    count === 1 ? part : `${part}, ${at + 1} of ${count}`,
    shown.slice(at * PIECE, (at + 1) * PIECE),
  ]);
}

/** Wide screens are shown smaller, so that a row holds several. */
function figureOf({ screen, look, width, path }: Picture): string {
  const file = relative(resolve('pictures'), path);
  const shown = Math.round(width * (width > 400 ? 0.36 : 0.62));
  return `<figure><figcaption>${screen} · ${look}</figcaption><a href="${file}"><img src="${file}" alt="" style="--width:${shown}"></a></figure>`;
}
