import { useCallback, useState } from 'react';

import { access } from '@/utils/browser/permissions';
import { isStanding, type Level } from '@/utils/model/level';

interface SiteLevel {
  /** What is explained before the browser asks for the site. */
  readonly wanted: Level | undefined;
  readonly choose: (level: Level) => void;
  readonly explain: (level: Level) => void;
  /** In the very step of the click that allows it: browsers refuse to ask anywhere else. */
  readonly allow: () => void;
  readonly decline: () => void;
}

/** The way to another level of a site, with our own sentence before the browser's question. */
export function useSiteLevel(host: string, onLevel: (level: Level) => void): SiteLevel {
  const [wanted, setWanted] = useState<Level>();
  const explain = useCallback((level: Level) => setWanted(level), []);

  function change(level: Level): void {
    setWanted(undefined);
    onLevel(level);
  }

  async function choose(level: Level): Promise<void> {
    if (isStanding(level) && !(await access.has(host))) explain(level);
    else change(level);
  }

  return {
    wanted,
    choose: (level) => void choose(level),
    explain,
    allow() {
      if (wanted) void access.request([host]).then((may) => (may ? change(wanted) : undefined));
    },
    decline: () => setWanted(undefined),
  };
}
