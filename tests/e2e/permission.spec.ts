import { expect, test } from './fixtures';
import { letGrant } from './let-grant';
import { markNames } from './marks';
import { panelOf, rowsOf, setLevel, visit } from './surfaces';

test.use({ build: 'release' });

const PATIENT = { timeout: 30_000 };
const ISSUER = 'badges.tidemark.example';

test('an issuer outside of the table is asked for, and asked only then', async ({
  world,
  context,
  openPage,
  worker,
  extensionId,
}) => {
  await letGrant(context, extensionId, 'amara.example');
  const options = await openPage('options.html');
  await setLevel(options, 'amara.example', 'Marks on the page');

  const { page, popup, tabId } = await visit(context, worker, openPage, 'https://amara.example/');
  await popup.getByRole('button', { name: 'Check 2' }).click();
  await expect
    .poll(() => rowsOf(popup), PATIENT)
    .toEqual(expect.arrayContaining([`Needs access to ${ISSUER}`]));
  await expect.poll(() => markNames(page)).toContain(`Needs access to ${ISSUER}`);
  const question = popup.getByRole('region', { name: /^To go on, Proofstack has to ask/u });
  await expect(question).toContainText(ISSUER);

  await question.getByRole('button', { name: 'Not now' }).click();
  await expect(question).toHaveCount(0);
  await expect(popup.getByText(/waits? for your permission/u)).toBeVisible();
  expect(world.hitsOf(ISSUER)).toEqual([]);

  await letGrant(context, extensionId, ISSUER);
  const panel = await panelOf(openPage, tabId);
  await panel.getByRole('button', { name: `Allow ${ISSUER}` }).click();
  await expect
    .poll(() => rowsOf(popup), PATIENT)
    .toEqual(expect.arrayContaining([`Caution: record is genuine, issuer unknown: ${ISSUER}`]));
  expect(world.hitsOf(ISSUER).length).toBeGreaterThan(0);
});
