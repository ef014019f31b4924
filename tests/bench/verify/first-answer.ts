import { answering } from '../measuring/answering';
import type { Subject, Verifier } from './subject';

/** A worker that holds one verifier, and verifies what it is sent. */
export const answerWith = (verifier: Verifier): void =>
  answering(async (subject: Subject) => verifier(subject)());
