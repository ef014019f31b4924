import { outcomes } from '../matching/manipulations';

/** What keyword stuffing and its like do to our headline, and to two matchers that only see words. */
console.log(`${'wallet'.padEnd(36)} ours                    keywords  cosine`);
for (const { name, shown, band, verifiedScore, keywords, cosine } of outcomes())
  console.log(
    `${name.padEnd(36)} ${`${shown} shown, ${band} (${verifiedScore})`.padEnd(23)} ${String(keywords).padStart(8)}${String(cosine).padStart(8)}`,
  );
