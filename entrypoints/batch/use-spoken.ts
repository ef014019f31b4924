import { useEffect, useRef, useState } from 'react';

const EVERY_MS = 5_000;

/** What screen readers are told of something that changes all the time: its latest state, every five seconds. */
export function useSpoken(words: string): string {
  const [spoken, setSpoken] = useState(words);
  const latest = useRef(words);
  useEffect(() => {
    latest.current = words;
  }, [words]);
  useEffect(() => {
    const timer = setInterval(() => setSpoken(latest.current), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return spoken;
}
