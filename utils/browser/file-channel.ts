/** Only pages of ours hear it, and it carries bytes as they are; messages would carry them as text. */
const CHANNEL = 'files';
const PATIENCE_MS = 15_000;

interface Wanted {
  readonly wanted: string;
}

interface Delivered {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
}

/** The screen's side: hands a file over to whoever asks for it while the step lasts. */
export async function offering<Value>(
  file: Blob,
  step: (fileId: string) => Promise<Value>,
): Promise<Value> {
  const channel = new BroadcastChannel(CHANNEL);
  const id = crypto.randomUUID();
  channel.onmessage = async ({ data }: MessageEvent<Wanted | Delivered>) => {
    if (!('wanted' in data) || data.wanted !== id) return;
    // A file may have been deleted since it was chosen.
    const buffer = await file.arrayBuffer().catch(() => undefined);
    channel.postMessage({ id, bytes: buffer && new Uint8Array(buffer) } satisfies Delivered);
  };
  try {
    return await step(id);
  } finally {
    channel.close();
  }
}

export interface Offered {
  readonly fileId: string;
  readonly size: number;
}

/** The same for several files at once. */
export const offeringAll = <Value>(
  [file, ...others]: readonly Blob[],
  step: (offered: Offered[]) => Promise<Value>,
  before: readonly Offered[] = [],
): Promise<Value> =>
  file
    ? offering(file, (fileId) =>
        offeringAll(others, step, [...before, { fileId, size: file.size }]),
      )
    : step([...before]);

/** The worker's side: the bytes, or nothing when nobody has them any more. */
export function fetchFile(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise((resolve) => {
    const patience = setTimeout(() => end(undefined), PATIENCE_MS);
    function end(bytes: Uint8Array<ArrayBuffer> | undefined): void {
      clearTimeout(patience);
      channel.close();
      resolve(bytes);
    }
    channel.onmessage = ({ data }: MessageEvent<Wanted | Delivered>) => {
      if ('id' in data && data.id === id) end(data.bytes);
    };
    channel.postMessage({ wanted: id } satisfies Wanted);
  });
}
