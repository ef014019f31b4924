import { inspect } from './axe';
import { expect, test } from './fixtures';
import { panelOf, rowsOf, visit } from './surfaces';
import { stopWorker } from './worker-control';

const AMARA = 'https://www.linkedin.com/in/amara-lindqvist/';
const OWN_PAGE = 'https://amara.example/';
const POSTING = 'https://careers.northwind.example/jobs/data-platform-engineer';

test('a name is corrected, remembered for its page, and taken back', async ({
  context,
  openPage,
  worker,
}) => {
  const { page, tabId } = await visit(context, worker, openPage, OWN_PAGE);
  const panel = await panelOf(openPage, tabId);
  const read = panel.getByText('What was read, and from where');
  const heading = panel.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Amara Lindqvist');
  await read.click();
  await expect(panel.getByText('from the page’s JSON-LD')).toBeVisible();

  await panel.getByRole('button', { name: 'Correct: Name' }).click();
  await expect(panel.getByLabel('Name', { exact: true })).toBeFocused();
  expect((await inspect(panel)).violations).toEqual([]);
  await panel.getByLabel('Name', { exact: true }).fill('Amara L. Svensson');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(heading).toHaveText('Amara L. Svensson');
  await expect(panel.getByText('corrected by you')).toBeVisible();
  expect((await inspect(panel)).violations).toEqual([]);

  await test.step('it is there after the worker’s death and in another visit', async () => {
    await stopWorker(context, panel);
    await page.goto('https://blank.example/');
    await expect(heading).not.toHaveText('Amara L. Svensson');
    await page.goto(`${OWN_PAGE}?utm_source=mail#badges`);
    const again = await panelOf(openPage, tabId);
    await expect(again.getByRole('heading', { level: 1 })).toHaveText('Amara L. Svensson');
    await again.close();
  });

  await test.step('it stands among the corrections, without what the address is tracked by', async () => {
    const options = await openPage('options.html');
    await expect(options.getByText(OWN_PAGE, { exact: true })).toBeVisible();
    await expect(options.getByText(/^Name; remembered until /u)).toBeVisible();
    expect((await inspect(options)).violations).toEqual([]);
    await options.getByRole('button', { name: `Delete the corrections of ${OWN_PAGE}` }).click();
    await expect(options.getByText('You have corrected nothing.')).toBeVisible();
  });
  await expect(heading).toHaveText('Amara Lindqvist');
});

test('a badge that is not this person’s is set aside and put back', async ({
  context,
  openPage,
  worker,
}) => {
  const { page, tabId } = await visit(context, worker, openPage, AMARA);
  const panel = await panelOf(openPage, tabId);
  await expect.poll(async () => (await rowsOf(panel)).length).toBe(9);
  const [first = ''] = await rowsOf(panel);
  const apart = async () => {
    await panel.locator('.credential summary').first().click();
    await panel.getByRole('button', { name: 'Not this person’s' }).first().click();
  };
  await apart();
  await expect.poll(async () => (await rowsOf(panel)).length).toBe(8);
  expect(await rowsOf(panel)).not.toContain(first);
  await page.reload();
  const again = await panelOf(openPage, tabId);
  await expect.poll(async () => (await rowsOf(again)).length).toBe(8);
  await again.getByText('1 credential set aside as not this person’s').click();
  expect((await inspect(again)).violations).toEqual([]);
  await again.getByRole('button', { name: `Put back: ${first}` }).click();
  await expect.poll(() => rowsOf(again)).toContain(first);
});

test('a posting is corrected, and said to be none', async ({ context, openPage, worker }) => {
  const { tabId } = await visit(context, worker, openPage, POSTING);
  const panel = await panelOf(openPage, tabId);
  await panel.getByRole('tab', { name: 'Match' }).click();
  await panel.getByText('What was read of the posting, and from where').click();
  await panel.getByRole('button', { name: 'Correct: Company' }).click();
  await panel.getByLabel('Company', { exact: true }).fill('Northwind Energy');
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.getByText('corrected by you')).toBeVisible();
  expect((await inspect(panel)).violations).toEqual([]);

  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByText('corrected by you')).toHaveCount(0);

  await panel.getByRole('button', { name: 'This is not a posting' }).click();
  await expect(panel.getByText('You said that this page is not a posting.').first()).toBeVisible();
  await expect(panel.getByText('What was read of the posting, and from where')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Take it back' }).click();
  await expect(panel.getByText('What was read of the posting, and from where')).toBeVisible();
});
