import { Dexie, liveQuery } from 'dexie';

/** After so many changes anywhere a live query is begun anew: it notes each until one concerns it. */
const MOST_CHANGES = 500;

/** Reads now and after every change of what it read. */
export function watched<Answer>(
  read: () => Promise<Answer>,
  listen: (answer: Answer) => void,
): () => void {
  const begin = () => liveQuery(read).subscribe(listen);
  let subscription = begin();
  const stop = onceInAWhile(() => {
    subscription.unsubscribe();
    subscription = begin();
  });
  return () => {
    stop();
    subscription.unsubscribe();
  };
}

/**
 * The same, no more often than once in so many milliseconds: what follows each other closely is read together, what comes
 * after a rest at once. Each answer is told that has been begun, however much changes meanwhile.
 */
export function watchedAtRest<Answer>(
  read: () => Promise<Answer>,
  listen: (answer: Answer) => void,
  restMs: number,
): () => void {
  let isStopped = false;
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let subscription = begin();
  const stop = onceInAWhile(beginAnew);

  function begin() {
    last = performance.now();
    // Made out here: what is told inside a live query would be taken for a part of it.
    const { promise, resolve } = settledFrom<Answer>();
    void promise.then((answer) => isStopped || listen(answer));
    let isRead = false;
    return liveQuery(async () => {
      if (isRead) return beginAtRest();
      isRead = true;
      resolve(await read());
    }).subscribe(() => {});
  }

  function beginAtRest(): void {
    timer ??= setTimeout(beginAnew, Math.max(0, last + restMs - performance.now()));
  }

  function beginAnew(): void {
    clearTimeout(timer);
    timer = undefined;
    subscription.unsubscribe();
    if (!isStopped) subscription = begin();
  }

  return () => {
    isStopped = true;
    clearTimeout(timer);
    stop();
    subscription.unsubscribe();
  };
}

function onceInAWhile(begin: () => void): () => void {
  let changes = 0;
  const onChange = () => {
    changes += 1;
    if (changes < MOST_CHANGES) return;
    changes = 0;
    begin();
  };
  Dexie.on('storagemutated', onChange);
  return () => Dexie.on.storagemutated.unsubscribe(onChange);
}

/** A promise and what settles it; Node 20 has no such function. */
function settledFrom<Value>() {
  let resolve: (value: Value) => void = () => {};
  const promise = new Promise<Value>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
