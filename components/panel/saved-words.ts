import { say } from '../words';

/** That a person is kept, by the name that the page gives, if any. */
export const savedWords = (name: string | undefined): string =>
  name === undefined ? say('saved_done_unnamed') : say('saved_done', name);

/** That a person is kept no longer. */
export const removedWords = (name: string | undefined): string =>
  name === undefined ? say('saved_removed_unnamed') : say('saved_removed', name);
