import { sessionEmails } from './session-emails';

/** Addresses that a page shows or the user types, by the person they belong to, while the tab is open. */
export const knownEmails = sessionEmails('known-emails');
