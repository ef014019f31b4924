import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

import { expect, test } from './fixtures';
import { markNames } from './marks';
import { releaseFolder } from './packages';
import { rowsOf, setLevel, toolbarOf, visit } from './surfaces';

const PATIENT = { timeout: 30_000 };
const HOSTILE = 'https://hostile.example/';

interface Seen {
  readonly kind: string;
  readonly what: string;
}

test('S3 S57: a hostile page learns no id, sees no verdict and changes none', async ({
  context,
  openPage,
  worker,
  extensionId,
}) => {
  await setLevel(await openPage('options.html'), 'hostile.example', 'Marks on the page');
  const { page, popup, tabId } = await visit(context, worker, openPage, HOSTILE);
  const ours = async () => (await markNames(page)).filter((name) => !name.includes('everybody'));
  await expect.poll(ours, PATIENT).toHaveLength(1);
  await popup.getByRole('button', { name: 'Check 1' }).click();
  const verdict = 'Caution: signature is sound, issuer unknown: halden.example';
  await expect.poll(() => rowsOf(popup), PATIENT).toEqual([verdict]);
  await expect.poll(ours, PATIENT).toEqual([verdict]);

  await test.step('it listened to everything and heard one plain element', async () => {
    const seen: Seen[] = await page.evaluate('window.__seen');
    const kinds = new Set(seen.map(({ kind }) => kind));
    for (const kind of ['message', 'open root', 'global', 'violation', 'resource', 'error'])
      expect(kinds).not.toContain(kind);
    expect(seen.filter(({ kind }) => kind === 'node').map(({ what }) => what)).toEqual([
      '<span></span>',
    ]);
    expect(JSON.stringify(seen)).not.toContain(extensionId);
  });

  await test.step('S1: it walks the document and finds neither root nor words of ours', async () => {
    const roots = await page.evaluate(
      () => [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot).length,
    );
    expect(roots).toBe(0);
    const text = await page.evaluate(() => document.documentElement.outerHTML);
    expect(text).not.toContain('issuer unknown');
    expect(text).not.toContain(extensionId);
  });

  await test.step('it can load no file of the package', async () => {
    const files = readdirSync(releaseFolder(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(releaseFolder(), join(entry.parentPath, entry.name)));
    const loaded = await page.evaluate(
      ([id, paths]) =>
        Promise.all(
          paths.map((path) =>
            fetch(`chrome-extension://${id}/${path}`).then(
              () => path,
              () => '',
            ),
          ),
        ),
      [extensionId, files] as const,
    );
    expect(loaded.filter((path) => path !== '')).toEqual([]);
  });

  await test.step('S7: its own clicks open nothing', async () => {
    await page.evaluate(() => {
      const host = document.querySelector('a + button + span, a + span');
      host?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      for (const { x, y, width, height } of host?.getClientRects() ?? []) {
        const hit = document.elementFromPoint(x + width / 2, y + height / 2);
        if (hit instanceof HTMLElement) hit.click();
      }
    });
    const popups = await worker.evaluate(() =>
      chrome.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.POPUP] }),
    );
    expect(popups).toEqual([]);
  });

  await test.step('what it paints or removes changes no verdict', async () => {
    await page.evaluate('window.__keepRemoving(); window.__removeInserted()');
    await expect.poll(ours, PATIENT).toEqual([]);
    expect(await rowsOf(popup)).toEqual([verdict]);
    const seen: Seen[] = await page.evaluate('window.__seen');
    expect(seen.filter(({ kind }) => kind === 'node').length).toBeLessThanOrEqual(4);
    expect(await toolbarOf(worker, tabId)).toEqual({
      text: '1',
      title: 'Proofstack: 0 verified, 0 confirmed, 1 caution, 0 problem, 0 not known',
    });
  });
});
