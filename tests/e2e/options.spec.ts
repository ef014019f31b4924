import { expect, test } from './fixtures';

test.use({ build: 'release' });

test('the options: how it looks, keys, what is kept, diagnostics, and what is new after an update', async ({
  context,
  openPage,
  worker,
}) => {
  const options = await openPage('options.html');
  const paper = () => options.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();

  await test.step('dark stays dark, whatever the browser is', async () => {
    await options.getByRole('radio', { name: 'Dark' }).click();
    await expect.poll(paper).not.toBe(light);
    const welcome = await openPage('welcome.html');
    await expect(welcome.locator('html')).toHaveAttribute('data-theme', 'dark');
    await welcome.close();
    await options.emulateMedia({ colorScheme: 'dark' });
    await options.getByRole('radio', { name: 'Light' }).click();
    await expect.poll(paper).toBe(light);
    await options.getByRole('radio', { name: 'As the browser' }).click();
    await expect.poll(paper).not.toBe(light);
    await options.emulateMedia({ colorScheme: 'light' });
  });

  await test.step('who holds credentials begins with them in the panel', async () => {
    const [tab] = await worker.evaluate(() => chrome.tabs.query({}));
    const begin = async () => {
      const panel = await openPage(`sidepanel.html?tab=${tab?.id}`);
      const selected = panel.getByRole('tab', { selected: true });
      await selected.waitFor();
      const name = await selected.textContent();
      await panel.close();
      return name;
    };
    expect(await begin()).toBe('Credentials');
    const choice = options.locator('input[name="role"][value="candidate"]');
    await choice.click();
    await expect(choice).toBeChecked();
    expect(await begin()).toBe('My credentials');
  });

  await test.step('keys are named, and changed where the browser has them', async () => {
    const keys = options.getByRole('region', { name: 'Keyboard shortcuts' });
    await expect(keys).toContainText('Alt+Shift+S');
    await expect(keys.getByText('not set')).toHaveCount(2);
    const [settings] = await Promise.all([
      context.waitForEvent('page'),
      keys.getByRole('button').click(),
    ]);
    expect(settings.url()).toMatch(/^chrome:\/\/extensions\/shortcuts/u);
    await settings.close();
  });

  await test.step('what is kept is counted, and a report is shown before it is copied', async () => {
    const kept = options.getByRole('region', { name: 'What is kept here' });
    await expect(kept).toContainText(/Saved people\s*0/u);
    await expect(kept).toContainText(/Room taken\s*[\d.]+ MB/u);
    const report = options.getByRole('region', { name: 'Diagnostics' });
    await report.getByRole('button', { name: 'Show the diagnostics' }).click();
    await expect(report.locator('pre')).toContainText('sites: off 0');
    await report.getByRole('button', { name: 'Copy the diagnostics' }).click();
    await expect(report.getByRole('status')).toHaveText('Copied.');
  });

  await test.step('a line tells of an update until it is read', async () => {
    await worker.evaluate(() => chrome.storage.local.set({ news: '0.1.0' }));
    const [tab] = await worker.evaluate(() => chrome.tabs.query({}));
    const popup = await openPage(`popup.html?tab=${tab?.id}`);
    const [news] = await Promise.all([
      context.waitForEvent('page'),
      popup.getByRole('link', { name: 'Updated to 0.1.0: what is new' }).click(),
    ]);
    await expect(news.getByRole('heading', { name: 'What is new', level: 1 })).toBeVisible();
    await expect(news.getByRole('article').getByRole('listitem')).toHaveCount(5);
    await expect(popup.getByRole('link', { name: /^Updated/u })).toHaveCount(0);
  });
});
