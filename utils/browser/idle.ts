const HIDDEN_MS = 1_000;
const PATIENCE_MS = 100;

/** Waits until a page has drawn what there is to draw and has nothing else to do, and not for long. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    const rest = () => requestIdleCallback(() => resolve(), { timeout: PATIENCE_MS });
    // A hidden tab is never drawn.
    const hidden = setTimeout(rest, HIDDEN_MS);
    requestAnimationFrame(() => {
      clearTimeout(hidden);
      rest();
    });
  });
