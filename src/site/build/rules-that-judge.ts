/** What a rule says of itself on the site's pages is no part of readers' scripts: those judge with it, and never say it. */
import { parseAst, type Plugin } from 'vite';

/** Why it exists, what is asked, what a pass rests on: made into pages when the site is built. */
const SAID_ON_PAGES: ReadonlySet<string> = new Set(['why', 'asks', 'basis']);

const RULE = /[\\/]src[\\/]eligibility[\\/]rules[\\/][a-z-]+\.ts$/;

/** The code of a rule's file without what is only said on pages. `code` is plain JavaScript. */
export function withoutSaid(code: string): string {
  const told = parseAst(code).body.flatMap((statement) => {
    const call = statement.type === 'ExportDefaultDeclaration' ? statement.declaration : undefined;
    if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier' || call.callee.name !== 'defineRule')
      return [];
    const [rule] = call.arguments;
    return rule?.type === 'ObjectExpression' ? rule.properties : [];
  });
  let kept = code;
  for (const property of told.toReversed())
    if (property.type === 'Property' && property.key.type === 'Identifier' && SAID_ON_PAGES.has(property.key.name))
      kept = kept.slice(0, property.start) + kept.slice(property.end).replace(/^\s*,/, '');
  return kept;
}

/** For the build of the site. */
export const rulesThatJudge = (): Plugin => ({
  name: 'rules-that-judge',
  enforce: 'post',
  apply: 'build',
  applyToEnvironment: ({ name }) => name === 'client',
  transform: { filter: { id: RULE }, handler: (code) => ({ code: withoutSaid(code), map: null }) },
});
