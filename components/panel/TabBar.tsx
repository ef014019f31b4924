import type { KeyboardEvent } from 'react';

interface Props<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
}

/** A row of tabs, which scrolls where it is too long; the arrow keys go along it, and only the selected one is a stop of the Tab key. */
export function TabBar<Id extends string>({ label, tabs, selected, onSelect }: Props<Id>) {
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const backward = document.documentElement.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const at = tabs.findIndex(({ id }) => id === selected);
    const steps: Record<string, number> = {
      [forward]: at + 1,
      [backward]: at - 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const tab = tabs[(next + tabs.length) % tabs.length];
    if (!tab) return;
    onSelect(tab.id);
    document.getElementById(`tab-${tab.id}`)?.focus();
  };
  return (
    <div className="tab-row">
      <div className="tabs" role="tablist" aria-label={label} ref={goingOn} onKeyDown={move}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            ref={tab.id === selected ? intoSight : undefined}
            id={`tab-${tab.id}`}
            type="button"
            role="tab"
            aria-selected={tab.id === selected}
            aria-controls={`panel-${tab.id}`}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
    </div>
  );
}

/** Says of a row that is too long at which of its ends it goes on, so that it is seen to. */
function goingOn(row: HTMLElement | null): (() => void) | undefined {
  if (!row) return undefined;
  const look = () => {
    // Negative from right to left.
    const before = Math.abs(row.scrollLeft);
    row.toggleAttribute('data-before', before > 1);
    row.toggleAttribute('data-after', row.scrollWidth - row.clientWidth - before > 1);
  };
  const observer = new ResizeObserver(look);
  observer.observe(row);
  for (const tab of row.children) observer.observe(tab);
  row.addEventListener('scroll', look, { passive: true });
  return () => {
    observer.disconnect();
    row.removeEventListener('scroll', look);
  };
}

/** Of a row that is too long for the window, however wide that is made, the selected one is seen. */
function intoSight(tab: HTMLElement | null): (() => void) | undefined {
  if (!tab) return undefined;
  const observer = new ResizeObserver(() =>
    tab.scrollIntoView({ block: 'nearest', inline: 'center' }),
  );
  observer.observe(tab.parentElement ?? tab);
  return () => observer.disconnect();
}
