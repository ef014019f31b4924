import { ReadPerson } from '@/components/panel/ReadPerson';
import type { TabView } from '@/utils/browser/queries';

import { readActions } from './read-actions';
import type { Shared } from './shared';

interface Props extends Shared {
  readonly view: TabView;
}

/** Where the page named the person, and what of that can be corrected. */
export function WhatWasRead(props: Props) {
  const { candidate, page } = props.view;
  const { onName, onIsNot, onApart } = readActions(props);
  if (!candidate) return null;
  return (
    <ReadPerson
      candidate={candidate}
      page={page}
      onName={onName}
      onIsNot={(isNot) => onIsNot(isNot ? 'profile' : undefined)}
      onBack={(href) => onApart(href, false)}
    />
  );
}
