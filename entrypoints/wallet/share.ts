import type { Seen } from '@/components/seen';
import type { SharePreview } from '@/components/wallet/Export';
import { proofSheetOf } from '@/components/wallet/sheet-words';
import { say, sayNumber } from '@/components/words';
import { isCertificate, jsonResume } from '@/utils/exports/json-resume';
import { plainSheet } from '@/utils/exports/plain-sheet';
import { proofBundle } from '@/utils/exports/proof-bundle';
import { proofSheetHtml } from '@/utils/exports/proof-sheet';
import { ok, type Result } from '@/utils/lib/result';
import { MANIFEST_NAME, SHEET_NAME } from '@/utils/model/bundle';
import type { ShareChoice } from '@/utils/model/share';
import type { Shelves } from '@/utils/model/store';

import { underName } from './under-name';

/** What the files are made of. */
interface Told {
  readonly seen: readonly Seen[];
  readonly version: string;
  readonly now: Date;
}

interface SharedFile {
  readonly name: string;
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** Nobody reads through more before it goes out. */
const MOST_PREVIEWED = 50;

/** What would go out, as it reads. A sheet and a bundle are shown by the words on the sheet. */
export function previewOf(choice: ShareChoice, told: Told): SharePreview {
  const chosen = chosenOf(choice, told);
  const text = previewText(choice, told, chosen);
  switch (choice.form) {
    case 'sheet':
    case 'text':
      return { text, leftOut: 0 };
    case 'json-resume':
      return { text, leftOut: chosen.filter((one) => !isCertificate(one)).length };
    case 'bundle':
      return { text: `${say('share_bundle', MANIFEST_NAME, SHEET_NAME)}\n\n${text}`, leftOut: 0 };
  }
}

function previewText(choice: ShareChoice, told: Told, chosen: readonly Seen[]): string {
  const first = new Set(chosen.slice(0, MOST_PREVIEWED).map(({ finding }) => finding.id));
  const text = textOf({ ...choice, ids: first }, told);
  const more = chosen.length - first.size;
  return more > 0 ? `${text}\n${say('and_more', sayNumber(more))}\n` : text;
}

/** What is copied: the same words that are shown. */
export function textOf(choice: ShareChoice, told: Told): string {
  const { form, name, email } = choice;
  return form === 'json-resume'
    ? jsonResume(chosenOf(choice, told), { name: name.trim(), email: email.trim() })
    : plainSheet(sheetOf(choice, told));
}

/** The file that goes out. */
export async function sharedFile(
  choice: ShareChoice,
  told: Told,
  store: Shelves,
): Promise<Result<SharedFile>> {
  switch (choice.form) {
    case 'sheet':
      return ok({
        name: SHEET_NAME,
        type: 'text/html',
        content: proofSheetHtml(sheetOf(choice, told)),
      });
    case 'text':
      return ok({ name: 'credentials.txt', type: 'text/plain', content: textOf(choice, told) });
    case 'json-resume':
      return ok({ name: 'resume.json', type: 'application/json', content: textOf(choice, told) });
    case 'bundle': {
      const bundle = await bundleOf(choice, told, store);
      if (!bundle.ok) return bundle;
      return ok({ name: 'proof-bundle.zip', type: 'application/zip', content: bundle.value });
    }
  }
}

async function bundleOf(choice: ShareChoice, told: Told, store: Shelves) {
  const chosen = chosenOf(choice, told);
  const rows = await store.files.some(chosen.map(({ finding }) => finding.link.href));
  const files = new Map(rows.map((file) => [file.id, file]));
  return proofBundle(
    chosen.map((one) => ({ ...one, file: files.get(one.finding.link.href) })),
    {
      by: `Proofstack ${told.version}`,
      at: told.now,
      sheet: proofSheetHtml(sheetOf(choice, told)),
    },
  );
}

const chosenOf = ({ ids, name }: ShareChoice, { seen }: Told): readonly Seen[] =>
  seen.filter(({ finding }) => ids.has(finding.id)).map((one) => underName(one, name.trim()));

const sheetOf = (choice: ShareChoice, told: Told) =>
  proofSheetOf(chosenOf(choice, told), {
    person: choice.name.trim() || undefined,
    version: told.version,
    now: told.now,
  });
