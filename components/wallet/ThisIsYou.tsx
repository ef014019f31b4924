import { say } from '../words';

interface Props {
  readonly isYou: boolean;
  readonly onYou: () => void;
  readonly onNot: () => void;
  readonly onAdd: () => void;
}

/** On a profile: the user says once that it is their own, and takes its credentials over. */
export function ThisIsYou({ isYou, onYou, onNot, onAdd }: Props) {
  return isYou ? (
    <div className="this-is-you">
      <p>{say('own_is_you')}</p>
      <button type="button" className="button quiet small" onClick={onAdd}>
        {say('own_adopt')}
      </button>
      <button type="button" className="text-button" onClick={onNot}>
        {say('own_is_not_you')}
      </button>
    </div>
  ) : (
    <button type="button" className="text-button" onClick={onYou}>
      {say('own_you')}
    </button>
  );
}
