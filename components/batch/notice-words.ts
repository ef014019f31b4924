/** What a notice to candidates is made of. */
export interface NoticeFacts {
  /** The page's host, or the file's name. */
  readonly from: string;
  /** Whom the checks ask. */
  readonly hosts: readonly string[];
  readonly until: string;
  readonly version: string;
}

/** How a sentence is looked up, in whichever language. */
export type Say = (key: string, substitutions?: string[]) => string;

const MOST_HOSTS = 12;

/** What candidates are to know: what is checked, with whom, where, until when it is kept, and how to object. */
export function noticeOf({ from, hosts, until, version }: NoticeFacts, say: Say): string {
  const language = say('locale_tag') || 'en';
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(until));
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const number = new Intl.NumberFormat(language);
  const named = hosts.slice(0, MOST_HOSTS);
  const whom = list.format(
    hosts.length > named.length
      ? [...named, say('notice_more_hosts', [number.format(hosts.length - named.length)])]
      : named,
  );
  return [
    say('notice_what', [from]),
    hosts.length > 0 ? say('notice_whom', [whom]) : say('notice_nobody'),
    say('notice_where', [version]),
    say('notice_decision'),
    say('notice_until', [day]),
    say('notice_object'),
  ].join('\n\n');
}
