import { useCallback, useRef } from 'react';

import { FileField } from '@/components/FileField';
import { PathwayAddressField } from '@/components/panel/PathwayAddressField';
import { PathwayCard } from '@/components/panel/PathwayCard';
import { useLive } from '@/components/use-live';
import { say } from '@/components/words';
import { broughtPathways } from '@/utils/browser/brought-pathways';
import { offering } from '@/utils/browser/file-channel';
import { access } from '@/utils/browser/permissions';
import { ask } from '@/utils/browser/send';
import type { PathwayRow } from '@/utils/model/pathway';
import type { PathwayAddress } from '@/utils/model/pathway-address';
import type { DeclaredStack, Stack } from '@/utils/model/stack';
import type { Store } from '@/utils/model/store';
import { pathwayKind } from '@/utils/skills/pathway-kind';
import { pathwayTree } from '@/utils/skills/pathway-tree';

import { Ladders } from './Ladders';
import type { Shared } from './shared';

interface Props extends Pick<Shared, 'tell' | 'onUndo' | 'onSaid'> {
  readonly store: Store;
  readonly tabId: number;
  /** Where the person stands, on the pathways of which something is reached. */
  readonly stacks: readonly Stack[];
}

/** The pathways that the user brought, each drawn with where the person stands, and the place to bring one. */
export function Pathways({ store, tabId, stacks, tell, onUndo, onSaid }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const rows = useLive(
    useCallback(
      (listen: (rows: readonly PathwayRow[]) => void) => store.watch(broughtPathways, listen),
      [store],
    ),
  );
  if (!rows) return null;

  const add = async (file: File) => {
    const { name, size } = file;
    const isRead = await offering(file, (fileId) => tell('pathway/add', { tabId, fileId, size }));
    if (isRead) onSaid(say('pathway_added', name));
  };
  // The browser answers only in the very step of the click.
  const askFor = async ({ host, url }: PathwayAddress) => {
    await access.request([host]);
    const answer = await ask('pathway/ask', { tabId, address: url });
    if (!answer.ok) return answer.problem;
    onSaid(say('pathway_added', host));
    return undefined;
  };
  const remove = (pathwayId: string, name: string) => {
    void tell('pathway/remove', { pathwayId });
    onUndo({
      words: say('pathway_removed', name),
      undo: () => void tell('pathway/restore', { pathwayId }),
    });
  };

  return (
    <section className="all-stacks" aria-labelledby="pathways-title">
      <h2 id="pathways-title">{say('pathways_title')}</h2>
      {rows.length > 0 ? (
        <ul className="all-stacks">
          {rows.map(({ id, pathway }) => (
            <PathwayCard
              key={id}
              pathway={pathway}
              kind={pathwayKind(pathway)}
              branches={pathwayTree(pathway)}
              stack={stacks.find((stack) => isOn(stack, pathway.id))}
              onRemove={() => remove(id, pathway.name)}
            />
          ))}
        </ul>
      ) : null}
      <button
        type="button"
        className="button quiet"
        aria-describedby="pathways-hint"
        onClick={() => input.current?.click()}
      >
        {say('pathway_add')}
      </button>
      <FileField
        field={input}
        accept=".json,.jsonld,application/json,application/ld+json"
        onFiles={([file]) => void add(file)}
      />
      <p id="pathways-hint" className="soft">
        {say('pathway_add_hint')}
      </p>
      <PathwayAddressField onAsk={askFor} />
      <Ladders stacks={stacks} />
    </section>
  );
}

const isOn = (stack: Stack, id: string): stack is DeclaredStack =>
  stack.evidence === 'declared' && stack.id === id;
