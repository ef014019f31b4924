import { Notice } from './Notice';
import type { Seen } from './seen';
import { say, sayAgo } from './words';

/** Says that nothing new can be asked, and from when what stands here is. */
export function Offline({ seen, now }: { seen: readonly Seen[]; now: Date }) {
  const checked = seen.flatMap(({ result }) => (result ? [result.verifiedAt] : [])).toSorted();
  const last = checked.at(-1);
  return (
    <Notice kind="offline">
      {say('offline_banner', last ? sayAgo(last, now) : say('when_never'))}
    </Notice>
  );
}
