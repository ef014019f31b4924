import { useRef } from 'react';

import {
  type BroughtId,
  broughtIds,
  type VocabularyImportRow,
  type VocabularyRow,
} from '@/utils/model/brought-vocabulary';

import { FileField } from './FileField';
import { Notice } from './Notice';
import { language, say, sayDate, sayList, sayNumber, sayPercent, sayProblem } from './words';

/** What their publishers call them, in every language. */
const names: Readonly<Record<BroughtId, string>> = { esco: 'ESCO', onet: 'O*NET' };

interface Props {
  readonly vocabularies: readonly Omit<VocabularyRow, 'packed'>[];
  readonly imports: readonly VocabularyImportRow[];
  /** The layout that this version reads. */
  readonly layout: number;
  readonly onBring: (id: BroughtId, files: readonly File[]) => void;
  readonly onCallOff: (id: BroughtId) => void;
  readonly onRemove: (id: BroughtId) => void;
}

/** The skill lists that a user may bring: what each is, how far its reading is, and what was brought. */
export function Vocabularies({ vocabularies, imports, layout, ...props }: Props) {
  return (
    <ul className="vocabularies">
      {broughtIds.map((id) => {
        const brought = vocabularies.find((each) => each.id === id);
        const isOutdated = brought !== undefined && brought.layout !== layout;
        return (
          <li key={id} className="box">
            <b>
              <bdi dir="ltr">{names[id]}</bdi>
            </b>
            <small>{say(`vocabulary_${id}`)}</small>
            {brought && !isOutdated ? <Held {...brought} /> : null}
            {isOutdated ? <Notice kind="caution">{say('vocabulary_outdated')}</Notice> : null}
            <Bringing
              id={id}
              reading={imports.find((each) => each.id === id)}
              isHeld={brought !== undefined}
              {...props}
            />
          </li>
        );
      })}
    </ul>
  );
}

function Held({
  entries,
  names: known,
  languages,
  lacks,
  broughtAt,
}: Omit<VocabularyRow, 'packed'>) {
  const spoken = new Intl.DisplayNames(language(), { type: 'language' });
  const called = languages.map((tag) => spoken.of(tag) ?? tag);
  return (
    <>
      <p>
        {say(
          'vocabulary_holds',
          sayNumber(entries),
          sayNumber(known),
          sayList(called),
          sayDate(broughtAt),
        )}
      </p>
      {lacks.length > 0 ? <small>{say('vocabulary_lacks', sayList(lacks))}</small> : null}
    </>
  );
}

interface BringingProps extends Pick<Props, 'onBring' | 'onCallOff' | 'onRemove'> {
  readonly id: BroughtId;
  readonly reading: VocabularyImportRow | undefined;
  readonly isHeld: boolean;
}

function Bringing({ id, reading, isHeld, onBring, onCallOff, onRemove }: BringingProps) {
  const field = useRef<HTMLInputElement>(null);
  const name = names[id];
  const isReading = reading !== undefined && !reading.problem;
  return (
    <>
      {reading?.problem ? <Notice kind="caution">{sayProblem(reading.problem)}</Notice> : null}
      <div role="status" className="progress">
        {isReading ? (
          <>
            <span>{say('vocabulary_reading', name, sayPercent(reading.share))}</span>
            <progress value={reading.share} max={1} aria-hidden="true" />
          </>
        ) : null}
      </div>
      <div className="actions">
        {isReading ? (
          <button
            type="button"
            className="button quiet small"
            aria-label={say('vocabulary_cancel_of', name)}
            onClick={() => onCallOff(id)}
          >
            {say('cancel')}
          </button>
        ) : (
          <button
            type="button"
            className="button quiet small"
            aria-label={say('vocabulary_choose_of', name)}
            onClick={() => field.current?.click()}
          >
            {say('vocabulary_choose')}
          </button>
        )}
        {isHeld ? (
          <button
            type="button"
            className="button quiet small"
            aria-label={say('vocabulary_remove_of', name)}
            onClick={() => onRemove(id)}
          >
            {say('options_remove')}
          </button>
        ) : null}
      </div>
      <FileField
        field={field}
        multiple
        accept=".zip,application/zip"
        onFiles={(files) => onBring(id, files)}
      />
    </>
  );
}
