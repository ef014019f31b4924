import type { FitLine } from '@/utils/model/plan';

/** Everything that is asked for as a part of one bar, in the order of its lines. */
export function Bar({ lines }: { lines: readonly FitLine[] }) {
  return (
    <div className="track" aria-hidden="true">
      {lines.map(({ id, standing }) => (
        <i
          key={id}
          className={standing === 'shown' ? 'shown' : standing === 'missing' ? '' : 'claimed'}
        />
      ))}
    </div>
  );
}
