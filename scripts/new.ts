/** npm run new: asks for the beginning of a record or of a decision and writes a file with everything left to fill in; or makes next year's notice. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DecisionKind } from '#schemas/decision.ts';
import {
  collectAnswers,
  collectInStages,
  Unanswered,
  type Ask,
  type Stage,
} from '#src/staff/editing/collect-answers.ts';
import {
  dayQuestion,
  DECISION_OPTIONS,
  decisionQuestions,
  kindQuestion,
  misplacedOption,
} from '#src/staff/editing/decision-questions.ts';
import { newAlliance, type NewFile } from '#src/staff/editing/new-alliance.ts';
import { newDecision } from '#src/staff/editing/new-decision.ts';
import type { Question } from '#src/staff/editing/question.ts';
import { questionsFor } from '#src/staff/editing/questions.ts';
import { createAtomically } from '#src/staff/editing/write-atomically.ts';
import { contentsOf } from '#src/registry/decisions/contents.ts';
import { loadRegistry } from '#src/registry/load.ts';
import { readDataFolder } from '#src/registry/read.ts';
import type { Catalogue, Registry } from '#src/registry/registry.ts';
import { today } from '#src/today.ts';
import { atTerminal } from './at-terminal.ts';
import { CannotRun, runCommand } from './command.ts';
import { writeNextNotice } from './next-notice.ts';
import { scopeOf } from './register-path.ts';

const usage = (questions: readonly Question[]): string => `用法：npm run new -- [选项]
      npm run new -- --decision 事项 [--date 日期] [--document 文号] [--alliances 标识,标识] [选项]
      npm run new -- --policy 2025 --from 2024 --text 通知.txt

  新建一个联合体的登记文件；或用 --decision 新建市局的一份决定。没有写在选项里的，逐项询问。
  用 --policy 从新通知的原文和上一份通知的条款，生成新通知的条款。

  联合体：
${questions.map(({ option, label, help }) => `  --${option}\n      ${label}：${help}`).join('\n')}

  决定（放在 data/decisions/年份/，文件名由事项和文号或日期拼成）：
  --decision 事项
${DecisionKind.options.map((kind) => `      ${kind}：${contentsOf(kind).about}${more(kind)}`).join('\n')}

  通知（data/policies/ 下 .md 和 .yaml 各一个；步骤见 .github/NEXT-NOTICE.md）：
  --policy 标识
      新通知的年份；同一年的第二次通知写作 2025-2
  --from 标识
      以哪一份通知的条款为底，默认是它前面最近的一份
  --text 文件
      新通知的原文：从 Word、PDF 全选复制、粘贴成的纯文本

  --data 文件夹
      登记簿所在文件夹（其下有 data/），默认当前文件夹
  --help
      显示本说明
`;

/** The options of a kind besides those that all have. */
function more(kind: DecisionKind): string {
  const own = DECISION_OPTIONS.filter(
    (option) => !['alliances', 'title'].includes(option) && misplacedOption(kind, option) === undefined,
  );
  return own.length > 0 ? `\n        ${own.map((option) => `--${option}`).join(' ')}` : '';
}

const text = { type: 'string' } as const;
const OF_ALLIANCE = ['district', 'name', 'id', 'batch', 'industry', 'lead', 'credit-code', 'lead-kind'] as const;
const OPTIONS = {
  ...(Object.fromEntries([...OF_ALLIANCE, ...DECISION_OPTIONS].map((option) => [option, text])) as Record<
    (typeof OF_ALLIANCE | typeof DECISION_OPTIONS)[number],
    typeof text
  >),
  decision: text,
  date: text,
  policy: text,
  from: text,
  text,
  data: text,
  help: { type: 'boolean', default: false },
} as const;

const arguments_ = () => parseArgs({ options: OPTIONS }).values;
type Values = ReturnType<typeof arguments_>;

await runCommand(async () => {
  const values = arguments_();
  const { root } = scopeOf(values.data, []);
  const registry = loadRegistry(readDataFolder(root));
  const { catalogue } = registry;
  if (!catalogue) throw new CannotRun('基础文件（板块、产业、通知）读不了，先运行 npm run validate');
  const stages = questionsFor(registry, catalogue, today());
  if (values.help) {
    process.stdout.write(usage(stages.flatMap((stage) => stage({}))));
    return 0;
  }
  refuseMixed(values);
  if (values.policy !== undefined) {
    process.stdout.write(`\n${writeNextNotice(root, catalogue, { ...values, policy: values.policy }, today())}`);
    return 0;
  }
  const file = await atTerminal(async (ask) =>
    values.decision === undefined
      ? allianceFrom(values, registry, catalogue, stages, ask)
      : decisionFrom(values, registry, catalogue, ask),
  );
  createAtomically(resolve(root, file.path), file.text);
  process.stdout.write(
    `\n已建：${file.path}\n下一步：用编辑器打开，填好空着的各项，然后运行\n  npm run validate -- ${file.path}\n`,
  );
  return 0;
});

/** Options of another kind of file. @throws CannotRun */
function refuseMixed(values: Values): void {
  const OF_NOTICE = ['from', 'text'] as const;
  const strange =
    values.policy === undefined
      ? OF_NOTICE.find((option) => values[option] !== undefined)
      : ([...OF_ALLIANCE, ...DECISION_OPTIONS, 'decision', 'date'] as const).find(
          (option) => values[option] !== undefined,
        );
  if (strange !== undefined)
    throw new CannotRun(
      values.policy === undefined ? `--${strange} 要和 --policy 一起用` : `--${strange} 不能和 --policy 一起用`,
    );
  const isDecision = values.decision !== undefined;
  const misplaced = (isDecision ? OF_ALLIANCE : DECISION_OPTIONS).find((option) => values[option] !== undefined);
  if (misplaced === undefined) return;
  throw new CannotRun(
    isDecision ? `--${misplaced} 用于新建联合体，不能和 --decision 一起用` : `--${misplaced} 要和 --decision 一起用`,
  );
}

async function allianceFrom(
  values: Values,
  registry: Registry,
  catalogue: Catalogue,
  stages: readonly Stage[],
  ask: Ask | undefined,
): Promise<NewFile> {
  if (catalogue.policies.size === 0)
    throw new CannotRun(
      'data/policies/ 里没有读得了的年度通知，登记不了联合体：先放入通知原文（.md）和条款（.yaml），运行 npm run validate 没有错误再来；怎样写见 .github/NEXT-NOTICE.md',
    );
  const { answers, problems } = await collectInStages(stages, values, ask);
  if (problems.length > 0) throw new Unanswered(problems.join('\n'));
  return newAlliance(registry, catalogue, answers);
}

async function decisionFrom(
  values: Values,
  registry: Registry,
  catalogue: Catalogue,
  ask: Ask | undefined,
): Promise<NewFile> {
  const first = await collectAnswers([kindQuestion(), dayQuestion(today())], values, ask);
  const { decision, date = '' } = first;
  const kind = DecisionKind.parse(decision);
  const given = DECISION_OPTIONS.filter((option) => values[option] !== undefined);
  const misplaced = given.flatMap((option) => misplacedOption(kind, option) ?? []);
  if (misplaced.length > 0) throw new CannotRun(misplaced.join('\n'));
  const answers = await collectAnswers(decisionQuestions(registry, catalogue, { kind, date }, given), values, ask);
  return newDecision(registry, catalogue, kind, { ...answers, date });
}
