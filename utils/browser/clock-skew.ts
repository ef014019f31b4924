const DAY_MS = 86_400_000;
const MOST_HOSTS = 20;

/**
 * By how many days this computer's clock differs from those of the hosts that were asked. One host may be wrong
 * itself: it is said when two say so, both the same way, and nobody
 * says otherwise.
 */
export function clockSkew(
  listen: (days: number) => void,
): (host: string, said: number, now: number) => void {
  const skews = new Map<string, number>();
  let told = 0;
  return (host, said, now) => {
    if (Number.isNaN(said)) return;
    skews.delete(host);
    skews.set(host, Math.trunc((now - said) / DAY_MS));
    const [oldest] = skews.keys();
    if (skews.size > MOST_HOSTS && oldest !== undefined) skews.delete(oldest);
    const all = [...skews.values()];
    const least = all.reduce((one, other) => (Math.abs(other) < Math.abs(one) ? other : one));
    const areAgreed = all.every((one) => Math.sign(one) === Math.sign(least));
    const days = skews.size > 1 && areAgreed ? least : 0;
    if (days === told) return;
    told = days;
    listen(days);
  };
}
