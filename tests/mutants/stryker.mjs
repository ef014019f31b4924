import { BroadcastChannel } from 'node:worker_threads';

import { createVitest } from 'vitest/node';

/** What `fail` is told for the log is read by nobody but developers, and no test holds on to its wording. */
const details = {
  shouldIgnore({ parent, key, listKey }) {
    const isDetail =
      listKey === 'arguments' &&
      key === 1 &&
      parent.type === 'CallExpression' &&
      parent.callee.type === 'Identifier' &&
      parent.callee.name === 'fail';
    return isDetail ? 'words for the log' : undefined;
  },
};

/** Asks the one worker (worker.ts) to try each mutant, and begins with a fresh one when a mutant has spoiled it. */
const oneWorker = () => {
  let worker;

  const mutantRun = async (options) => {
    const { activeMutant, testFilter: tests = [], hitLimit } = options;
    const [, file = ''] =
      /credentials\/(.+)\.ts$/u.exec(activeMutant.fileName.replaceAll('\\', '/')) ?? [];
    const question = { ask: 'mutant', mutant: activeMutant.id, file, tests, hitLimit };
    let found = await worker.ask(question);
    if (found.spoiled) {
      await worker.end();
      worker = await startWorker();
      found = await worker.ask(question);
    }
    if (found.endless) return { status: 'timeout', reason: 'the hit limit' };
    if (found.killedBy === undefined) return { status: 'survived', nrOfTests: found.survived };
    return {
      status: 'killed',
      killedBy: [found.killedBy],
      failureMessage: found.failure,
      nrOfTests: 1,
    };
  };

  return {
    capabilities: () => ({ reloadEnvironment: true }),
    init: async () => {
      worker = await startWorker();
    },
    dryRun: async () => {
      const { tests, mutantCoverage } = await worker.ask({ ask: 'all' });
      // A test of how long something takes may not hold here, where every step is counted: it notices no mutant.
      for (const { name } of tests.filter(({ failure }) => failure !== undefined))
        console.log(`left out, for it fails without any mutant: ${name}`);
      return {
        status: 'complete',
        mutantCoverage,
        tests: tests
          .filter(({ failure }) => failure === undefined)
          .map(({ id, name, timeSpentMs }) => ({ id, name, timeSpentMs, status: 0 })),
      };
    },
    mutantRun,
    dispose: () => worker?.end(),
  };
};
oneWorker.inject = [];

async function startWorker() {
  const channel = new BroadcastChannel('mutants');
  const vitest = await createVitest('test', {
    config: 'tests/mutants/vitest.config.ts',
    watch: false,
  });
  let heard;
  const next = () => new Promise((resolve) => (heard = resolve));
  channel.onmessage = ({ data }) => heard?.(data);
  const ready = next();
  const run = vitest.start();
  await Promise.race([ready, run.then(() => Promise.reject(new Error('no worker')))]);
  return {
    ask: async (question) => {
      const answer = next();
      channel.postMessage(question);
      return (await answer).answer;
    },
    end: async () => {
      channel.postMessage({ ask: 'end' });
      await run;
      channel.close();
      await vitest.close();
    },
  };
}

/** Says at once what has survived. */
const survivors = () => {
  let tested = 0;
  return {
    onMutantTested({ status, fileName, location, replacement }) {
      tested += 1;
      if (status === 'Survived')
        console.log(`${tested}: ${fileName}:${location.start.line} → ${replacement}`);
    },
  };
};
survivors.inject = [];

export const strykerPlugins = [
  { kind: 'Ignore', name: 'details', value: details },
  { kind: 'TestRunner', name: 'one-worker', factory: oneWorker },
  { kind: 'Reporter', name: 'survivors', factory: survivors },
];
