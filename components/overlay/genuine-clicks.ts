/** How long a button must have stood in plain sight before a click on it counts. */
const DWELL_MS = 300;

/** What Chromium adds to an entry that was asked for with `trackVisibility`. */
interface VisibilityEntry extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}

/**
 * Calls back on a click that a person made on something they could see. A page can cover, fade or move
 * what it holds; where the browser cannot tell (Firefox) the click only opens our own window anyway.
 */
export function genuineClicks(button: HTMLElement, onClick: () => void, signal: AbortSignal): void {
  let visibleSince: number | undefined;
  let canTell = false;
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
    threshold: 1,
    trackVisibility: true,
    delay: 100,
  };
  const observer = new IntersectionObserver((entries) => {
    const entry: VisibilityEntry | undefined = entries.at(-1);
    canTell = entry?.isVisible !== undefined;
    if (entry?.isVisible) visibleSince ??= performance.now();
    else visibleSince = undefined;
  }, options);
  observer.observe(button);
  signal.addEventListener('abort', () => observer.disconnect());

  button.addEventListener(
    'click',
    (event) => {
      if (!event.isTrusted) return;
      const seen = visibleSince !== undefined && performance.now() - visibleSince >= DWELL_MS;
      if (seen || !canTell) onClick();
    },
    { signal },
  );
}
