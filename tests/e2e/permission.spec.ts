import type { BrowserContext, Page } from '@playwright/test';

import { expect, test } from './fixtures';
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

  const { popup, tabId } = await visit(context, worker, openPage, 'https://amara.example/');
  await popup.getByRole('button', { name: 'Check 2' }).click();
  await expect
    .poll(() => rowsOf(popup), PATIENT)
    .toEqual(expect.arrayContaining([`Needs access to ${ISSUER}`]));
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

/** Makes the browser grant a host at the next real click that asks for it: its own prompt cannot be clicked here. */
async function letGrant(context: BrowserContext, extensionId: string, host: string): Promise<void> {
  const manager: Page = await context.newPage();
  await manager.goto('chrome://extensions');
  await manager.evaluate(
    ([id, origin]) => {
      // An API of chrome://extensions alone, which the published types leave out.
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { addHostPermission: (id: string, origin: string) => Promise<void> };
      };
      return developerPrivate.addHostPermission(id, origin);
    },
    [extensionId, `https://${host}/*`] as const,
  );
  await manager.close();
}
