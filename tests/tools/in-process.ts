import { format } from 'node:util';

export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

class Exit extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`exit ${status}`);
    this.status = status;
  }
}

let runs = 0;

/** Runs a command of this folder as a process of its own would, without the second that starting one takes. */
export async function inProcess(tool: string, ...args: readonly string[]): Promise<Ended> {
  const before = { argv: process.argv, exit: process.exit, log: console.log, error: console.error };
  const stdout: string[] = [];
  const stderr: string[] = [];
  process.argv = ['node', tool, ...args];
  process.exit = (status) => {
    throw new Exit(Number(status ?? 0));
  };
  console.log = (...said) => void stdout.push(`${format(...said)}\n`);
  console.error = (...said) => void stderr.push(`${format(...said)}\n`);
  let status = 0;
  try {
    runs += 1;
    await import(/* @vite-ignore */ `${process.cwd()}/tests/tools/${tool}.ts?run=${runs}`);
    status = Number(process.exitCode ?? 0);
  } catch (cause) {
    if (!(cause instanceof Exit)) throw cause;
    status = cause.status;
  } finally {
    Object.assign(process, { argv: before.argv, exit: before.exit, exitCode: undefined });
    Object.assign(console, { log: before.log, error: before.error });
  }
  return { status, stdout: stdout.join(''), stderr: stderr.join('') };
}
