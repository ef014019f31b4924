import { CREDENTIAL_REGISTRY } from '@/utils/model/registry-record';

import { isRunning } from './is-running';
import { hostAskedFor, type Seen } from './seen';
import { say, sayList } from './words';

/** Who was asked on the way; and that the rest stayed here. It waits until that can be said. */
export function Footer({ seen }: { seen: readonly Seen[] }) {
  const findings = seen.map(({ finding }) => finding);
  if (isRunning(findings)) return null;
  const asked = [...new Set(seen.flatMap((one) => [...askedFor(one), ...askedBeside(one)]))];
  if (asked.length === 0 && findings.some(({ state }) => state !== 'found')) return null;
  return (
    <footer>
      <small>
        {asked.length === 0 ? say('footer_nothing_asked') : say('footer', sayList(asked))}
      </small>
    </footer>
  );
}

/** Who was asked besides: for the list of a collection, and for what a credential names. */
function askedBeside({ finding: { collection, lists, registry } }: Seen): readonly string[] {
  const isAsked = registry && registry.failure !== 'needs-access' && registry.failure !== 'offline';
  return [
    ...(collection?.pages && lists ? [lists] : []),
    ...(isAsked ? [CREDENTIAL_REGISTRY] : []),
  ];
}

/** A host that puts a check off has been asked, although there is no result that tells of it. */
function askedFor({ finding, result }: Seen): readonly string[] {
  const { state, host } = finding;
  const first = hostAskedFor(finding);
  if (state === 'paused' || (state === 'needs-access' && host !== first)) return [first];
  return result?.asked ?? [];
}
