import { credlyCollection } from '../world/hosts/credly-collection';
import { FOLIO } from '../world/hosts/folio';
import { people } from '../world/people';
import { ctids } from '../world/registry-numbers';
import { everyRow } from './database';
import { expect, test } from './fixtures';
import { expectEnded, panelOf, rowsOf, visit } from './surfaces';
import { dispatch } from './worker-control';

const PATIENT = { timeout: 30_000 };
const REGISTRY = 'credentialengineregistry.org';

test('what others say of a credential is looked up when somebody asks, and counts for no seal', async ({
  context,
  openPage,
  worker,
  world,
}) => {
  const { popup, tabId } = await visit(context, worker, openPage, FOLIO);
  await popup.getByRole('button', { name: 'Check 3' }).click();
  await expectEnded(popup);
  const panel = await panelOf(openPage, tabId);
  const card = (name: RegExp) => panel.locator('.credential').filter({ hasText: name });

  await test.step('the registry is asked at the button, and no sooner', async () => {
    const releases = card(/Release Engineering/u).first();
    await releases.locator('summary').first().click();
    expect(world.hitsOf(REGISTRY)).toEqual([]);
    const before = await releases.locator('summary').first().textContent();
    await expect(releases).toContainText(`It asks ${REGISTRY}`);
    await releases.getByRole('button', { name: 'Look up in Credential Engine’s registry' }).click();
    await expect(releases).toContainText('Listed as: Release Engineering', PATIENT);
    await expect(releases).toContainText('The credential, by Northern Board of Assessment');
    await expect(releases).toContainText('Status of the offer: Active');
    expect(world.hitsOf(REGISTRY)[0]?.path).toBe(`/resources/${ctids.releases}`);
    expect(await releases.locator('summary').first().textContent()).toBe(before);
  });

  await test.step('a registry that fails is a sentence, and no seal', async () => {
    world.control.answer(REGISTRY, 500);
    const releases = card(/Release Engineering/u).first();
    await releases.getByRole('button', { name: /registry again$/u }).click();
    await expect(releases.locator('.signals')).toContainText(/registry/u);
    await expect(releases.locator('.signals svg')).toHaveCount(0);
    world.control.clear(REGISTRY);
  });

  await test.step('an address in a link is told and not taken for the person’s', async () => {
    const friends = card(/Linux Administration/u).first();
    await friends.locator('summary').first().click();
    await expect(friends).toContainText('that does not make it this person’s');
    await expect(friends).not.toContainText('It was issued to an e-mail address of this person');
    expect(await panel.evaluate(everyRow)).not.toMatch(/mail\.example|identity__/u);
    expect(JSON.stringify(world.hits)).not.toMatch(/identity__|amara\.lindqvist/u);
  });

  await test.step('a form is handed over with the name that may be filled in', async () => {
    const form = card(/form/u).filter({ hasText: 'trailhead.salesforce.com' });
    await expect(form).toContainText(`On this page it is “${people.ines.name}”.`);
    await form.getByRole('button', { name: 'Copy the name' }).click();
    await expect(panel.getByText('The name is in the clipboard.')).toBeVisible();
  });

  await test.step('a collection is read page by page, and asks for each host', async () => {
    await dispatch(
      worker,
      'contextMenus.onClicked',
      { menuItemId: 'link', pageUrl: FOLIO, linkUrl: credlyCollection },
      tabId,
    );
    const lists = () => world.hitsOf('www.credly.com').filter(({ path }) => /users/u.test(path));
    const collection = card(/collection/u).first();
    await expect(collection).toBeVisible(PATIENT);
    expect(lists()).toEqual([]);
    await collection
      .getByRole('button', { name: 'Show its credentials: asks www.credly.com' })
      .click();
    await expect.poll(() => rowsOf(panel), PATIENT).toContain('Cloud Infrastructure Engineer');
    expect(lists()).toHaveLength(1);
    for (const listed of [2, 4]) {
      await collection.getByRole('button', { name: /^Show more of its credentials/u }).click();
      await expect.poll(() => lists().length, PATIENT).toBe(listed);
    }
    await expect(card(/Kubernetes Operations/u)).toContainText('has not verified it');
    await expect(panel.getByText(/Checking will ask 2 issuers: .*halden\.example/u)).toBeVisible();
    await panel.getByRole('button', { name: 'Check 3' }).click();
    await expectEnded(panel);
    await expect(card(/Cloud Infrastructure/u).first()).toContainText('marks this issuer as one');
  });
});
