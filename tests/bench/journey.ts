import { execFileSync } from 'node:child_process';

import { measureMarks } from './journey/marks';
import { measureScreens } from './journey/screens';
import { assertWaitShown } from './journey/wait-shown';
import type { Row } from './measuring/row';

/** The recruiter's wait, in Chromium with the extension as it ships: the marks of a page, popup and panel. */
export async function measure(): Promise<Row[]> {
  execFileSync('npx', ['wxt', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  await assertWaitShown();
  return [...(await measureMarks()), ...(await measureScreens())];
}
