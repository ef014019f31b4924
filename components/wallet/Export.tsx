import { useState } from 'react';

import type { Problem } from '@/utils/lib/problem';
import { MOST_IN_BUNDLE } from '@/utils/model/bundle';
import { type ShareChoice, shareForms } from '@/utils/model/share';

import { Notice } from '../Notice';
import type { Seen } from '../seen';
import { keyOf, say, sayNumber, sayProblem } from '../words';
import { ShareList } from './ShareList';

/** What would go out, as it reads. */
export interface SharePreview {
  readonly text: string;
  /** How many of the chosen ones the form has no word for. */
  readonly leftOut: number;
}

interface Props {
  readonly seen: readonly Seen[];
  readonly now: Date;
  readonly preview: (choice: ShareChoice) => SharePreview;
  /** Why nothing was saved. */
  readonly problem?: Problem | undefined;
  readonly isWriting: boolean;
  readonly isCopied: boolean;
  readonly onSave: (choice: ShareChoice) => void;
  readonly onCopy: (choice: ShareChoice) => void;
}

const NOTHING: ShareChoice = { form: 'sheet', ids: new Set(), name: '', email: '' };

/** The user's own credentials, chosen one by one, as a sheet, a text, a résumé or a bundle; what is shared is shown before. */
export function Export(props: Props) {
  const { seen, now, preview, problem, isWriting, isCopied, onSave, onCopy } = props;
  const [choice, setChoice] = useState(NOTHING);
  const { form, ids, name, email } = choice;
  const change = (told: Partial<ShareChoice>) => setChoice({ ...choice, ...told });
  const isTooLarge = form === 'bundle' && ids.size > MOST_IN_BUNDLE;
  const canSave = ids.size > 0 && !isTooLarge && !isWriting;
  return (
    <section className="share" aria-label={say('share_title')}>
      <p className="soft">{say('share_explain')}</p>
      <ShareList
        seen={seen}
        now={now}
        chosen={ids}
        onChosen={(chosen) => change({ ids: chosen })}
      />
      <fieldset>
        <legend>{say('share_as')}</legend>
        {shareForms.map((one) => (
          <label key={one} className="switch">
            <input
              type="radio"
              name="share-form"
              checked={form === one}
              onChange={() => change({ form: one })}
            />
            <span>
              {say(`share_form_${keyOf(one)}`)}{' '}
              <small>{say(`share_form_explain_${keyOf(one)}`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <label>
        {say('share_name')}
        <input
          className="field"
          dir="auto"
          maxLength={200}
          value={name}
          onChange={({ target }) => change({ name: target.value })}
        />
      </label>
      {form === 'json-resume' ? (
        <label>
          {say('share_email')}
          <input
            className="field"
            type="email"
            maxLength={320}
            value={email}
            onChange={({ target }) => change({ email: target.value })}
          />
        </label>
      ) : null}
      <small>{say('share_name_explain')}</small>
      {isTooLarge ? (
        <Notice kind="caution">{say('share_too_many', sayNumber(MOST_IN_BUNDLE))}</Notice>
      ) : null}
      {ids.size > 0 ? <Preview {...preview(choice)} /> : null}
      <div className="actions">
        <button type="button" className="button" disabled={!canSave} onClick={() => onSave(choice)}>
          {say('share_save')}
        </button>
        {form === 'text' || form === 'json-resume' ? (
          <button
            type="button"
            className="button quiet"
            disabled={!canSave}
            onClick={() => onCopy(choice)}
          >
            {say('share_copy')}
          </button>
        ) : null}
      </div>
      {problem ? <Notice kind="problem">{say('failed_banner', sayProblem(problem))}</Notice> : null}
      <p role="status" className="soft">
        {isWriting ? say('share_writing') : isCopied ? say('share_copied') : ''}
      </p>
    </section>
  );
}

function Preview({ text, leftOut }: SharePreview) {
  return (
    <details className="share-preview" open>
      <summary>{say('share_preview')}</summary>
      {leftOut > 0 ? (
        <Notice kind="caution">{say('share_left_out', sayNumber(leftOut))}</Notice>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <pre dir="auto" tabIndex={0}>
        {text}
      </pre>
    </details>
  );
}
