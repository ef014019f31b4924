import { sealShapes } from '@/utils/model/seal';

import { SealIcon } from '../SealIcon';
import { say } from '../words';
import { textOfTopic, titleOfTopic } from './help-words';
import { News } from './News';
import { addressOf, type HelpTopic, helpGroups } from './topics';

interface Props {
  /** Absent where the address names none. */
  readonly topic: HelpTopic | 'news' | undefined;
  /** The address names something of which there is no page. */
  readonly isUnknown: boolean;
}

/** One short page: what is asked about first, and under it the list of everything else. */
export function Help({ topic, isUnknown }: Props) {
  return (
    <main className="help">
      <h1>
        {topic === 'news' ? say('news_title') : topic ? titleOfTopic(topic) : say('help_page')}
      </h1>
      {isUnknown ? <p>{say('help_none')}</p> : null}
      {topic === 'news' ? <News /> : topic ? <Topic topic={topic} /> : null}
      <nav aria-label={say('help_all')}>
        {helpGroups.map(({ id, topics }) => (
          <section key={id} aria-labelledby={`help-${id}`}>
            <h2 id={`help-${id}`}>{say(`help_group_${id}`)}</h2>
            <ul>
              {topics.map((one) => (
                <li key={one}>
                  <a href={addressOf(one)} aria-current={one === topic ? 'page' : undefined}>
                    {titleOfTopic(one)}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p>
          <a href={addressOf('news')}>{say('news_title')}</a>
        </p>
      </nav>
    </main>
  );
}

function Topic({ topic }: { topic: HelpTopic }) {
  const shape = sealShapes.find((one) => topic === `seal-${one}`);
  return (
    <article className={`box topic ${shape ?? ''}`}>
      {shape ? <SealIcon shape={shape} /> : null}
      <div>
        {textOfTopic(topic).map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </article>
  );
}
