import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'vite';

import type { Place } from './place';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const made = new Map<string, Promise<string>>();

/** One minified module with all that an entry imports, as this place would have it. */
export function bundled(entry: string, place: Place['name']): Promise<string> {
  const key = `${entry} ${place}`;
  const making = made.get(key) ?? bundle(entry, place);
  made.set(key, making);
  return making;
}

async function bundle(entry: string, place: Place['name']): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: place === 'Node',
      write: false,
      minify: true,
      target: 'es2023',
      rolldownOptions: { input: join(root, entry), output: { codeSplitting: false } },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [chunk] = outputs;
  if (chunk?.type !== 'chunk') throw new Error(`${entry} makes ${outputs.length} files`);
  return chunk.code;
}
