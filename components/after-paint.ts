/** A page that is not shown is never painted, and does its work all the same. */
const LONGEST_MS = 1_000;

/** Runs a step once the first content stands on the screen; returns how to call it off. */
export function afterPaint(step: () => void): () => void {
  const paints = new PerformanceObserver((list) => {
    if (list.getEntriesByName('first-contentful-paint').length > 0) go();
  });
  const timer = setTimeout(go, LONGEST_MS);
  paints.observe({ type: 'paint', buffered: true });
  return stop;

  function go(): void {
    stop();
    step();
  }

  function stop(): void {
    paints.disconnect();
    clearTimeout(timer);
  }
}
