import type { MarksLost } from '@/utils/model/page';

import { Notice } from './Notice';
import { say } from './words';

/** Why the page bears no marks any more, where that is not the user's doing. */
export function MarksLostNotice({ how }: { how: MarksLost | undefined }) {
  if (!how) return null;
  return (
    <Notice kind="caution">
      {how === 'removed' ? say('marks_removed') : say('marks_changed')}
    </Notice>
  );
}
