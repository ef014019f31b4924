/** What a worker says: its answer, or what went wrong. */
export type Said<Answer> = { readonly answer: Answer } | { readonly fault: string };

/** Answers messages in a worker of a browser, and in one of Node, which is made to look like it. */
export function answering<Asked, Answer>(answer: (asked: Asked) => Promise<Answer>): void {
  globalThis.onmessage = async ({ data }: MessageEvent<Asked>) => {
    const say = (said: Said<Answer>) => globalThis.postMessage(said);
    try {
      say({ answer: await answer(data) });
    } catch (cause) {
      say({ fault: cause instanceof Error ? `${cause.stack}` : String(cause) });
    }
  };
}

export function heard<Answer>(said: Said<Answer>): Answer {
  if ('fault' in said) throw new Error(said.fault);
  return said.answer;
}
