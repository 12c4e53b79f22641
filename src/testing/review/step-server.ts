/**
 * The process behind the `node` of step-node.ts. It is asked on loopback for one command at a time, runs it as it stands,
 * answers with its code, and leaves its two outputs in the folder of that `node`. It ends with the worker that started it.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runScript, type Call } from '../run-script.ts';

const folder = mkdtempSync(join(tmpdir(), 'steps-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('disconnect', () => process.exit());

/**
 * What the shell sends: folder, number of arguments, the arguments, the environment, and an empty word. Undefined while it is
 * not all there.
 */
function callOf([cwd = '', count, ...rest]: readonly string[]): Call | undefined {
  const [script = '', ...args] = rest.slice(0, Number(count));
  const pairs = rest.slice(Number(count));
  if (pairs.at(-2) !== '') return undefined;
  const env = Object.fromEntries(
    pairs.slice(0, -2).map((pair) => [pair.split('=', 1)[0], pair.replace(/^[^=]*=/, '')]),
  );
  return { script: resolve(cwd, script), args, cwd, env };
}

async function run(call: Call): Promise<string> {
  // A script that does not even say that it cannot run ends as no command does.
  const { code, out, err } = await runScript(call).catch((error: unknown) => ({
    code: 99,
    out: '',
    err: String(error),
  }));
  writeFileSync(join(folder, 'out'), out);
  writeFileSync(join(folder, 'err'), err);
  return `${code}\n`;
}

function serve(socket: Socket): void {
  let asked = '';
  socket.setEncoding('utf8');
  socket.on('data', (data: string) => {
    asked += data;
    const call = callOf(asked.split('\0'));
    if (!call) return;
    void run(call).then((answer) => socket.end(answer));
  });
}

/** Asks for a command and ends as it did. */
const shell = (port: number) => `#!/usr/bin/env bash
exec 3<>/dev/tcp/127.0.0.1/${port}
{ printf '%s\\0' "$PWD" "$#" "$@"; env -0; printf '\\0'; } >&3
read -r -u 3 code
cat ${folder}/out
cat ${folder}/err >&2
exit "$code"
`;

const server = createServer(serve).listen(0, '127.0.0.1', () => {
  writeFileSync(join(folder, 'node'), shell((server.address() as AddressInfo).port), { mode: 0o755 });
  process.send?.(folder);
});
