/** The mark of an organisation: its shape says its kind, in grey and in print too. */
import { meaningOf, wordsThat } from '#schemas/word-meaning.ts';
import type { PublicRecord } from '#src/publication/public-registry.ts';
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
  /** Research is filled, enterprises are not. */
  solid: boolean;
}

/** Kinds of research organisation in the order of their notice; those behind the last share its shape. */
const RESEARCH = [symbolCircle, symbolTriangle, symbolDiamond2] as const;
const ENTERPRISE: Mark = { type: symbolSquare, solid: false };
const OTHER: Mark = { type: symbolCross, solid: false };
/** Area in square px: about 14 px across. */
const AREA = 150;

/** The path of a kind's mark, centred on 0,0, and whether it is filled. */
export function markOf(kind: string, vocabulary: PublicRecord['vocabulary']): { path: string; solid: boolean } {
  const { type, solid } = kindOfMark(kind, vocabulary);
  return { path: symbol(type, AREA).digits(1)() ?? '', solid };
}

function kindOfMark(kind: string, { memberKinds, leadKinds }: PublicRecord['vocabulary']): Mark {
  const words = [...memberKinds, ...leadKinds];
  const nature = meaningOf(words, kind)?.is;
  if (nature === '企业') return ENTERPRISE;
  if (nature !== '研究') return OTHER;
  const at = wordsThat(words, ({ is }) => is === '研究').indexOf(kind);
  return { type: RESEARCH[at] ?? symbolDiamond2, solid: true };
}
