/** Runs what reads the command line; a mistake there ends the tool with one sentence, the usage and exit code 2. */
export function usage<T>(help: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    return usage.fail(cause instanceof Error ? cause.message : String(cause), help);
  }
}

usage.fail = (sentence: string, help: string): never => {
  console.error(`${sentence}\n\n${help}`);
  process.exit(2);
};
