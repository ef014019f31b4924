import { browser } from 'wxt/browser';

import { breathe } from '@/utils/browser/breathe';

import type { Desk } from './desk';
import type { Surroundings } from './surroundings';

const ALARM = 'resume-queue';
const ALARM_MS = 30_000;
/** A worker of Chrome is not told that the network is back. */
const NETWORK_MS = 2_000;

interface Lookout {
  /** Takes up whatever is due. */
  readonly look: () => Promise<void>;
  readonly desks: readonly Pick<Desk, 'isEmpty' | 'nextAfter'>[];
  /** All that there was is done. */
  readonly rest: () => Promise<void>;
  /** What has begun and is not written down yet keeps the alarm too. */
  readonly isUnsettled: () => boolean;
}

/**
 * Looks for work when it is told to, when the network comes back, when the next job is due, and at an alarm for as long as
 * anything is queued, paused or was left running by a worker that died. Hands back what tells it to.
 */
export function lookingOut(
  { clock, isOnline, onOnline }: Pick<Surroundings, 'clock' | 'isOnline' | 'onOnline'>,
  { look, rest, desks, isUnsettled }: Lookout,
): () => void {
  let looking = false;
  let wanted = false;
  let hasAlarm: boolean | undefined;
  let looksAt = 0;

  function resume(): void {
    wanted = true;
    if (!looking) void lookWhileWanted();
  }

  async function lookWhileWanted(): Promise<void> {
    looking = true;
    try {
      while (wanted) {
        try {
          // A worker that dies while it begins is woken to go on.
          if (isOpen()) await setAlarm();
          // Checks whose answers lie at hand would otherwise go on and on, and messages and the database never have a turn.
          await breathe();
          wanted = false;
          await look();
        } finally {
          // A look that fails is taken up by the alarm.
          await setAlarm();
        }
      }
    } finally {
      looking = false;
      lookLater();
    }
  }

  /** As long as the worker lives it waits for no alarm: it looks again when the next job is due, or the network may be back. */
  function lookLater(): void {
    const open = desks.filter((desk) => !desk.isEmpty());
    if (open.length === 0) return;
    const now = clock.now();
    const at = isOnline() ? Math.min(...open.map((desk) => desk.nextAfter(now))) : now + NETWORK_MS;
    const isAwaited = looksAt > now && looksAt <= at;
    if (isAwaited || at > now + ALARM_MS) return;
    looksAt = at;
    void clock.sleep(at - now).then(resume);
  }

  const isOpen = (): boolean => isUnsettled() || desks.some((desk) => !desk.isEmpty());

  async function setAlarm(): Promise<void> {
    const open = isOpen();
    if (open === hasAlarm) return;
    const hadWork = hasAlarm === true;
    hasAlarm = open;
    if (open) await browser.alarms.create(ALARM, { periodInMinutes: ALARM_MS / 60_000 });
    else await browser.alarms.clear(ALARM);
    if (!open && hadWork) await rest();
  }

  onOnline(resume);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) resume();
  });
  return resume;
}
