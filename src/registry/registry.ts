/** The register as records: what every later step works on. */
import type { Alliance } from '#schemas/alliance.ts';
import type { Decision } from '#schemas/decision.ts';
import type { CalendarYear } from '#schemas/calendar.ts';
import type { District } from '#schemas/district.ts';
import type { Draft } from '#schemas/draft.ts';
import type { Gathered } from '#schemas/gathered.ts';
import type { Industry } from '#schemas/industry.ts';
import type { Policy } from '#schemas/policy.ts';
import type { DataPath } from '#schemas/shape.ts';
import type { Site } from '#schemas/site.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Act } from './decisions/acts.ts';
import type { DataFile } from './read.ts';
import type { Source } from './source.ts';

/** One alliance file. Rules read `draft`, in which anything may be missing; only a `whole` record can be published. */
export interface AllianceRecord {
  /** File name without `.yaml`; the permanent URL. */
  id: string;
  /** Folder name: the id of the board that recommends. */
  district: string;
  source: Source;
  draft: Draft<Alliance>;
  whole?: Alliance;
  /** Paths whose shape is wrong and has been reported. */
  wrong: readonly DataPath[];
  /** What the bureau decided about it, in the order of days. */
  acts: readonly Act[];
}

/** One decision's file. What it says may have been corrected since: {@link Act} holds what counts. */
export interface DecisionRecord {
  /** `<year>/<slug>`: folder and file name; the permanent URL. */
  id: string;
  source: Source;
  /** What a field of it is called: whoever finds fault with it need not know how decisions are written. */
  label: (path: DataPath) => string;
  draft: Draft<Decision>;
  whole?: Decision;
  wrong: readonly DataPath[];
}

/** A notice: its clauses as data and its text verbatim. */
export interface PolicyRecord {
  policy: Policy;
  source: Source;
  /** Text of `data/policies/<id>.md`. */
  notice: string;
  /** The bureau's own papers to be filled in: `data/policies/<id>.<paper>.docx` or `.xlsx`. */
  templates?: Partial<Record<Paper, DataFile>>;
}

/** A paper that a notice asks for: 建设申请书, 推荐汇总表. */
export type Paper = 'application' | 'summary';

/** Another register that is searched with this one, and what was gathered of it; nothing where nothing was yet. */
export interface ListedRegister {
  id: string;
  name: string;
  url: string;
  gathered?: Gathered;
}

/** Everything the alliances refer to. */
export interface Catalogue {
  site: Site;
  districts: readonly District[];
  industries: readonly Industry[];
  /** Whether every industry there is stands in {@link industries}. */
  industriesComplete: boolean;
  /** Which days are worked; empty where no notice counts working days. */
  calendar: readonly CalendarYear[];
  /** By id, which is the batch: the earlier first. */
  policies: ReadonlyMap<string, PolicyRecord>;
  /** Other registers, in the order of the site's file; absent where it names none. */
  registers?: readonly ListedRegister[];
}

/** The whole register. Without a catalogue (a base file is missing or wrong) alliances cannot be judged. */
export interface Registry {
  catalogue?: Catalogue;
  /** In the order of their files. */
  alliances: readonly AllianceRecord[];
  /** In the order of their files. */
  decisions: readonly DecisionRecord[];
  /** Findings on files, texts and shapes, sorted. */
  diagnostics: readonly Diagnostic[];
}
