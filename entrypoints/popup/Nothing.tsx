import { Notice } from '@/components/Notice';
import { say, saySentences } from '@/components/words';
import type { Role } from '@/utils/model/role';
import type { PostingRow } from '@/utils/model/store';

interface Props {
  readonly posting: PostingRow | undefined;
  readonly usedAs: Role | undefined;
  /** Absent where the user has no credentials of their own here. */
  readonly onFit: (() => void) | undefined;
}

/** A page without credentials: that nothing was found or a posting was read, and what to do next. */
export function Nothing({ posting, usedAs = 'recruiter', onFit }: Props) {
  if (!posting)
    return (
      <Notice kind="empty">
        {saySentences(say('nothing_found'), say(`nothing_found_next_${usedAs}`))}
      </Notice>
    );
  const title = posting.posting.title?.value ?? new URL(posting.id).hostname;
  return (
    <Notice kind="posting" action={onFit && { label: say('fit_do'), act: onFit }}>
      {say('posting_read', title)} <br />
      {say(onFit ? 'fit_local' : `posting_next_${usedAs}`)}
    </Notice>
  );
}
