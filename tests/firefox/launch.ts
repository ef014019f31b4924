import puppeteer, { type Browser, type Page } from 'puppeteer-core';

import { releaseFolder } from '../e2e/packages';
import { firefoxPath } from '../tools/browsers';
import type { World } from '../world/world';

const GECKO_ID = 'proofstack@proofstack.example';
/** Given to the extension beforehand, so that the addresses of its pages are known. */
const UUID = '7d3c1b52-6f0e-4a4b-9c21-5a3f1d9be001';

export interface Firefox {
  readonly browser: Browser;
  /** Opens a page of the extension as a tab. */
  readonly openPage: (path: string) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Firefox with the release build, all of its connections led to the world. */
export async function launchFirefox(
  world: World,
  prefs: Readonly<Record<string, number>> = {},
): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath(),
    headless: true,
    args: ['--remote-allow-system-access'],
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': world.port,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': world.port,
      'network.proxy.allow_hijacking_localhost': true,
      'network.proxy.no_proxies_on': '',
      // A request on a real click is granted without a prompt, which nobody could answer here.
      'extensions.webextOptionalPermissionPrompts': false,
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      ...prefs,
    },
  });
  await browser.installExtension(releaseFolder('firefox-mv3'));
  return {
    browser,
    async openPage(path) {
      const page = await browser.newPage();
      await page.goto(`moz-extension://${UUID}/${path}`, { waitUntil: [] });
      return page;
    },
    close: () => browser.close(),
  };
}
