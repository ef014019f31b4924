import type { PostingRow } from '@/utils/model/store';

import { Outside } from '../Outside';
import { say } from '../words';

interface Props {
  readonly posting: PostingRow;
  readonly postings: readonly PostingRow[];
  readonly onPosting: (id: string, pinned: boolean) => void;
}

/** Which posting the match is with: named, changeable among those that were opened, and to be pinned. */
export function PostingPicker({ posting, postings, onPosting }: Props) {
  return (
    <div className="posting">
      {postings.length > 1 ? (
        <select
          className="pick"
          aria-label={say('posting_pick')}
          value={posting.id}
          onChange={({ target }) => onPosting(target.value, true)}
        >
          {postings.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOf(one)}
            </option>
          ))}
        </select>
      ) : (
        <p>
          <Outside text={nameOf(posting)} />
        </p>
      )}
      <button
        type="button"
        className="text-button"
        onClick={() => onPosting(posting.id, !posting.pinned)}
      >
        {say(posting.pinned ? 'posting_unpin' : 'posting_pin')}
      </button>
    </div>
  );
}

function nameOf({ id, posting: { title, company } }: PostingRow): string {
  if (!title) return URL.canParse(id) ? new URL(id).hostname : id;
  return company ? say('match_posting', title.value, company.value) : title.value;
}
