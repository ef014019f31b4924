import { Outside } from '../Outside';

/** The site on which a source describes something; nothing where its address is none to follow. */
export function SourceLink({ url }: { url: string | undefined }) {
  return url?.startsWith('https:') && URL.canParse(url) ? (
    <a href={url} target="_blank" rel="noreferrer">
      <Outside text={new URL(url).hostname} />
    </a>
  ) : null;
}
