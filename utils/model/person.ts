/** What is known of the person a credential is compared with. */
export interface Person {
  readonly name?: string;
  /** Profile addresses. */
  readonly profiles: readonly string[];
  /** E-mail addresses that the page shows or the user types; they are never written to the database. */
  readonly emails: readonly string[];
  readonly dids?: readonly string[];
}
