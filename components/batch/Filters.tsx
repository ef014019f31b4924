import { useId } from 'react';

import { SealIcon } from '../SealIcon';
import { keyOf, say } from '../words';
import { lineStates } from './applicant';
import type { Filter, TableView } from './table-view';

/** So many names are offered while somebody types; any other can be typed. */
const MOST = 300;

interface Props {
  readonly filter: Filter;
  readonly view: Pick<TableView, 'tally' | 'skills' | 'issuers'>;
  readonly onFilter: (filter: Filter) => void;
}

/** Whom to show: by how their credentials stand, by skill, by issuer, by what expires soon. */
export function Filters({ filter, view, onFilter }: Props) {
  const { state, skill = '', issuer = '', expiresBefore = '' } = filter;
  const { tally, skills, issuers } = view;
  const isFiltered = Boolean(state || skill || issuer || expiresBefore);
  return (
    <section className="filters" aria-label={say('filter_title')}>
      <div className="chips">
        <button
          type="button"
          className="chip"
          aria-pressed={state === undefined}
          onClick={() => onFilter(without(filter, 'state'))}
        >
          {say('filter_all')}
        </button>
        {lineStates.map((one) => (
          <button
            key={one}
            type="button"
            className="chip"
            aria-pressed={state === one}
            onClick={() =>
              onFilter(state === one ? without(filter, 'state') : { ...filter, state: one })
            }
          >
            {one === 'waiting' ? <i className="pending" /> : <SealIcon shape={one} />}
            {say(`filter_${keyOf(one)}`)} <small>{tally.people[one]}</small>
          </button>
        ))}
      </div>
      <div className="filter-fields">
        <Typed
          words={say('filter_skill')}
          value={skill}
          names={skills}
          onChange={(typed) => onFilter({ ...filter, skill: typed })}
        />
        <Typed
          words={say('filter_issuer')}
          value={issuer}
          names={issuers}
          onChange={(typed) => onFilter({ ...filter, issuer: typed })}
        />
        <label>
          {say('filter_expires')}
          <input
            className="field"
            type="date"
            value={expiresBefore}
            onChange={({ target }) => onFilter({ ...filter, expiresBefore: target.value })}
          />
        </label>
        {isFiltered ? (
          <button type="button" className="text-button" onClick={() => onFilter({})}>
            {say('filter_clear')}
          </button>
        ) : null}
      </div>
    </section>
  );
}

interface TypedProps {
  readonly words: string;
  readonly value: string;
  readonly names: readonly string[];
  readonly onChange: (typed: string) => void;
}

function Typed({ words, value, names, onChange }: TypedProps) {
  const id = useId();
  return (
    <label>
      {words}
      <input
        className="field"
        type="search"
        list={id}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <datalist id={id}>
        {names.slice(0, MOST).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </label>
  );
}

function without(filter: Filter, member: keyof Filter): Filter {
  const { [member]: _, ...rest } = filter;
  return rest;
}
