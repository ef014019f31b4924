/** What is kept on purpose or for a while, as the options count it. */
export const keptKinds = [
  'saved',
  'own',
  'batches',
  'trust',
  'corrections',
  'pathways',
  'vocabularies',
  'results',
] as const;

/** How much of each there is. */
export type Kept = Readonly<Record<(typeof keptKinds)[number], number>>;
