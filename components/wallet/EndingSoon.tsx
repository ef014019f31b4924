import type { Renewal } from '@/utils/model/next-steps';

import { say, sayCount } from '../words';

interface Props {
  readonly renewals: readonly Renewal[];
  readonly onShow: () => void;
}

/** A quiet line that some of the user's own credentials end before long; what is over is said where they are listed. */
export function EndingSoon({ renewals, onShow }: Props) {
  const count = renewals.filter(({ over }) => !over).length;
  if (count === 0) return null;
  return (
    <p className="ending-soon">
      {sayCount('own_ending', count)}{' '}
      <button type="button" className="text-button" onClick={onShow}>
        {say('own_ending_show')}
      </button>
    </p>
  );
}
