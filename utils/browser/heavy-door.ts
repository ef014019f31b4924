import { browser } from 'wxt/browser';

import { type Failure, fail } from '@/utils/lib/result';
import type { Heavy, Watch } from '@/utils/model/heavy';

import { inTurn } from './in-turn';

/** Only pages of ours hear it, and it carries bytes as they are. A script on a web page has no way to it. */
const CHANNEL = 'heavy';
const OFFSCREEN = '/offscreen.html';
const SCRIPT = '/heavy.js';

/** How long to wait for somebody behind the door: its page may just have closed itself. */
const ACCEPTED_MS = 2_000;
const DONE_MS = 60_000;
const MOST_KNOCKS = 3;
const IDLE_MS = 30_000;

type Work = keyof Heavy;
type OutcomeOf<Name extends Work> = Awaited<ReturnType<Heavy[Name]>>;
type Outcome = OutcomeOf<Work>;

/** Whoever waits stays on this side: what is done comes back as replies, and calling off goes as a word of its own. */
interface Order<Name extends Work = Work> {
  readonly id: string;
  readonly work: Name;
  readonly given: readonly Parameters<Heavy[Name]>[number][];
}

interface CallOff {
  readonly callOff: string;
}

type Reply =
  | { readonly id: string; readonly accepted: true }
  | { readonly id: string; readonly share: number }
  | { readonly id: string; readonly outcome: Outcome };

/** The worker's side: every piece of work is sent through the door, which is opened for it. */
export function heavyDoor(open: () => Promise<void> = openDoor): Heavy {
  return {
    rowsIn: (...given) => knock({ work: 'rowsIn', given }, open),
    contentsOf: (...given) => knock({ work: 'contentsOf', given }, open),
    pathwaysIn: (...given) => knock({ work: 'pathwaysIn', given }, open),
    followsSchema: (...given) => knock({ work: 'followsSchema', given }, open),
    secp256k1Holds: (...given) => knock({ work: 'secp256k1Holds', given }, open),
    chainAddress: (...given) => knock({ work: 'chainAddress', given }, open),
    bbsProofHolds: (...given) => knock({ work: 'bbsProofHolds', given }, open),
    vocabularyIn: (archives, taxonomy, watch) =>
      knock({ work: 'vocabularyIn', given: [archives, taxonomy] }, open, watch),
  };
}

async function knock<Name extends Work>(
  order: Omit<Order<Name>, 'id'>,
  open: () => Promise<void>,
  watch?: Watch,
): Promise<OutcomeOf<Name> | Failure> {
  for (let time = 0; time < MOST_KNOCKS; time += 1) {
    try {
      await open();
    } catch (cause) {
      return fail('internal', `the heavy door: ${String(cause)}`);
    }
    const outcome = await sent({ ...order, id: crypto.randomUUID() }, watch);
    // Who answers an order answers it with the outcome of that work.
    if (outcome) return outcome as OutcomeOf<Name>;
  }
  return fail('internal', 'nobody behind the heavy door');
}

/** The outcome, or nothing when nobody has taken the order. */
function sent(order: Order, watch?: Watch): Promise<Outcome | undefined> {
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise((resolve) => {
    let patience = setTimeout(() => end(undefined), ACCEPTED_MS);
    const callOff = () => channel.postMessage({ callOff: order.id } satisfies CallOff);
    function end(outcome: Outcome | undefined): void {
      clearTimeout(patience);
      watch?.signal.removeEventListener('abort', callOff);
      channel.close();
      resolve(outcome);
    }
    channel.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.id !== order.id) return;
      if ('outcome' in data) return end(data.outcome);
      if ('share' in data) watch?.onProgress(data.share);
      clearTimeout(patience);
      patience = setTimeout(() => end(fail('timed-out', order.work)), DONE_MS);
    };
    channel.postMessage(order);
    watch?.signal.addEventListener('abort', callOff);
    if (watch?.signal.aborted) callOff();
  });
}

/** The other side: does what it is told, one thing after the other, and says when it has had nothing to do for long. */
export function answerDoor(work: Heavy, whenIdle: () => void = () => undefined): void {
  const channel = new BroadcastChannel(CHANNEL);
  const next = inTurn();
  let idle = setTimeout(whenIdle, IDLE_MS);
  const say = (reply: Reply): void => channel.postMessage(reply);

  const underWay = new Map<string, AbortController>();

  channel.onmessage = ({ data }: MessageEvent<Order | Reply | CallOff>) => {
    if ('callOff' in data) underWay.get(data.callOff)?.abort();
    if (!('work' in data)) return;
    underWay.set(data.id, new AbortController());
    clearTimeout(idle);
    say({ id: data.id, accepted: true });
    void next(() => perform(data));
  };

  async function perform({ id, work: name, given }: Order): Promise<void> {
    clearTimeout(idle);
    // What is given belongs to the work that is named, which a union of orders no longer shows.
    const one = work[name] as (...given: readonly unknown[]) => Promise<Outcome>;
    const { signal } = underWay.get(id) ?? new AbortController();
    const watch: Watch = { signal, onProgress: (share) => say({ id, share }) };
    try {
      say({ id, outcome: await one(...given, watch) });
    } catch (cause) {
      say({ id, outcome: fail('internal', `${name}: ${String(cause)}`) });
    }
    underWay.delete(id);
    idle = setTimeout(whenIdle, IDLE_MS);
  }
}

let opening: Promise<void> | undefined;

/** Chrome has an offscreen document for what a worker cannot do; Firefox runs the worker in a page, which can. */
async function openDoor(): Promise<void> {
  opening ??= (browser.offscreen ? openOffscreen() : loadHere()).finally(() => {
    opening = undefined;
  });
  await opening;
}

async function openOffscreen(): Promise<void> {
  if (await browser.offscreen.hasDocument()) return;
  await browser.offscreen.createDocument({
    url: OFFSCREEN,
    reasons: ['DOM_PARSER'],
    justification: 'Reads a credential page as a document, without running it.',
  });
}

async function loadHere(): Promise<void> {
  if (document.querySelector(`script[src="${SCRIPT}"]`)) return;
  const script = document.createElement('script');
  script.src = SCRIPT;
  await new Promise((loaded, failed) => {
    script.onload = loaded;
    script.onerror = failed;
    document.head.append(script);
  });
}
