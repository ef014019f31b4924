import { type Attempt, attempting } from '../measuring/attempting';
import { packageSkills } from './browser';
import type { Subject } from './material';

attempting((subject: Subject) => {
  packageSkills(subject);
  let attempt: Attempt | undefined;
  return async () => {
    // What asks for the browser is read when there is one.
    const { throughQueue } = await import('./queue');
    attempt ??= throughQueue(subject);
    return attempt();
  };
});
