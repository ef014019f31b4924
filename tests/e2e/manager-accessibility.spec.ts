import { applicantBadges, inventedApplicants } from '../world/applicants';
import { linesOf, pasted, progressOf } from './batches';
import { expectNoViolations } from './expect-no-violations';
import { expect } from './fixtures';
import { test } from './manager';

const PATIENT = { timeout: 60_000 };

test('axe finds nothing on the batch page, from the choice of a file to the report', async ({
  context,
  openPage,
}) => {
  test.setTimeout(240_000);
  const badges = applicantBadges.slice(0, 4);
  const choosing = await openPage('batch.html');
  await choosing.getByRole('heading', { level: 1 }).waitFor();
  await expectNoViolations(choosing, 1280);
  await choosing.getByLabel(/^Or paste names and links/u).fill(linesOf(badges));
  await choosing.getByRole('button', { name: 'Read what is pasted' }).click();
  await choosing.getByRole('button', { name: 'Add to the batch' }).waitFor();
  await expectNoViolations(choosing, 1280);
  await choosing.close();

  const batch = await pasted(openPage, `${linesOf(badges)}\nNobody example`);
  await expectNoViolations(batch, 1280);
  await batch.getByRole('button', { name: 'Start' }).click();
  await expect(progressOf(batch)).toHaveText(/^(\d+) of \1 checked/u, PATIENT);
  await batch
    .getByRole('rowheader', { name: inventedApplicants[badges[0]?.at ?? 0]?.name ?? '' })
    .click();
  await batch.locator('#details-title').waitFor();
  await expectNoViolations(batch, 1280);

  const [report] = await Promise.all([
    context.waitForEvent('page'),
    batch.getByRole('button', { name: 'Print report' }).click(),
  ]);
  await report.getByRole('heading', { level: 3 }).first().waitFor();
  await expectNoViolations(report, 1280);
});
