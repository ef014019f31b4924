import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

import { heard, type Opened, type Order, type Outcome, type Place, type Said } from './place';

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

  async function open(bundle: string): Promise<Opened> {
    const workerData = pathToFileURL(fileOf(bundle)).href;
    const worker = new Worker(doors, { workerData, execArgv: [] });
    let settle = (_said: Said): void => {};
    worker.on('message', (said: Said) => settle(said));
    worker.on('error', ({ message }) => settle({ fault: message }));
    const attempt = async (order: Order): Promise<Outcome> => {
      const said = new Promise<Said>((resolve) => {
        settle = resolve;
      });
      worker.postMessage(order);
      return heard(await said);
    };
    return { attempt, close: async () => void (await worker.terminate()) };
  }

  async function first(bundle: string, subject: unknown): Promise<Outcome> {
    fileOf(bundle);
    const start = performance.now();
    const worker = await open(bundle);
    const { good } = await worker.attempt({ subject, attempts: 1 });
    const ms = performance.now() - start;
    await worker.close();
    return { good, ms };
  }

  return {
    name: 'Node',
    open,
    first,
    close: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
