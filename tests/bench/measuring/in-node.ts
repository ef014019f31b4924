import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

import { heard, type Said } from './answering';
import type { Place, Timed } from './place';

/** Gives a worker of Node the two names by which one of a browser listens and speaks. */
const DOORS = `
  import { parentPort, workerData } from 'node:worker_threads';
  globalThis.postMessage = (said) => parentPort.postMessage(said);
  await import(workerData);
  parentPort.on('message', (data) => globalThis.onmessage({ data }));
`;

/** Workers of this Node, each with a file of its own that lies outside of any package. */
export function inNode(): Place {
  const folder = mkdtempSync(join(tmpdir(), 'proofstack-bench-'));
  const doors = join(folder, 'doors.mjs');
  writeFileSync(doors, DOORS);
  const files = new Map<string, string>();

  function fileOf(bundle: string): string {
    const file = files.get(bundle) ?? join(folder, `${files.size}.mjs`);
    if (!files.has(bundle)) writeFileSync(file, bundle);
    files.set(bundle, file);
    return file;
  }

  async function ask<Answer>(bundle: string, asked: unknown): Promise<Timed<Answer>> {
    const { said, ms } = await askWorker<Answer>(fileOf(bundle), asked);
    return { answer: heard(said), ms };
  }

  function askWorker<Answer>(file: string, asked: unknown) {
    const workerData = pathToFileURL(file).href;
    const start = performance.now();
    const worker = new Worker(doors, { workerData, execArgv: [] });
    return new Promise<{ said: Said<Answer>; ms: number }>((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', (said: Said<Answer>) => {
        resolve({ said, ms: performance.now() - start });
        void worker.terminate();
      });
      worker.postMessage(asked);
    });
  }

  return {
    name: 'Node',
    ask,
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
