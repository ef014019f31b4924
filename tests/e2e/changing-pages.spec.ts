/// <reference types="chrome" />
import { expect, test } from './fixtures';
import { markNames } from './marks';
import { msUntilUnmarked } from './page-watch';
import { panelOf, rowsOf, setLevel, tabIdOf } from './surfaces';

const SITE = 'https://changing.example';
const MARKS = 'Marks on the page';

test('S21: a list that uses its rows again never shows a mark of before', async ({
  context,
  openPage,
  worker,
}) => {
  await setLevel(await openPage('options.html'), 'changing.example', MARKS);
  const page = await context.newPage();
  await page.goto(`${SITE}/list`);
  const titles = (first: number) => Array.from({ length: 8 }, (_, at) => `Badge ${first + at}`);
  const marked = (): Promise<string[]> => page.evaluate('marked()');
  await expect.poll(marked).toEqual(titles(1));

  await test.step('other rows are bare before they are drawn', async () => {
    const left = await page.evaluate(`(async () => {
      showFrom(101);
      await Promise.resolve();
      return marked();
    })()`);
    expect(left).toEqual([]);
  });

  await test.step('and bear marks of their own when they have been read', async () => {
    await expect.poll(marked).toEqual(titles(101));
    await expect
      .poll(() => markNames(page))
      .toEqual(titles(101).map((title) => `Not checked yet: ${title}`));
    const panel = await panelOf(openPage, await tabIdOf(worker, `${SITE}/list`));
    await expect.poll(() => rowsOf(panel)).toEqual(titles(101));
  });

  await test.step('as often as it is scrolled', async () => {
    for (const first of [1, 101, 1, 101, 1]) {
      await page.evaluate(`showFrom(${first})`);
      await expect.poll(marked).toEqual(titles(first));
    }
  });
});

test('a route behind # is another page, and is not read while it shows the one before', async ({
  context,
  openPage,
  worker,
}) => {
  await setLevel(await openPage('options.html'), 'changing.example', MARKS);
  await worker.evaluate(() => {
    const open = new Set<chrome.runtime.Port>();
    Object.assign(globalThis, { open });
    chrome.runtime.onConnect.addListener((port) => {
      open.add(port);
      port.onDisconnect.addListener(() => open.delete(port));
    });
  });
  const page = await context.newPage();
  await page.goto(`${SITE}/#/amara`);
  await expect.poll(() => markNames(page)).toEqual(['Not checked yet: Badge of Amara Lindqvist']);
  const panel = await panelOf(openPage, await tabIdOf(worker, `${SITE}/#/amara`));
  await expect(panel).toHaveTitle('Amara Lindqvist');

  expect(await msUntilUnmarked(page, `location.hash = '#/bo'`)).toBeLessThanOrEqual(100);
  await expect.poll(() => markNames(page)).toEqual(['Not checked yet: Badge of Bo Nyman']);
  await expect(panel).toHaveTitle('Bo Nyman');
  await expect.poll(() => rowsOf(panel)).toEqual(['Badge of Bo Nyman']);
  const lines = () =>
    worker.evaluate(() => (globalThis as unknown as { open: Set<unknown> }).open.size);
  expect(await lines(), 'marks of before have no line to the worker').toBe(1);
});

test('embeds, frames, pictures and texts bear marks, and nothing on the page moves', async ({
  context,
  openPage,
}) => {
  const page = await context.newPage();
  await page.goto(`${SITE}/places`);
  const boxes = (): Promise<string> =>
    page.evaluate(
      `JSON.stringify([...document.querySelectorAll('div, iframe, img, p, h1')].map((one) => one.getBoundingClientRect()))`,
    );
  const before = await boxes();
  await setLevel(await openPage('options.html'), 'changing.example', MARKS);
  await page.reload();
  await expect.poll(async () => (await markNames(page)).length).toBe(4);
  expect(await boxes()).toBe(before);

  const hit: string[] = await page.evaluate(`
    [...document.querySelectorAll('.row > :not(span), p')].slice(0, 4).map((one) => {
      const text = document.createRange();
      text.selectNodeContents(one);
      const { right, top } = (one.localName === 'p' ? text : one).getBoundingClientRect();
      const x = one.localName === 'p' ? right + 16 : right - 12;
      return document.elementFromPoint(x, top + 10)?.localName;
    })`);
  expect(hit).toEqual(['span', 'span', 'span', 'span']);
});
