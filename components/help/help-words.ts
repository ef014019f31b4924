import { sealReasons, sealShapes } from '@/utils/model/seal';

import { keyOf, say } from '../words';
import type { HelpTopic } from './topics';

/** What a topic is called: as it is called where it is met. */
export function titleOfTopic(topic: HelpTopic): string {
  const shape = sealShapes.find((one) => topic === `seal-${one}`);
  if (shape) return say(`seal_${shape}`);
  // Its short form names what came of it, and that differs.
  if (topic === 'not-judged') return say('seal_neutral');
  return say(isReason(topic) ? `look_${keyOf(topic)}` : `help_title_${keyOf(topic)}`);
}

/** What a topic means, and then what to do about it. */
export function textOfTopic(topic: HelpTopic): readonly string[] {
  const meaning = isReason(topic) ? [say(`means_${keyOf(topic)}`)] : [];
  return [...meaning, say(`help_${keyOf(topic)}`)];
}

const isReason = (topic: HelpTopic): boolean => sealReasons.some((reason) => reason === topic);
