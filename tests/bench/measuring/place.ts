/** Where a benchmark runs. */
export interface Place {
  readonly name: 'Node' | 'Chromium';
  /** What a fresh worker answers that holds one bundle and nothing else, and how long that took from its making on. */
  readonly ask: <Answer>(bundle: string, asked: unknown) => Promise<Timed<Answer>>;
  readonly close: () => Promise<void>;
}

export interface Timed<Answer> {
  readonly answer: Answer;
  readonly ms: number;
}
