import { Notice } from './Notice';
import { say, sayAgo } from './words';

/** Says that nothing new can be asked, and from when what stands here is. */
export function Offline({ last, now }: { last: string | undefined; now: Date }) {
  return (
    <Notice kind="offline">
      {say('offline_banner', last ? sayAgo(last, now) : say('when_never'))}
    </Notice>
  );
}
