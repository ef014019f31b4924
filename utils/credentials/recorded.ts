import type { Environment } from './environment';

/** An environment that remembers which hosts were asked, in order. */
export function recorded(environment: Environment): {
  readonly recording: Environment;
  readonly asked: () => readonly string[];
} {
  const hosts = new Set<string>();
  return {
    recording: {
      ...environment,
      ask(question) {
        hosts.add(new URL(question.url).host);
        return environment.ask(question);
      },
    },
    asked: () => [...hosts],
  };
}
