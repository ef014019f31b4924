import { useEffect } from 'react';

import { Help } from '@/components/help/Help';
import { topicAt } from '@/components/help/topic-at';
import { newsRead } from '@/utils/browser/news';

import { useHash } from '../batch/use-hash';

/** The page behind every "What this means", and what a new version brought. */
export function App() {
  const hash = useHash();
  const topic = hash === 'news' ? hash : topicAt(hash);
  useEffect(() => {
    if (hash === 'news') void newsRead();
  }, [hash]);
  return <Help topic={topic} isUnknown={hash !== '' && topic === undefined} />;
}
