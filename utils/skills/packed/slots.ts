/** Numbered things by their hashes, with open addressing: in each slot a hash and a number + 1. */
export type Slots = Uint32Array;

export function slotsOf(hashes: Int32Array): Slots {
  let size = 4;
  while (size < hashes.length * 1.5) size *= 2;
  const mask = size - 1;
  const slots = new Uint32Array(2 * size);
  for (let number = 0; number < hashes.length; number += 1) {
    const hash = hashes[number] ?? 0;
    let slot = hash & mask;
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
    slots[2 * slot] = hash;
    slots[2 * slot + 1] = number + 1;
  }
  return slots;
}

/** The number of the thing that has this hash and is the one; -1 where there is none. */
export function numberIn(slots: Slots, hash: number, isIt: (number: number) => boolean): number {
  const mask = slots.length / 2 - 1;
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const number = (slots[2 * slot + 1] ?? 0) - 1;
    if (number < 0 || (slots[2 * slot] === hash >>> 0 && isIt(number))) return number;
  }
}
