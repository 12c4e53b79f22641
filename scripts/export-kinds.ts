/** What `npm run export` exports, and which options each of these has: one that would change nothing is refused. */
import { CannotRun } from './command.ts';

type Option = 'district' | 'batch' | 'id' | 'internal' | 'as-of';

interface Kind {
  /** The option that asks for it; none for what is exported unless something else is asked for. */
  asked?: 'all' | 'fill-in' | 'blank' | 'evaluation';
  name: string;
  has: readonly Option[];
}

const USUAL: Kind = { name: '推荐汇总表', has: ['district', 'batch', 'as-of'] };
const KINDS: readonly Kind[] = [
  USUAL,
  { asked: 'all', name: '名单总表', has: ['district', 'batch', 'internal', 'as-of'] },
  { asked: 'fill-in', name: '填报工作簿', has: ['district', 'batch', 'id'] },
  { asked: 'blank', name: '空白填报工作簿', has: [] },
  { asked: 'evaluation', name: '年度评估工作簿', has: [] },
];

/**
 * Refuses what does not go together.
 * @throws CannotRun when more than one kind is asked for, or an option that the kind does not have.
 */
export function checkOptions(values: Readonly<Record<string, unknown>>): void {
  const isGiven = (option: string) => values[option] !== undefined && values[option] !== false;
  const [kind, other] = KINDS.filter(({ asked }) => asked !== undefined && isGiven(asked));
  if (kind && other) throw new CannotRun(`--${kind.asked} 和 --${other.asked} 不能一起用：一次导出一样`);
  const { name, has } = kind ?? USUAL;
  for (const option of new Set(KINDS.flatMap((each) => each.has))) {
    if (!isGiven(option) || has.includes(option)) continue;
    const users = KINDS.filter((each) => each.has.includes(option)).map(
      (each) => each.name + (each.asked ? `（--${each.asked}）` : ''),
    );
    throw new CannotRun(`--${option} 不用于${name}，只用于${users.join('、')}`);
  }
}
