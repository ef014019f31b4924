import { levelNow } from '@/utils/browser/pause';
import { changeSettings } from '@/utils/browser/settings';
import { isStanding, type Level } from '@/utils/model/level';

import type { Parts } from './parts';
import { registerSites, runScout } from './sites';

/** The user's word on a site: from now on its pages give so much, those that are open as well. */
export async function changeLevel(
  { around, refreshAll }: Pick<Parts, 'around' | 'refreshAll'>,
  host: string,
  level: Level,
): Promise<void> {
  await changeSettings((settings) => ({
    ...settings,
    levels: { ...settings.levels, [host]: level },
  }));
  await registerSites();
  await refreshAll();
  if (!isStanding(await levelNow(host))) return;
  for (const { pages } of [around.lasting, around.passing])
    for (const page of await pages.all()) if (page.host === host) await runScout(page.tabId);
}
