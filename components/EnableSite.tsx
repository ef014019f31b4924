import { isPanelFirst, type Level } from '@/utils/model/level';

import { keyOf, say } from './words';

interface Props {
  readonly host: string;
  readonly level: Level;
  readonly onAllow: () => void;
  readonly onDecline: () => void;
}

/** What a site will give, in our own words before the browser's question. */
export function EnableSite({ host, level, onAllow, onDecline }: Props) {
  return (
    <section className="box access" aria-labelledby="enable-title">
      <p id="enable-title">{say('enable_explain', host)}</p>
      <p className="soft">{say(`options_level_${keyOf(level)}`)}</p>
      {isPanelFirst(host) ? <p className="soft">{say('options_linkedin')}</p> : null}
      <div className="actions">
        <button type="button" className="button" onClick={onAllow}>
          {say('enable_do', host)}
        </button>
        <button type="button" className="button quiet" onClick={onDecline}>
          {say('access_not_now')}
        </button>
      </div>
    </section>
  );
}
