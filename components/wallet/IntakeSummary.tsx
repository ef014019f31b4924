import type { IntakeRow } from '@/utils/model/intake';

import { SealIcon } from '../SealIcon';
import { say, sayNumber } from '../words';
import { sayUnread, sumOf } from './intake-words';

interface Props {
  readonly intake: IntakeRow;
  /** It has just come about, and the keyboard goes on from here. */
  readonly isNew: boolean;
  readonly onRead: () => void;
}

/** What the last files or text came to, with a sentence for each that could not be read. */
export function IntakeSummary({ intake, isNew, onRead }: Props) {
  return (
    <section
      key={intake.id}
      ref={isNew ? takeFocus : undefined}
      className="intake"
      aria-labelledby="intake-sum"
      tabIndex={-1}
    >
      <p id="intake-sum" role="status">
        <b>{sumOf(intake)}</b>
      </p>
      {intake.unread.length > 0 ? (
        <ul>
          {intake.unread.map((unread, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name and one fault; rows only come.
            <li key={at}>
              <SealIcon shape="neutral" />
              <bdi>{sayUnread(unread)}</bdi>
            </li>
          ))}
        </ul>
      ) : null}
      {intake.unreadCount > intake.unread.length ? (
        <p className="soft">
          {say('and_more', sayNumber(intake.unreadCount - intake.unread.length))}
        </p>
      ) : null}
      <button type="button" className="text-button" onClick={onRead}>
        {say('own_read')}
      </button>
    </section>
  );
}

const takeFocus = (section: HTMLElement | null): void => section?.focus();
