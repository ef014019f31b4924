import type { Page } from '@playwright/test';

/** What a mark said from this moment on, by the clock of the computer. */
export interface Saying {
  readonly mark: number;
  readonly label: string;
  readonly at: number;
}

/**
 * Writes down what the marks of a page will say. It listens in the closed roots, from the isolated world that
 * overlay and scout share, and so only where the scout has been.
 */
export async function watchMarks(page: Page): Promise<() => Promise<readonly Saying[]>> {
  const session = await page.context().newCDPSession(page);
  const ours = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin.startsWith('chrome-extension://')) resolve(id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await ours;
  await session.send('Runtime.evaluate', { contextId, expression: LISTEN });
  return async () => {
    const expression = 'globalThis.benchmarkSayings';
    const { result } = await session.send('Runtime.evaluate', {
      contextId,
      expression,
      returnByValue: true,
    });
    // Written by the script below and by nobody else.
    return result.value as readonly Saying[];
  };
}

const LISTEN = `{
  globalThis.benchmarkSayings = [];
  const attach = Element.prototype.attachShadow;
  let marks = 0;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    const mark = marks++;
    let last;
    const listen = () => {
      const label = root.querySelector('button')?.ariaLabel;
      if (label && label !== last) benchmarkSayings.push({ mark, label, at: Date.now() });
      last = label;
    };
    new MutationObserver(listen).observe(root, { subtree: true, childList: true, attributes: true });
    return root;
  };
}`;

/** A mark that says no more than that its check is still to come or under way. */
export const isPending = ({ label }: Saying): boolean =>
  /^(?:Not checked yet|Waiting|Checking): /u.test(label);
