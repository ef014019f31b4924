import { plainText } from '@/utils/lib/plain-text';

/** A text that somebody else wrote: shown as it reads, apart from the direction of what surrounds it. */
export function Outside({ text }: { text: string }) {
  return <bdi>{plainText(text)}</bdi>;
}
