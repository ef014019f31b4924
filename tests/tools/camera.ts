import { join } from 'node:path';

import type { Locator, Page } from '@playwright/test';

import { foreignWordsIn } from './foreign-words';
import { growToContent } from './grow-to-content';
import { type TextFault, textFaults } from './text-faults';

export interface Picture {
  readonly language: string;
  /** "panel: skills": the surface, and what it shows. */
  readonly screen: string;
  readonly look: string;
  readonly width: number;
  readonly path: string;
}

export interface Fault extends TextFault {
  readonly picture: Picture;
}

interface Shot {
  /** One of the screens that are also tried in other languages, widths and forced colours. */
  readonly main?: true;
  /** The part of the page to be shown; the whole page otherwise. */
  readonly part?: Locator;
  /** What has to be done anew once the page has another size. */
  readonly again?: () => Promise<void>;
}

export interface Camera {
  readonly pictures: readonly Picture[];
  /** What cannot be read in them. */
  readonly faults: readonly Fault[];
  readonly take: (page: Page, screen: string, shot?: Shot) => Promise<void>;
}

interface Look {
  readonly name: string;
  readonly colorScheme?: 'dark';
  readonly forcedColors?: 'active';
  readonly width?: number;
}

const LIGHT: Look = { name: 'light' };
const DARK: Look = { name: 'dark', colorScheme: 'dark' };
const FORCED: Look = { name: 'forced colours', forcedColors: 'active' };
const NARROW: Look = { name: '320 px', width: 320 };
const WIDE: Look = { name: '1280 px', width: 1280 };

/** The popup, which is narrower, never grows. */
const PANEL = 400;

/** Takes each screen in light and dark, the main ones in every look, and of another language the main ones alone. */
export function cameraIn(folder: string, language: string): Camera {
  const pictures: Picture[] = [];
  const faults: Fault[] = [];
  const foreign = foreignWordsIn(language);
  return {
    pictures,
    faults,
    async take(page, screen, { main, part, again } = {}) {
      const own = { ...(page.viewportSize() ?? { width: 1280 }), height: 600 };
      for (const look of looksOf(language, main === true, part ? 1280 : own.width)) {
        const { name, width = own.width, colorScheme = 'light', forcedColors = 'none' } = look;
        const file = `${language} ${screen} ${name}.png`.replace(/[^a-z0-9.]+/gu, '-');
        const path = join(folder, file);
        await page.emulateMedia({ colorScheme, forcedColors });
        await page.setViewportSize({ ...own, width });
        const isOurs = !screen.startsWith('page');
        if (isOurs) await growToContent(page, width);
        await again?.();
        await (part ?? page).screenshot({ path });
        const picture = { language, screen, look: name, width, path };
        pictures.push(picture);
        if (isOurs)
          for (const fault of await textFaults(page, foreign)) faults.push({ ...fault, picture });
      }
      await page.setViewportSize(own);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    },
  };
}

function looksOf(language: string, isMain: boolean, width: number): readonly Look[] {
  if (language !== 'en') return isMain ? [LIGHT, NARROW] : [];
  if (!isMain) return [LIGHT, DARK];
  return [LIGHT, DARK, FORCED, NARROW, ...(width >= PANEL && width < 1280 ? [WIDE] : [])];
}
