import { addressOf } from '@/components/help/topics';
import { useLive } from '@/components/use-live';
import { say } from '@/components/words';
import { watchNews } from '@/utils/browser/news';

/** After an update one quiet line says where it stands what is new, until it is read. */
export function Updated() {
  const version = useLive<string | undefined>(watchNews);
  if (version === undefined) return null;
  return (
    <p className="updated">
      <a href={addressOf('news')} target="_blank" rel="noreferrer">
        {say('news_line', version)}
      </a>
    </p>
  );
}
