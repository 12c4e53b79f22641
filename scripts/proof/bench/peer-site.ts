/** The same three page types (list, alliance, organisation) built by Eleventy and by Astro, from a built site's own JSON. */
import { cpSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { measureCommand, rounds } from './measure.ts';
import { packaged } from '../packages.ts';
import { PEERS } from './peers.ts';
import type { Section } from './section.ts';
import { comparisonOf, medianOf, sectionOf, type Measurement } from './summary.ts';

/** What is asked is asked of a large site; in a small one the start counts most. */
const ASKED_AT = 10_000;
const TEMPLATES = resolve('scripts/proof/bench/peer-site');

/**
 * Builds in `folder`, below the project, from the JSON API of the site in `dist`.
 * @throws Error when the two do not make the same pages: then they are not doing the same.
 */
export function compareGenerators(dist: string, folder: string, count: number, runs: number): Section[] {
  const data = resolve(folder, 'data');
  mkdirSync(data, { recursive: true });
  cpSync(join(dist, 'alliances.json'), join(data, 'alliances.json'));
  cpSync(join(dist, 'api/organisations.json'), join(data, 'organisations.json'));
  cpSync(join(TEMPLATES, 'astro'), join(folder, 'astro/src'), { recursive: true });
  const out = { astro: resolve(folder, 'out-astro'), eleventy: resolve(folder, 'out-eleventy') };
  const build = (name: keyof typeof out): Measurement => {
    rmSync(out[name], { recursive: true, force: true });
    const env = { PEER_DATA: data, PEER_OUT: out[name], PEER_ROOT: resolve(folder, 'astro') };
    return name === 'astro'
      ? measureCommand([join(TEMPLATES, 'build-astro.mjs')], { env })
      : measureCommand([packaged('@11ty/eleventy', 'cmd.cjs'), `--output=${out[name]}`, '--quiet'], {
          env,
          cwd: join(TEMPLATES, 'eleventy'),
        });
  };
  const measured = rounds(runs, ['astro', 'eleventy'] as const, build);
  const pages = samePages(out.astro, out.eleventy);
  const ratio = medianOf(measured.astro, 'ms') / medianOf(measured.eleventy, 'ms');
  const does = '名单、联合体、单位三种页面';
  return [
    comparisonOf(
      `${count} 个联合体，${pages} 页（${runs} 次的中位数，从头生成）`,
      [
        { who: `Eleventy ${PEERS['@11ty/eleventy']}`, does, runs: measured.eleventy },
        { who: 'Astro（本项目的生成器）', does, runs: measured.astro },
      ],
      ['两边读同一份 JSON，模板最简，页面的文字逐页相同。'],
    ),
    sectionOf(`${count} 个联合体，目标`, [
      {
        what: 'Astro 对 Eleventy',
        value: `${ratio.toFixed(2)} 倍`,
        ...(count >= ASKED_AT ? { asked: '≤ 1 倍', met: ratio <= 1 } : {}),
      },
    ]),
  ];
}

/** How many pages both folders hold; every one must have the same words in both. */
function samePages(a: string, b: string): number {
  const names = globSync('**/*.html', { cwd: a }).toSorted();
  if (names.join() !== globSync('**/*.html', { cwd: b }).toSorted().join()) throw new Error('两边的页面不是同样的网址');
  const words = (folder: string, name: string) =>
    readFileSync(join(folder, name), 'utf8')
      .replace(/<[^>]*>|\s/g, '')
      .replaceAll('&#34;', '&quot;')
      .replaceAll('&#38;', '&amp;');
  const other = names.find((name) => words(a, name) !== words(b, name));
  if (other !== undefined) throw new Error(`两边的页面文字不同：${other}`);
  return names.length;
}
