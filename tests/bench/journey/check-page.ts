import { visit } from '../../e2e/surfaces';
import type { Hit } from '../../world/network';
import type { Collection } from './collection';
import { onStage } from './stage';
import { isPending, type Saying, watchMarks } from './watch-marks';

/** What came of one click on "Check", in milliseconds from it. */
export interface Checked {
  readonly firstFinalMs: number;
  /** Where the credential lies that came to an end first. */
  readonly first: URL;
  readonly allFinalMs: number;
  /** What the issuers were asked since the click. */
  readonly hits: readonly Hit[];
  readonly clickedAt: number;
}

/** A first visit: opens the page and the popup, clicks, and waits until every mark has come to an end. */
export const checkPage = (collection: Collection, delayMs: number): Promise<Checked> =>
  onStage(async ({ world, context, worker, openPage }) => {
    const { url, badges, requests } = collection;
    for (const host of requests.keys()) world.control.delay(host, delayMs);
    const { page, popup } = await visit(context, worker, openPage, url);
    const button = popup.getByRole('button', { name: `Check ${badges}` });
    await button.waitFor();
    const sayings = await watchMarks(page);

    const clicked = popup.evaluate<number>(
      `new Promise((resolve) => addEventListener('click', () => resolve(Date.now()), true))`,
    );
    await button.click();
    const clickedAt = await clicked;

    const ends = new Map<number, number>();
    for (let tries = 0; ends.size < badges; tries += 1) {
      if (tries > PATIENCE) throw new Error(`${ends.size} of ${badges} marks came to an end`);
      await page.waitForTimeout(100);
      for (const saying of await sayings())
        if (!isPending(saying) && !ends.has(saying.mark)) ends.set(saying.mark, saying.at);
    }
    const [[first] = [-1]] = [...ends].toSorted(([, one], [, other]) => one - other);
    const times = [...ends.values()].map((at) => at - clickedAt);
    return {
      firstFinalMs: Math.min(...times),
      first: addressOf(await sayings(), first),
      allFinalMs: Math.max(...times),
      hits: world.hits.filter(({ host, at }) => requests.has(host) && at >= clickedAt),
      clickedAt,
    };
  });

const PATIENCE = 300;

/** Before its end a mark names what its link says, which is the address. */
function addressOf(sayings: readonly Saying[], mark: number): URL {
  const pending = sayings.find((saying) => saying.mark === mark && isPending(saying));
  return new URL(`https://${pending?.label.replace(/^.*: /u, '')}`);
}
