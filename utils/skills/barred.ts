import { countedBy, imperatives } from './cues';
import type { Hit } from './hits';
import { opensSentence, type Scene } from './scene';
import { keyAt } from './words';

/** What cannot be the skill, whatever stands beside it: "Go-to-market", "AT&T", "Series C", "Excel in". */
export function isBarred(hit: Hit, scene: Scene): boolean {
  if (hit.name.caution === 'none') return false;
  if (isImperative(hit, scene)) return true;
  if (hit.name.caution === 'case') return false;
  return isTouched(hit, scene.words.text) || isCounted(hit, scene);
}

/** "Excel in", "Go beyond"; "English at C1 level" is none. */
function isImperative(hit: Hit, scene: Scene): boolean {
  if (hit.skill.kind === 'language') return false;
  const { text, starts, ends } = scene.words;
  const next = hit.last + 1;
  if (!imperatives.has(keyAt(scene.words, next)) || !/\p{Ll}/u.test(hit.name.text)) return false;
  const written = text.slice(starts[next], ends[next]);
  return opensSentence(hit, scene) && written === written.toLowerCase();
}

/** A hyphen, an ampersand, an apostrophe or an inner full stop makes it a part of something else. */
function isTouched({ start, end }: Hit, text: string): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return /[-‐‑&'’_]$|[\p{L}\p{N}]\.$/u.test(before) || /^[-‐‑&_]|^['’.][\p{L}\p{N}]/u.test(after);
}

function isCounted({ name, first }: Hit, { words }: Scene): boolean {
  return name.text.length === 1 && countedBy.has(keyAt(words, first - 1));
}
