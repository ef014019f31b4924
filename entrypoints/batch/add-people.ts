import type { RequestOf } from '@/utils/browser/protocol';
import type { Result } from '@/utils/lib/result';
import type { ImportedPerson } from '@/utils/model/import';

/** As many as one message may carry. */
const MOST = 500;

type Part = RequestOf<'batch/add'>;

interface Adding {
  readonly batchId: string;
  readonly name: string;
  readonly people: readonly ImportedPerson[];
  /** How many of them have been added. */
  readonly from: number;
  readonly send: (part: Part) => Promise<Result<null>>;
  readonly onAdded: (count: number) => void;
}

/**
 * Hands people over in parts, one after the other. Where the worker died in the midst, the same part may be sent
 * again: nobody is added twice.
 */
export async function addPeople(adding: Adding): Promise<'added' | 'stopped'> {
  const { batchId, people, from, send, onAdded } = adding;
  const name = adding.name.trim().slice(0, 200) || batchId;
  for (let first = from; first < people.length; first += MOST) {
    const part = people.slice(first, first + MOST).map(({ links, ...person }) => ({
      ...person,
      links: [...links],
    }));
    const said = { batchId, name, first, people: part };
    if (!(await isDone(send, said)) && !(await isDone(send, said))) return 'stopped';
    onAdded(first + part.length);
  }
  return 'added';
}

async function isDone(send: Adding['send'], said: Part): Promise<boolean> {
  try {
    return (await send(said)).ok;
  } catch {
    // The worker went away before it answered; asking again wakes it.
    return false;
  }
}
