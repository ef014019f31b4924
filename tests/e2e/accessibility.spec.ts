import { expectNoViolations } from './expect-no-violations';
import { expect, test } from './fixtures';
import { expectEnded, panelOf, setLevel, visit } from './surfaces';

test('axe finds nothing in popup, options and welcome, light or dark, wide or narrow', async ({
  context,
  openPage,
  worker,
}) => {
  test.setTimeout(300_000);
  const options = await openPage('options.html');
  await setLevel(options, 'www.linkedin.com', 'Marks on the page');
  await expectNoViolations(options, 1280);

  const help = await openPage('help.html#revoked');
  await help.getByRole('heading', { level: 1, name: 'Revoked' }).waitFor();
  await expectNoViolations(help, 1280);

  const blank = await visit(context, worker, openPage, 'https://blank.example/');
  await expect(blank.popup.getByRole('status')).toContainText('No credentials found');
  await expectNoViolations(blank.popup, 384);

  const { popup } = await visit(
    context,
    worker,
    openPage,
    'https://www.linkedin.com/in/amara-lindqvist/',
  );
  await popup.getByRole('button', { name: 'Check 9' }).waitFor();
  await expectNoViolations(popup, 384);
  await popup.getByRole('button', { name: 'Check 9' }).click();
  await expectEnded(popup);
  for (const summary of await popup.locator('summary').all()) await summary.click();
  await expectNoViolations(popup, 384);

  const welcome = await openPage('welcome.html');
  await welcome.getByRole('button', { name: /^Try it/u }).click();
  await welcome.getByText(/^Verified: /u).waitFor();
  await expectNoViolations(welcome, 1280);
});

test('axe finds nothing in the panel and in the report', async ({ context, openPage, worker }) => {
  test.setTimeout(300_000);
  const address = 'https://www.linkedin.com/in/amara-lindqvist/';
  const { popup, tabId } = await visit(context, worker, openPage, address);
  await popup.getByRole('button', { name: 'Check 9' }).click();
  await expectEnded(popup);

  const panel = await panelOf(openPage, tabId);
  for (const tab of ['Skills', 'Match', 'My credentials', 'Saved', 'Credentials']) {
    await panel.getByRole('tab', { name: tab, exact: true }).click();
    for (const summary of await panel.locator('summary').all()) await summary.click();
    await expectNoViolations(panel, 400);
  }
  await panel.getByRole('button', { name: 'Save this person' }).click();
  await panel.getByRole('tab', { name: 'Saved' }).click();
  await expectNoViolations(panel, 400);
  await panel.getByRole('button', { name: /^Amara Lindqvist/u }).click();
  await expectNoViolations(panel, 400);

  const [report] = await Promise.all([
    context.waitForEvent('page'),
    panel.getByRole('button', { name: 'Report' }).click(),
  ]);
  await report.getByRole('heading', { level: 1 }).waitFor();
  await expectNoViolations(report, 1280);

  await panel.getByRole('tab', { name: 'Credentials', exact: true }).click();
  await panel
    .getByRole('button', { name: /^Trust this issuer/u })
    .first()
    .click();
  await expectNoViolations(panel, 400);
});
