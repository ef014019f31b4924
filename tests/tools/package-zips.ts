import packageFile from '../../package.json' with { type: 'json' };

const zip = (what: string): string =>
  `.output/${packageFile.name}-${packageFile.version}-${what}.zip`;

/** What everything is built from, for the reviewers. */
export const SOURCES = zip('sources');

/** What `npm run package` leaves: one for each store, and the sources. */
export const packageZips = [zip('chrome'), zip('edge'), zip('firefox'), SOURCES] as const;
