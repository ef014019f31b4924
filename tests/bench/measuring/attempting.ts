import type { Order, Said } from './place';

/** Does the whole work once, and says whether it found its subject good. */
export type Attempt = () => boolean | Promise<boolean>;

/** Attempts what it is told to in a worker of a browser, or in one of Node, which is made to look like it. */
export function attempting<Subject>(prepare: (subject: Subject) => Attempt): void {
  let attempt: Attempt = () => false;
  globalThis.onmessage = async ({ data }: MessageEvent<Order>) => {
    const say = (said: Said) => globalThis.postMessage(said);
    try {
      // Each benchmark sends its workers what they are written for.
      if (data.subject !== undefined) attempt = prepare(data.subject as Subject);
      say(await timed(attempt, data.attempts));
    } catch (cause) {
      say({ fault: cause instanceof Error ? `${cause.stack}` : String(cause) });
    }
  };
}

async function timed(attempt: Attempt, attempts: number): Promise<Said> {
  let good = true;
  const start = performance.now();
  for (let time = 0; time < attempts; time += 1) good = (await attempt()) && good;
  return { good, ms: (performance.now() - start) / attempts };
}
