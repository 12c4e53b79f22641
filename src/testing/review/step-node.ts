/**
 * For tests: a `node` for the steps of workflows that takes no third of a second to start. The shell finds it where it finds
 * any other, and it hands folder, arguments and environment to a process that has the project's code loaded already.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';

let made: Promise<string> | undefined;

/** The folder of that `node`, one for all tests of a worker. `options` are those of Node for the process behind it. */
export function stepNode(options: string): Promise<string> {
  made ??= new Promise((done, fail) => {
    const server = fork(join(import.meta.dirname, 'step-server.ts'), {
      env: { ...process.env, NODE_OPTIONS: options },
      execArgv: [],
    });
    server.once('exit', (code) => fail(new Error(`the server of steps ended with ${code}`)));
    server.once('message', (folder) => {
      // It goes with the worker, and does not keep it.
      server.unref();
      server.channel?.unref();
      done(folder as string);
    });
  });
  return made;
}
