/// <reference types="chrome" />
import { protocol } from '@/utils/browser/protocol';
import { hoverMark } from '../tools/hover-mark';
import { BODY_CANARY, CANARY, guards, payloadLinks, payloads } from '../world/hosts/guards';
import { startWorld } from '../world/world';
import { axTree, textsIn } from './ax-tree';
import { everyRow, rowsIn } from './database';
import { test as base, expect } from './fixtures';
import { heardBy, listen, meddle, middleOf, sentFromPage } from './in-marks';
import { cardOf, markNames } from './marks';
import { markHosts } from './page-watch';
import { expectEnded, panelOf, rowsOf, toolbarOf, visit } from './surfaces';

const PATIENT = { timeout: 20_000 };
const at = (path: string) => `https://guards.example${path}`;

const test = base.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern.
  world: async ({}, use) => {
    const world = await startWorld({ now: new Date(), guests: guards });
    world.control.offline('digitalcredentials.github.io');
    await use(world);
    await world.stop();
  },
});

/** What a page can do to see us, each way by itself; what it finds is named. */
const TEN_WAYS = `(async (id) => {
  const found = [];
  const files = ['manifest.json', 'icon/idle-16.png', 'overlay.js', 'scout.js'].map((file) => 'chrome-extension://' + id + '/' + file);
  for (const file of files) await fetch(file).then(() => found.push('fetch ' + file), () => {});
  for (const file of files) await new Promise((done) => { const image = new Image(); image.onload = () => { found.push('image ' + file); done(); }; image.onerror = done; image.src = file; });
  if (globalThis.chrome?.runtime?.sendMessage) found.push('a channel to extensions');
  if (performance.getEntriesByType('resource').some(({ name }) => name.includes('extension'))) found.push('a resource');
  if (document.styleSheets.length + document.adoptedStyleSheets.length > 0) found.push('a style sheet');
  for (const element of document.querySelectorAll('*')) {
    if (element.shadowRoot) found.push('an open root');
    if (element.localName.includes('-')) found.push('an element of our own');
    if (element.localName === 'span' && (element.attributes.length > 0 || element.childNodes.length > 0)) found.push('a name or word on a host');
  }
  if (Object.getOwnPropertyNames(globalThis).some((name) => /proofstack|wxt/i.test(name))) found.push('a global');
  if (document.documentElement.outerHTML.includes(id)) found.push('our id');
  if (getSelection().rangeCount > 0 || window.__said.length > 0) found.push('messages: ' + window.__said.join());
  if (window.__calls.length > 0) found.push('calls of hooked functions: ' + window.__calls.join());
  return found;
})`;

/** Hooks what a careless guest would call in the page's own world, and listens. */
const HOOKS = `
  window.__said = []; window.__calls = []; window.__violations = 0;
  addEventListener('message', ({ data }) => window.__said.push(JSON.stringify(data)));
  addEventListener('securitypolicyviolation', () => window.__violations++);
  for (const [name, of] of [['attachShadow', Element.prototype], ['after', Element.prototype], ['createElement', Document.prototype], ['append', Element.prototype]]) {
    const own = of[name];
    of[name] = function (...given) { window.__calls.push(name); return own.apply(this, given); };
  }
  window.__looks = () => [...document.querySelectorAll('i')].map((one) => { const { color, font, display, margin, backgroundColor } = getComputedStyle(one); return [color, font, display, margin, backgroundColor].join(); }).join();
`;

const HIDINGS = {
  'html faded': `document.documentElement.style.opacity = '.01'`,
  'html blurred': `document.documentElement.style.filter = 'blur(20px)'`,
  'html clipped': `document.documentElement.style.clipPath = 'inset(0 0 95% 0)'`,
  'html blended': `document.documentElement.style.mixBlendMode = 'difference'`,
  'html shrunk': `document.documentElement.style.transform = 'scale(.2)'`,
  'a popover over it that lets clicks through': `(() => { const d = document.createElement('div'); d.id = 'cover'; d.popover = 'manual'; d.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;background:white;pointer-events:none;border:0;margin:0'; document.body.append(d); d.showPopover(); })()`,
  'a dialog over it, to which the rest is inert': `(() => { const d = document.createElement('dialog'); d.id = 'cover'; d.textContent = 'Win'; d.style.cssText = 'width:90vw;height:90vh;pointer-events:none'; document.body.append(d); d.showModal(); })()`,
  'its host faded': `(() => { const h = document.querySelector('a + span'); h.parentElement.style.cssText = 'opacity:.02;visibility:hidden'; })()`,
};
const RESTORED = `document.documentElement.removeAttribute('style'); document.querySelector('#cover')?.remove(); document.querySelector('a').parentElement.removeAttribute('style')`;

test('a guest on hostile pages: nothing leaks, nothing is done, nothing is asked', async ({
  world,
  context,
  openPage,
  worker,
  extensionId,
}) => {
  await worker.evaluate(() =>
    chrome.storage.local.set({ settings: { levels: { 'guards.example': 'marks' } } }),
  );
  await context.addCookies([{ name: 'sid', value: 'secret', url: payloadLinks[0] ?? '' }]);
  await listen(worker);
  const open = (path: string) => visit(context, worker, openPage, at(path));
  const askedOutside = () =>
    world.hits.filter(({ host }) => !/google|gvt1|^guards\.|^frame\./u.test(host));

  await test.step('S1 S2 S3 S4 S57: a page looks for us in ten ways and finds one plain element', async () => {
    await context.addInitScript(HOOKS);
    const page = await context.newPage();
    await page.goto(at('/bait'));
    const looks = await page.evaluate('__looks()');
    await page.close();
    const { page: seen, popup } = await open('/bait');
    await expect.poll(() => markHosts(seen), PATIENT).toBe(1);
    for (const name of ['overlay', 'scout', 'background', 'badge'])
      await seen.evaluate(
        ([id, script]) =>
          document.dispatchEvent(new CustomEvent(`${id}:${script}:wxt:content-script-started`)),
        [extensionId, name],
      );
    await seen.evaluate('window.__calls.length = 0');
    await popup.close();
    expect(await markHosts(seen)).toBe(1);
    expect(await seen.evaluate('__looks()')).toBe(looks);
    expect(await seen.evaluate('__violations')).toBe(0);
    expect(world.hits.filter(({ path }) => path === '/violation')).toEqual([]);
    expect(await seen.evaluate(`${TEN_WAYS}('${extensionId}')`)).toEqual([]);
    await seen.close();
  });

  await test.step('S5: a pin that the page draws is in no screen of ours', async () => {
    const { page, popup, tabId } = await open('/fake');
    await expect(popup.getByText('No credentials found on this page.')).toBeVisible();
    expect((await toolbarOf(worker, tabId)).text).toBe('');
    await Promise.all([page.close(), popup.close()]);
  });

  await test.step('S19 S20: names of forms, hidden links and frames change nothing of what is read', async () => {
    const { page, popup } = await open('/clobber');
    await expect.poll(() => rowsOf(popup), PATIENT).toEqual(['Bread baking']);
    await expect.poll(() => markNames(page)).toHaveLength(1);
    await Promise.all([page.close(), popup.close()]);
  });

  await test.step('S12 S16: ten thousand links and a storm of changes are read a little, and seldom', async () => {
    const { page, popup } = await open('/flood');
    await expect(popup.getByText('20 of 10,000 links shown.')).toBeVisible(PATIENT);
    expect(await rowsOf(popup)).toHaveLength(20);
    await popup.close();
    await heardBy(worker);
    const longest = await page.evaluate<number>(`new Promise((done) => {
      const from = performance.now(); let last = from; let longest = 0;
      const frame = (now) => {
        longest = Math.max(longest, now - last); last = now;
        for (let n = 0; n < 100; n++) { const link = document.createElement('a'); link.href = 'https://new.example/credentials/' + Math.random() + '.json'; document.body.prepend(link); link.remove(); }
        if (now - from < 2000) requestAnimationFrame(frame); else done(longest);
      };
      requestAnimationFrame(frame);
    })`);
    expect(
      (await heardBy(worker)).filter((type) => type === 'page/report').length,
    ).toBeLessThanOrEqual(4);
    // No test is one of speed: how long a frame took at most is written down.
    test
      .info()
      .annotations.push({ type: 'longest frame in a storm', description: `${longest} ms` });
    await page.close();
  });

  await test.step('S6 S7: a click on what the page hides or makes up opens nothing, an honest one does', async () => {
    const { page, popup } = await open('/click');
    await expect.poll(() => markHosts(page), PATIENT).toBe(1);
    await popup.close();
    await page.bringToFront();
    await heardBy(worker);
    const leaks: string[] = [];
    let honest = 0;
    for (const [name, hide] of [...Object.entries(HIDINGS), ['nothing', '']]) {
      await hoverMark(page, 0);
      await expect.poll(() => cardOf(page), name).not.toEqual([]);
      const { x, y } = await middleOf(page, 'Open Proofstack');
      await page.mouse.move(x, y);
      await page.waitForTimeout(500);
      const clip = { x: x - 20, y: y - 8, width: 40, height: 16 };
      const before = await page.screenshot({ clip });
      await page.evaluate(hide ?? '');
      await page.waitForTimeout(hide ? 800 : 0);
      // The card stands in the browser's top layer, where much of what a page does to itself does not reach it.
      const isSeen = before.equals(await page.screenshot({ clip }));
      await page.mouse.click(x, y);
      await page.waitForTimeout(300);
      const opened = (await heardBy(worker)).filter((type) => type === 'panel/open').length;
      if (opened > 0 && !isSeen) leaks.push(name ?? '');
      if (name === 'nothing') honest = opened;
      await page.evaluate(RESTORED);
    }
    await page.evaluate(
      `(() => { const host = document.querySelector('a + span'); host.click(); host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, detail: 1 })); const { x, y } = host.getBoundingClientRect(); document.elementFromPoint(x + 5, y + 5)?.click(); host.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true })); })()`,
    );
    expect(await heardBy(worker)).toEqual([]);
    expect(leaks).toEqual([]);
    expect(honest).toBe(1);
    await page.close();
  });

  await test.step('S45 F27: words that another extension changes go, and the panel says so', async () => {
    const { page, popup, tabId } = await open('/meddled');
    await expect.poll(() => markHosts(page), PATIENT).toBe(1);
    await meddle(worker, tabId);
    await expect.poll(() => markHosts(page), { timeout: 500 }).toBe(0);
    await expect(popup.getByText(/^Something changed the words of our marks/u)).toBeVisible();
    expect(await rowsOf(popup)).toEqual(['Bread baking']);
    await Promise.all([page.close(), popup.close()]);
  });

  await test.step('S22: marks that the page throws out stay away after three times, and that is said', async () => {
    const { page, popup } = await open('/meddled');
    await expect.poll(() => markHosts(page), PATIENT).toBe(1);
    await page.evaluate(
      `window.__thrown = 0; new MutationObserver(() => { for (const host of document.querySelectorAll('a + span')) { host.remove(); window.__thrown++; } }).observe(document, { subtree: true, childList: true }); document.querySelector('a + span')?.remove()`,
    );
    await expect(popup.getByText(/^This page keeps removing our marks/u)).toBeVisible(PATIENT);
    expect(await page.evaluate('__thrown')).toBeLessThanOrEqual(3);
    expect(await markHosts(page)).toBe(0);
    await Promise.all([page.close(), popup.close()]);
  });

  expect(askedOutside()).toEqual([]);

  await test.step('S11 S24 S27 S47: what an issuer writes is words in the panel, and less on the page', async () => {
    const { page, popup, tabId } = await open('/payload');
    const dialogs: string[] = [];
    const panel = await panelOf(openPage, tabId);
    for (const screen of [page, popup, panel])
      screen.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
    await popup.getByRole('button', { name: 'Check 3' }).click();
    await expectEnded(popup);
    for (const summary of await panel.locator('details > summary').all()) await summary.click();
    const shown = (await panel.locator('body').innerText()).replaceAll(/\s+/gu, ' ');
    for (const payload of [payloads[0], payloads[10], payloads[20]])
      expect(shown).toContain((payload ?? '').slice(0, 20));
    await expect(panel).toHaveTitle('Mallory Vane');
    await expect(page).toHaveTitle('Mallory Vane');
    expect(dialogs).toEqual([]);
    expect(world.hitsOf(CANARY)).toEqual([]);
    for (const { headers } of world.hitsOf('payload.example'))
      for (const name of ['cookie', 'referer', 'origin', 'if-none-match'])
        expect(headers).not.toHaveProperty(name);
    expect(world.hitsOf('payload.example').length).toBeGreaterThan(0);
    const onPage = textsIn(await axTree(page)).join(' ') + (await markNames(page)).join(' ');
    expect(onPage).not.toContain(BODY_CANARY);
    expect(onPage).not.toContain('mallory@');

    await test.step('S8 S14: a script on a page that was taken over is told nothing and may do two things', async () => {
      const messages = Object.keys(protocol).map(
        (name) => [name, { tabId, findingId: 'a', host: 'a.example', level: 'automatic' }] as const,
      );
      const answers = await sentFromPage(worker, tabId, messages);
      expect(answers).toHaveLength(messages.length);
      for (const [name, answer] of answers) {
        expect(answer, name).toMatchObject({ res: { ok: false } });
        expect(JSON.stringify(answer)).not.toContain(BODY_CANARY);
      }
    });

    await test.step('S58: nobody was kept', async () =>
      expect(await popup.evaluate(rowsIn, 'saved')).toEqual([]));
    await test.step('S48: all of it can be deleted', async () => {
      const options = await openPage('options.html');
      await options.getByRole('button', { name: 'Delete everything' }).click();
      const dialog = options.getByRole('dialog');
      await dialog.getByRole('textbox').fill('DELETE');
      await dialog.getByRole('button', { name: 'Delete everything' }).click();
      await expect(options.getByText('Everything was deleted.')).toBeVisible();
      const left = (await options.evaluate(everyRow)).replaceAll(/[[\],]/gu, '');
      expect(left).toBe('');
      expect(await worker.evaluate(() => chrome.storage.local.get(null))).toEqual({});
    });
  });
});
