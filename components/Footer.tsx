import type { Seen } from './seen';
import { say, sayList } from './words';

/** Who was asked on the way; and that the rest stayed here. */
export function Footer({ seen }: { seen: readonly Seen[] }) {
  const asked = [...new Set(seen.flatMap(({ result }) => result?.asked ?? []))];
  return (
    <footer>
      <small>
        {asked.length === 0 ? say('footer_nothing_asked') : say('footer', sayList(asked))}
      </small>
    </footer>
  );
}
