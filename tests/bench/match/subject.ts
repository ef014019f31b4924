/** A posting that asks for so many things, against a wallet of so many credentials. */
export interface Subject {
  readonly requirements: number;
  readonly credentials: number;
}
