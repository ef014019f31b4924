import { say } from './words';

interface Report {
  /** The diagnostics, as they are shown. */
  readonly text: string;
  /** Where an organisation wants it; nowhere where the user is to say. */
  readonly to: string | undefined;
}

/** A letter about a fault for the user's own mail program, begun and without a name; nothing is sent by us. */
export function letterAbout({ text, to = '' }: Report): string {
  const asked = ['report_did', 'report_expected', 'report_happened'].map((key) => say(key));
  // RFC 6068, section 5: lines of a body end so.
  const body = [...asked.flatMap((line) => [line, '', '']), text]
    .join('\n')
    .replaceAll('\n', '\r\n');
  return `mailto:${encodeURIComponent(to).replace('%40', '@')}?subject=${encodeURIComponent(say('report_subject'))}&body=${encodeURIComponent(body)}`;
}
