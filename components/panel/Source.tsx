import type { Pathway } from '@/utils/model/pathway';

import { Outside } from '../Outside';
import { keyOf, say } from '../words';
import { SourceLink } from './SourceLink';

type Told = Pick<Pathway, 'declaredIn' | 'by' | 'url'>;

/** Who says that steps belong together, and where; of what comes with the extension also that nobody is named. */
export function Source({ of: { declaredIn, by, url } }: { of: Told }) {
  return (
    <p className="soft">
      {say(`stack_source_${keyOf(declaredIn)}`)}{' '}
      {by === undefined ? null : (
        <>
          <Outside text={say('stack_by', by)} />{' '}
        </>
      )}
      {url === undefined && declaredIn === 'bundled' ? (
        say('source_unstated')
      ) : (
        <SourceLink url={url} />
      )}
    </p>
  );
}
