export const shareForms = ['sheet', 'text', 'json-resume', 'bundle'] as const;
/** As what the user's own credentials go out. */
export type ShareForm = (typeof shareForms)[number];

/** What the user has chosen to share: nothing else leaves. */
export interface ShareChoice {
  readonly form: ShareForm;
  /** The ids of findings. */
  readonly ids: ReadonlySet<string>;
  /** What the user has typed to be named by; empty names nobody. */
  readonly name: string;
  readonly email: string;
}
