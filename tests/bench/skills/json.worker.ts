import { attempting } from '../measuring/attempting';

/** The same skills, as JSON has them. */
attempting(
  (json: string) => () =>
    // Whoever parses the list gets a list.
    (JSON.parse(json) as readonly unknown[]).length > 0,
);
