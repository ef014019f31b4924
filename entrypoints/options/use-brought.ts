import { useCallback } from 'react';

import { useLive } from '@/components/use-live';
import type { VocabularyImportRow, VocabularyRow } from '@/utils/model/brought-vocabulary';
import type { Shelves, Store } from '@/utils/model/store';

interface Brought {
  readonly vocabularies: readonly Omit<VocabularyRow, 'packed'>[];
  readonly imports: readonly VocabularyImportRow[];
}

/** The skill lists that the user has brought, and those that are being read. */
export const useBrought = (store: Store): Brought | undefined =>
  useLive(
    useCallback((listen: (told: Brought) => void) => store.watch(broughtIn, listen), [store]),
  );

async function broughtIn({ vocabularies, vocabularyImports }: Shelves): Promise<Brought> {
  const [rows, imports] = await Promise.all([vocabularies.all(), vocabularyImports.all()]);
  return { vocabularies: rows.map(({ packed: _, ...told }) => told), imports };
}
