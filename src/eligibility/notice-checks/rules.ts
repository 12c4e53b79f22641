/** Rules that are there, with parameters that can be read. */
import { nearest } from '#src/registry/nearest.ts';
import { requirementsOf } from '../requirement.ts';
import { CLAUSE_RULES } from '../rules/index.ts';
import type { Checked, Slip } from './slip.ts';

export function ruleSlips({ policy }: Checked): Slip[] {
  return requirementsOf(policy).problems.map(({ path, message, needed }) => ({
    at: { path },
    message,
    ...(needed ? { needed } : {}),
    fix: path.at(-1) === 'rule' ? ruleFix(policy, path) : paramFix(path),
  }));
}

function ruleFix(policy: Checked['policy'], [part, i]: readonly (string | number)[]): string {
  const written = policy[part === 'practice' ? 'practice' : 'clauses'][Number(i)]?.rule ?? '';
  if (Object.hasOwn(CLAUSE_RULES, written))
    return '在 vocabulary 里给这一类写上性质（is）或 figures: true；只问其中几类的，在 with 里写 kinds';
  const meant = nearest(written, Object.keys(CLAUSE_RULES));
  return meant
    ? `是否为 ${meant}？`
    : '照规则目录（网站 /rules/）写；没有规则能核对的，用 attestedAs 或 rule: not-checked';
}

/** Words among a rule's parameters come from the notice's vocabulary. */
const paramFix = (path: readonly (string | number)[]): string =>
  path.at(-1) === 'with'
    ? '删去多余的参数；每条规则有哪些参数，见 src/eligibility/rules 下同名的文件'
    : '照规则的参数写；类别的名称照 vocabulary 里的写，通知确有这一类的，先加进 vocabulary';
