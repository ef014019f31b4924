import { expect, test } from './fixtures';
import { rowsOf, visit } from './surfaces';

const PATIENT = { timeout: 40_000 };

test('F12 F13 S10 S26 S27 S41: bad links have an outcome and a sentence of their own, and harm no other', async ({
  world,
  context,
  openPage,
  worker,
}) => {
  const { popup } = await visit(context, worker, openPage, 'https://www.linkedin.com/in/bo-nyman/');
  await popup.getByRole('button', { name: /^Check \d+$/u }).click();
  await expect
    .poll(async () => (await rowsOf(popup)).toSorted(), PATIENT)
    .toEqual(
      [
        'Not known: The link leads to a web page, not to a credential.',
        'Not known: The link leads to a web page, not to a credential.',
        'Not known: The signed token is cut off or damaged. Ask the holder for it again.',
        'Not known: There is nothing at this address (404).',
        'Problem: revoked by the issuer',
        'Not known: The issuer’s server has a fault of its own (500).',
        'Not known: The issuer did not answer in time.',
        'Not known: The address leads on to another one, which is not followed.',
        'Not known: The answer is too large to be a credential.',
        'Not known: The link is not encrypted (http), so its answer could be anybody’s. It was not asked.',
        'Not known: The link leads to a private or unusual address, which is never asked.',
        'Not known: The link leads to a private or unusual address, which is never asked.',
      ].toSorted(),
    );
  // The browser's own updater asks over http as well; it is not ours.
  const ours = world.hits.filter(({ host }) => !host.endsWith('.googleapis.com'));
  const forbidden = ours.filter(
    ({ host, scheme }) => host === '192.168.1.10' || host === 'localhost' || scheme === 'http',
  );
  expect(forbidden).toEqual([]);
  const toIssuers = ours.filter(({ host }) => host.endsWith('.example'));
  expect(toIssuers.length).toBeGreaterThan(0);
  for (const { headers } of toIssuers) {
    expect(headers).not.toHaveProperty('cookie');
    expect(headers).not.toHaveProperty('referer');
    expect(headers).not.toHaveProperty('origin');
  }
});
