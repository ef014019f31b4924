import { say } from '../words';

interface Props {
  readonly isPrivate: boolean;
  /** The person is among the saved ones. */
  readonly isSaved: boolean;
  readonly onSave: () => void;
}

/** Keeps a person on purpose, except in a private window, where it says why not. */
export function SaveButton({ isPrivate, isSaved, onSave }: Props) {
  return (
    <button type="button" className="button" disabled={isPrivate} onClick={onSave}>
      {say(isPrivate ? 'save_private' : isSaved ? 'save_again' : 'save_do')}
    </button>
  );
}
