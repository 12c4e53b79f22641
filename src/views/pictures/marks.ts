/** The mark of an organisation: its shape says its kind, in grey and in print too. */
import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond2,
  symbolSquare,
  symbolTriangle,
  type SymbolType,
} from 'd3-shape';

interface Mark {
  type: SymbolType;
  /** Universities and institutes are filled, enterprises are not. */
  solid: boolean;
}

const MARKS: Record<string, Mark> = {
  高校: { type: symbolCircle, solid: true },
  科研院所: { type: symbolTriangle, solid: true },
  新型研发机构: { type: symbolDiamond2, solid: true },
  重点研发机构: { type: symbolDiamond2, solid: true },
  企业: { type: symbolSquare, solid: false },
  创新型领军企业: { type: symbolSquare, solid: false },
  行业龙头企业: { type: symbolSquare, solid: false },
};
const OTHER: Mark = { type: symbolCross, solid: false };
/** Area in square px: about 14 px across. */
const AREA = 150;

/** The path of a kind's mark, centred on 0,0, and whether it is filled. */
export function markOf(kind: string): { path: string; solid: boolean } {
  const { type, solid } = MARKS[kind] ?? OTHER;
  return { path: symbol(type, AREA).digits(1)() ?? '', solid };
}
