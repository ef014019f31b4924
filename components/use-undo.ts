import { useEffect, useState } from 'react';

/** How long a step can be taken back. */
const UNDO_MS = 10_000;

export interface Undo {
  readonly words: string;
  /** Absent where nothing can be taken back. */
  readonly undo?: () => void;
}

/** What was done last and how to take it back, for ten seconds. */
export function useUndo(): readonly [Undo | undefined, (offer: Undo | undefined) => void] {
  const [offer, setOffer] = useState<Undo>();
  useEffect(() => {
    if (!offer) return;
    const timer = setTimeout(() => setOffer(undefined), UNDO_MS);
    return () => clearTimeout(timer);
  }, [offer]);
  return [offer, setOffer];
}
