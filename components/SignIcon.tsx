import { type Sign, signs } from './signs';

/** A picture beside a sentence that says the same. */
export function SignIcon({ sign }: { sign: Sign }) {
  return (
    <svg className="sign" viewBox="0 0 24 24" aria-hidden="true">
      {signs[sign].map((line) => (
        <path key={line} d={line} />
      ))}
    </svg>
  );
}
