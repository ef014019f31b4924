import { say, sayNumber } from '../words';

export const orders = ['latest', 'stack', 'name', 'end'] as const;
export type Order = (typeof orders)[number];

interface Props {
  readonly wanted: string;
  readonly order: Order;
  readonly shown: number;
  readonly total: number;
  readonly onWanted: (wanted: string) => void;
  readonly onOrder: (order: Order) => void;
}

/** A word that is looked for among the user's own credentials, and the order they stand in. */
export function Finder({ wanted, order, shown, total, onWanted, onOrder }: Props) {
  return (
    <div className="finder">
      <label className="search">
        {say('own_search')}
        <input
          className="field"
          type="search"
          value={wanted}
          onChange={({ target }) => onWanted(target.value)}
        />
      </label>
      <label>
        {say('own_order')}{' '}
        <select
          className="pick"
          value={order}
          onChange={({ target }) => {
            const chosen = orders.find((one) => one === target.value);
            if (chosen) onOrder(chosen);
          }}
        >
          {orders.map((one) => (
            <option key={one} value={one}>
              {say(`own_order_${one}`)}
            </option>
          ))}
        </select>
      </label>
      <p role="status" className="soft">
        {say('saved_count', sayNumber(shown), sayNumber(total))}
      </p>
    </div>
  );
}
