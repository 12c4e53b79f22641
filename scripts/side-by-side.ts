/** Runs some of the project's npm scripts at the same time, and shows what each of them said when it ends. */
import { CannotRun, runCommand } from './command.ts';
import { startScript } from './launch/npm.mjs';

/** The code of the first in the list that failed, or 0. */
await runCommand(async () => {
  const names = process.argv.slice(2);
  if (names.length === 0) throw new CannotRun('写上要同时运行的几项，如 test:format test:types');
  const codes = await Promise.all(names.map(run));
  return codes.find((code) => code !== 0) ?? 0;
});

function run(name: string): Promise<number> {
  const started = performance.now();
  const child = startScript(name);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => said.push(data));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      const ended = code === 0 ? '通过' : '没有通过';
      process.stdout.write(`\n${name}：${ended}（${seconds} 秒）\n`);
      process.stdout.write(Buffer.concat(said));
      // A child that was stopped has none.
      done(code ?? 1);
    });
  });
}
