import { say } from '../words';
import { newsKeys, releases } from './releases';

/** What each version brought, the latest first. */
export function News() {
  return releases.map((release) => (
    <article key={release.version} className="box topic news">
      <h2>{release.version}</h2>
      <ul>
        {newsKeys(release).map((key) => (
          <li key={key}>{say(key)}</li>
        ))}
      </ul>
    </article>
  ));
}
