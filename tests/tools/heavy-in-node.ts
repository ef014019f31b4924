import { heavyWork } from '@/utils/heavy';
import { pdfReader } from '@/utils/heavy/documents/pdf-reader';
import { readPathways } from '@/utils/skills/pathways';

/** What is heavy in the browser, done in this process: Node has no small worker to spare. */
export const heavyInNode = heavyWork({
  bringing: async () => (await import('@/entrypoints/offscreen/bringing')).bringing,
  readPathways,
  async pdf() {
    // TODO [2027-04]: drop when Node 20 goes; pdf.js is written for 22.
    if (!('withResolvers' in Promise)) Object.assign(Promise, { withResolvers });
    return pdfReader(await quietly(() => import('pdfjs-dist/legacy/build/pdf.mjs')));
  },
});

/** It says on loading that it cannot draw here, and nobody wants it to. */
async function quietly<Value>(step: () => Promise<Value>): Promise<Value> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await step();
  } finally {
    console.warn = warn;
  }
}

function withResolvers() {
  const resolvers: { resolve?: unknown; reject?: unknown } = {};
  const promise = new Promise((resolve, reject) => {
    Object.assign(resolvers, { resolve, reject });
  });
  return { promise, ...resolvers };
}
