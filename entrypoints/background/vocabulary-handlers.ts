import { fetchFile } from '@/utils/browser/file-channel';
import type { Handlers } from '@/utils/browser/serve';
import { MOST_FILE_BYTES } from '@/utils/credentials/brought';
import { fail, ok, type Result } from '@/utils/lib/result';
import type { BroughtId, VocabularyImportRow } from '@/utils/model/brought-vocabulary';
import type { Store } from '@/utils/model/store';

import type { Parts } from './parts';
import { takeBroughtFrom } from './vocabulary-in-use';

type Rows = 'vocabulary/bring' | 'vocabulary/call-off' | 'vocabulary/remove';
type Bytes = Uint8Array<ArrayBuffer>;

/** So much more is worth a word on the screen. */
const NEXT_SHARE = 0.02;

/** Vocabularies that the user brings: all of one is kept, or nothing, and what is there already stays until then. */
export function vocabularyHandlers({ around, refreshAll }: Parts): Pick<Handlers, Rows> {
  const { lasting, clock } = around;
  const { vocabularies, vocabularyImports, occupations } = lasting;
  const underWay = new Map<BroughtId, AbortController>();
  takeBroughtFrom(vocabularies);
  // A worker that has ended in the middle of one reads it no further.
  const ready = forgetImports(lasting);

  return {
    async 'vocabulary/bring'({ vocabularyId: id, files }) {
      await ready;
      underWay.get(id)?.abort();
      const calling = new AbortController();
      underWay.set(id, calling);
      const { signal } = calling;
      await vocabularyImports.put({ id, share: 0 });

      const archives = await fetched(files);
      const { heavy } = around.environmentFor(lasting);
      const brought = !archives.ok
        ? archives
        : ((await heavy?.vocabularyIn(archives.value, id, { signal, onProgress: sharesOf(id) })) ??
          fail('internal', 'no heavy door'));
      if (signal.aborted) return;
      if (!brought.ok) {
        const { problem } = brought;
        await vocabularyImports.put({ id, share: 0, problem });
        return;
      }
      if (!brought.value) return;
      const { vocabulary, occupations: named } = brought.value;
      await lasting.together(['vocabularies', 'vocabularyImports', 'occupations'], async () => {
        // Whoever calls it off until now keeps what was there.
        if (signal.aborted) return;
        await vocabularies.put({
          ...vocabulary,
          id,
          broughtAt: new Date(clock.now()).toISOString(),
        });
        await occupations.put({ ...named, id });
        await vocabularyImports.remove([id]);
      });
      if (underWay.get(id) === calling) underWay.delete(id);
      await changed();
    },

    async 'vocabulary/call-off'({ vocabularyId: id }) {
      await ready;
      underWay.get(id)?.abort();
      underWay.delete(id);
      await vocabularyImports.remove([id]);
    },

    async 'vocabulary/remove'({ vocabularyId: id }) {
      await vocabularies.remove([id]);
      await occupations.remove([id]);
      await changed();
    },
  };

  async function changed(): Promise<void> {
    takeBroughtFrom(vocabularies);
    await refreshAll();
  }

  /** Whoever has called it off has removed the row, and it does not come back. */
  function sharesOf(id: BroughtId): (share: number) => void {
    let said = 0;
    return (share) => {
      if (share < said + NEXT_SHARE) return;
      said = share;
      void vocabularyImports.change(id, (row): VocabularyImportRow => ({ ...row, share }));
    };
  }
}

async function forgetImports({ vocabularyImports }: Store): Promise<void> {
  await vocabularyImports.remove(await vocabularyImports.ids());
}

async function fetched(
  files: readonly { readonly fileId: string; readonly size: number }[],
): Promise<Result<readonly Bytes[]>> {
  const archives: Bytes[] = [];
  for (const { fileId, size } of files) {
    if (size > MOST_FILE_BYTES) return fail('file-too-large', `${size} bytes`);
    const bytes = await fetchFile(fileId);
    if (!bytes) return fail('file-gone', 'the screen that had it handed nothing over');
    archives.push(bytes);
  }
  return ok(archives);
}
