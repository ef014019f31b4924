/** Whole numbers as people write the pages of a print: `0-3,7`. */
export function writtenRanges(numbers: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const number of [...new Set(numbers)].toSorted((one, other) => one - other)) {
    const latest = ranges.at(-1);
    if (latest && latest[1] === number - 1) latest[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join();
}

/** Whether a number is among those; a text that is no such list holds none. */
export function isInRanges(written: string, number: number): boolean {
  return written.split(',').some((range) => {
    const [, first, last = first] = /^(\d{1,9})(?:-(\d{1,9}))?$/u.exec(range) ?? [];
    return first !== undefined && number >= Number(first) && number <= Number(last);
  });
}
