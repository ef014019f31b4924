import { expect, test } from './fixtures';
import { markNames } from './marks';
import { panelOf, rowsOf, setLevel, toolbarOf, trust, visit } from './surfaces';
import { stopWorker } from './worker-control';

const PATIENT = { timeout: 30_000 };

test('nine badge links of one profile, from the mark to the match', async ({
  world,
  context,
  openPage,
  worker,
}) => {
  const options = await openPage('options.html');
  await setLevel(options, 'www.linkedin.com', 'Marks on the page');
  const posting = await visit(context, worker, openPage, world.posting.url);
  await expect(posting.popup.getByRole('status')).toContainText(
    'Posting read: Site Reliability Engineer',
  );

  const { page, popup, tabId } = await visit(
    context,
    worker,
    openPage,
    'https://www.linkedin.com/in/amara-lindqvist/',
  );
  await expect.poll(() => markNames(page), PATIENT).toHaveLength(9);
  const asked = () => world.hits.filter(({ host }) => /credly|badgr|\.example$/u.test(host));
  expect(asked()).toEqual([]);

  await popup.getByRole('button', { name: 'Check 9' }).click();
  await expect.poll(() => asked().length, PATIENT).toBeGreaterThan(0);
  await stopWorker(context, popup);

  const problem = [
    'Problem: revoked by the issuer',
    'Problem: tampered with or not what it claims to be',
    'Not known: The issuer could not be reached.',
  ];
  const unknownIssuer = (domain: string) =>
    `Caution: signature is sound, issuer unknown: ${domain}`;
  await popup.getByRole('status').waitFor({ state: 'attached' });
  await expect
    .poll(() => rowsOf(popup), PATIENT)
    .toEqual([
      'Verified: Cloud Infrastructure Engineer, issued by www.credly.com',
      'Caution: record is genuine, issuer unknown: api.badgr.io',
      unknownIssuer('halden.example'),
      unknownIssuer('credentials.brightwater.example'),
      expect.stringMatching(/^Caution: expired on /u),
      problem[0],
      unknownIssuer('halden.example'),
      problem[1],
      problem[2],
    ]);

  await stopWorker(context, popup);
  const panel = await panelOf(openPage, tabId);
  for (const domain of ['api.badgr.io', 'halden.example', 'credentials.brightwater.example'])
    await trust(panel, domain);
  const confirmed = 'Confirmed: recipient not compared';
  await expect.poll(async () => (await rowsOf(popup))[1], PATIENT).toBe(confirmed);
  await expect.poll(async () => (await markNames(page))[1], PATIENT).toBe(confirmed);

  await panel
    .getByLabel('Enter the candidate’s e-mail to compare (stays on this computer)')
    .fill('amara.lindqvist@mail.example');
  await panel.getByRole('button', { name: 'Compare' }).click();
  const ends = [
    'Verified: Cloud Infrastructure Engineer, issued by www.credly.com',
    'Verified: Linux Administration, issued by api.badgr.io',
    'Verified: Kubernetes Operations, issued by halden.example',
    'Verified: Backend Services in Go, issued by credentials.brightwater.example',
    expect.stringMatching(/^Caution: expired on /u),
    problem[0],
    'Caution: issued to another name',
    problem[1],
    problem[2],
  ];
  await expect.poll(() => rowsOf(popup), PATIENT).toEqual(ends);
  await expect.poll(() => rowsOf(panel), PATIENT).toEqual(ends);
  await expect.poll(() => markNames(page), PATIENT).toEqual(ends);
  expect(await toolbarOf(worker, tabId)).toEqual({
    text: '!',
    title: 'Proofstack: 4 verified, 0 confirmed, 2 caution, 2 problem, 1 not known',
  });

  await test.step('nothing of the tampered credential is shown', async () => {
    const row = panel.getByRole('listitem').filter({ hasText: problem[1] ?? '' });
    await row.locator('summary').first().click();
    await expect(row).toContainText(
      'Its signature does not fit: it was changed after it was signed.',
    );
    await expect(row).toContainText('Link to halden.example');
    for (const screen of [popup, panel])
      await expect(screen.getByText(world.links.tampered.title)).toHaveCount(0);
  });

  await test.step('the match names the posting and says why, line by line', async () => {
    const match = popup.getByRole('region', { name: 'Match with the posting' });
    await expect(match).toContainText('Site Reliability Engineer at Northwind');
    await expect(match).toContainText('5 of 7 shown');
    await match.getByText('Kubernetes', { exact: false }).first().click();
    await expect(match).toContainText('At least three years of running Kubernetes in production.');
    await expect(match).toContainText('“Kubernetes Operations” shows this skill.');
    const postgres = match.getByRole('listitem').filter({ hasText: 'PostgreSQL' });
    await expect(postgres).toContainText('not shown');
  });

  await test.step('no e-mail address lies in the database', async () => {
    const dump = await popup.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('proofstack');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const tables = [...database.objectStoreNames];
      const rows = await Promise.all(
        tables.map(
          (name) =>
            new Promise((resolve) => {
              const all = database.transaction(name).objectStore(name).getAll();
              all.onsuccess = () => resolve(all.result);
            }),
        ),
      );
      database.close();
      return JSON.stringify(rows);
    });
    expect(dump).toContain('amara-lindqvist');
    expect(dump).not.toContain('amara.lindqvist@mail.example');
  });
});
