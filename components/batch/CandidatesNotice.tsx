import { useState } from 'react';

import { tagOf } from '@/utils/model/languages';

import { say } from '../words';

interface Props {
  /** In the language that is chosen; nothing while it is being read. */
  readonly text: string | undefined;
  readonly direction: 'ltr' | 'rtl';
  readonly language: string;
  /** Languages in which it can be had. */
  readonly languages: readonly string[];
  readonly onLanguage: (language: string) => void;
  readonly onCopy: (text: string) => Promise<void>;
}

/** A short text that can be sent to the candidates, so that they know what is checked and how to object. */
export function CandidatesNotice(props: Props) {
  const { text, direction, language, languages, onLanguage, onCopy } = props;
  const [copied, setCopied] = useState<'yes' | 'no'>();
  return (
    <section className="candidates-notice" aria-labelledby="notice-title">
      <h2 id="notice-title">{say('notice_title')}</h2>
      <p className="soft">{say('notice_explain')}</p>
      <label className="stacked">
        {say('notice_language')}
        <select
          className="field"
          value={language}
          onChange={({ target }) => {
            setCopied(undefined);
            onLanguage(target.value);
          }}
        >
          {languages.map((one) => (
            <option key={one} value={one} lang={tagOf(one)}>
              {new Intl.DisplayNames(tagOf(one), { type: 'language' }).of(tagOf(one))}
            </option>
          ))}
        </select>
      </label>
      <textarea
        className="field"
        readOnly
        rows={12}
        lang={tagOf(language)}
        dir={direction}
        aria-label={say('notice_title')}
        value={text ?? ''}
      />
      <div className="actions">
        <button
          type="button"
          className="button quiet small"
          disabled={text === undefined}
          onClick={() =>
            void onCopy(text ?? '').then(
              () => setCopied('yes'),
              () => setCopied('no'),
            )
          }
        >
          {say('notice_copy')}
        </button>
      </div>
      <p role="status" className="soft">
        {copied ? say(copied === 'yes' ? 'notice_copied' : 'notice_not_copied') : ''}
      </p>
    </section>
  );
}
