import { useEffect, useRef, useState } from 'react';

type Take = (files: readonly File[]) => void;

/** Hears of files that are dropped or pasted anywhere on the screen; says whether some are held over it. */
export function useBroughtFiles(take: Take): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const quiet = new AbortController();
    const listen = { signal: quiet.signal };
    document.addEventListener(
      'dragover',
      (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      listen,
    );
    document.addEventListener(
      'dragleave',
      ({ relatedTarget }) => {
        if (!relatedTarget) setOver(false);
      },
      listen,
    );
    // A part of the screen may take what is dropped on it for itself.
    document.addEventListener('drop', () => setOver(false), { ...listen, capture: true });
    document.addEventListener(
      'drop',
      (event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        latest.current([...(event.dataTransfer?.files ?? [])]);
      },
      listen,
    );
    document.addEventListener(
      'paste',
      ({ clipboardData }) => latest.current([...(clipboardData?.files ?? [])]),
      listen,
    );
    return () => quiet.abort();
  }, []);
  return isOver;
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean =>
  dataTransfer?.types.includes('Files') === true;
