/** Run in a process of its own, which the tools may change as they like: builds what it is asked for, until nobody can ask any more. */
import { buildSite } from '../../../scripts/site.ts';
import { END, type ToBuild } from './build-sites.ts';

let last: Promise<void> = Promise.resolve();

async function build({ root, out, asOf }: ToBuild): Promise<void> {
  process.env['REGISTER_AS_OF'] = asOf;
  const wrong = await buildSite(root, out).then(
    (code) => (code === 0 ? '' : `${code}`),
    (error: unknown) => String(error),
  );
  process.stdout.write(`\n${END}${wrong}\n`);
}

process.on('message', (asked: ToBuild) => {
  last = last.then(() => build(asked));
});
process.on('disconnect', () => process.exit());
