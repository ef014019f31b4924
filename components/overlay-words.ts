import { plainText } from '@/utils/lib/plain-text';
import { domainOf } from '@/utils/model/issuer';
import type { OverlayFeed, PublicVerdict } from '@/utils/model/public-verdict';
import { datesOf } from './dates-words';
import { labelOf } from './label-words';
import { type Appraised, type Seen, shownCredential, type Told } from './seen';
import { howChecked, sentenceOf } from './sentence-words';
import { direction, keyOf, language, say } from './words';

/** What goes to the marks of a page: display texts, and nothing that a page should not learn. */
export function overlayFeed(seen: readonly Seen[], told: Told): OverlayFeed {
  return {
    verdicts: seen.map((one) => publicVerdict(one, told)),
    words: {
      achievement: say('fact_achievement'),
      issuerDomain: say('fact_issuer'),
      dates: say('fact_dates'),
      nameMatch: say('fact_name'),
      checked: say('fact_checked'),
      open: say('card_open'),
      close: say('card_close'),
      hint: say('card_hint'),
      language: language(),
      direction: direction(),
    },
  };
}

export function publicVerdict(seen: Seen, told: Told): PublicVerdict {
  const { now } = told;
  const { finding, result } = seen;
  const { id, link, state, appraisal } = finding;
  const shape = (state === 'done' && appraisal?.seal.shape) || 'neutral';
  const credential = shownCredential(seen);
  const checked = credential && result ? howChecked(result, now) : '';
  return {
    findingId: id,
    href: link.href,
    shape,
    hollow: appraisal?.seal.stale ?? false,
    busy: state === 'waiting' || state === 'checking',
    label: shortened(labelOf(seen, now), 600),
    sentence: shortened(sentenceOf(seen, told), 600),
    ...(credential && {
      achievement: shortened(plainText(credential.achievement.name), 300),
      issuerDomain: shortened(plainText(domainOf(credential.issuer.id)), 300),
      dates: datesOf(credential),
    }),
    ...(credential && appraisal && { nameMatch: nameMatchOf(appraisal) }),
    ...(checked && { checked }),
  };
}

/** What the user said of it is their word, and no finding. */
const nameMatchOf = ({ recipient, recipientBy }: Appraised): string =>
  recipient === 'matches' && recipientBy === 'you'
    ? say('recipient_matches_you')
    : say(`name_${keyOf(recipient)}`);

/** Names and reasons are as long as their authors like, and a card on a page is not. */
const shortened = (text: string, longest: number): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
