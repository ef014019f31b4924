import { useState } from 'react';

import { PathwayCard } from '@/components/panel/PathwayCard';
import { say, sayNumber } from '@/components/words';
import { packagedPathways } from '@/utils/browser/packaged-pathways';
import type { Pathway } from '@/utils/model/pathway';
import type { DeclaredStack, Stack } from '@/utils/model/stack';
import { pathwayKind } from '@/utils/skills/pathway-kind';
import { pathwayTree } from '@/utils/skills/pathway-tree';

/** More are found by their names. */
const MOST_SHOWN = 12;

/** The ladders that come with the extension, looked for by name: those first on which the person stands. */
export function Ladders({ stacks }: { stacks: readonly Stack[] }) {
  const [ladders, setLadders] = useState<readonly Pathway[]>([]);
  const [wanted, setWanted] = useState('');
  const standing = new Map(
    stacks.flatMap((stack): [string, DeclaredStack][] =>
      stack.evidence === 'declared' ? [[stack.id, stack]] : [],
    ),
  );
  const earnedOn = ({ id }: Pathway): number => standing.get(id)?.earned ?? 0;
  const found = ladders
    .filter((ladder) => isNamed(ladder, wanted))
    .toSorted((one, other) => earnedOn(other) - earnedOn(one));
  const shown = found.slice(0, MOST_SHOWN);

  return (
    <details
      className="ladders"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) void packagedPathways().then(setLadders);
      }}
    >
      <summary>{say('ladders_title')}</summary>
      <p className="soft">{say('ladders_explain')}</p>
      <label>
        {say('ladders_find')}
        <input
          type="search"
          className="field"
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
      </label>
      <ul className="all-stacks">
        {shown.map((ladder) => (
          <PathwayCard
            key={ladder.id}
            pathway={ladder}
            kind={pathwayKind(ladder)}
            branches={pathwayTree(ladder)}
            stack={standing.get(ladder.id)}
          />
        ))}
      </ul>
      <p className="soft" role="status">
        {ladders.length > 0
          ? say('ladders_count', sayNumber(shown.length), sayNumber(found.length))
          : ''}
      </p>
    </details>
  );
}

/** Whether a word of it, of who awards it or of a step begins with what is typed. */
function isNamed({ name, by = '', nodes }: Pathway, wanted: string): boolean {
  const typed = inWords(wanted.trim());
  return [name, by, ...nodes.map((node) => node.name)].some((each) =>
    inWords(each).includes(typed),
  );
}

const inWords = (text: string): string =>
  ` ${text.toLocaleLowerCase().replaceAll(/[^\p{L}\p{N}+#]+/gu, ' ')}`;
