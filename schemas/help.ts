/** Help texts with what they take from the register at hand: examples of its city, and the notice's passages. */
import type { z } from 'zod';
import type { Policy } from './policy.ts';
import type { Site } from './site.ts';
import { wordsThat } from './word-meaning.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordListOf } from './words.ts';

/** What help texts are filled in from. Without a notice nothing is cited. */
export interface HelpSource {
  /** Without `repository` it is not known whether everybody can read the files. */
  site: Pick<Site, 'city' | 'documents' | 'examples'> & { repository?: Pick<Site['repository'], 'visibility'> };
  districts: readonly { name: string }[];
  policy?:
    | (Pick<Policy, 'id' | 'fields'> &
        Partial<Pick<Policy, 'vocabulary'>> &
        Record<'tasks' | 'clauses' | 'measures', readonly Cited[]>)
    | undefined;
}

interface Cited {
  id: string;
  citation: string;
}

const YEAR = '2024';

/** What stands for each `{placeholder}` of a help text. Words that name no city stand where the register gives none. */
export function examplesOf({ site, districts, policy }: HelpSource) {
  const { place, boardSeries, areaCode } = site.examples ?? {};
  const year = policy?.id.slice(0, 4) ?? YEAR;
  const withFigures = wordsThat(policy?.vocabulary?.leadKinds ?? [], ({ figures }) => figures === true);
  return {
    place: place ?? `${site.city}${districts[0]?.name ?? ''}`,
    document: `${site.documents[0] ?? '×科'}〔${year}〕52号`,
    boardDocument: `${boardSeries ?? '×科'}〔${year}〕12号`,
    phone: `${areaCode ?? '区号'}-85800000`,
    figures: withFigures.length > 0 ? withFigures.join('、') : '通知要求提供经营数据的牵头单位',
    confirmer: CONFIRMER[site.repository?.visibility ?? 'unknown'],
  };
}

/** Whose signature stands instead of figures in a repository that everybody can read. */
const CONFIRMER = {
  public: '登记仓库是公开的，数额不写在文件里，由核实过数额的科技主管部门在此署名，写全称',
  private: '不填：销售收入和研发投入写明了数额，不用署名',
  unknown: '登记仓库公开、不写数额的才填：由核实过数额的科技主管部门署名，写全称',
} as const;

/** What a personal or commercial fact says besides; nothing where it may stand. */
const SENSITIVE = { public: '登记仓库是公开的，这一项不填', private: '', unknown: '登记仓库公开的不填' } as const;

/** Examples for where no register is at hand. */
export const NO_REGISTER: HelpSource = {
  site: { city: '某某市', documents: [] },
  districts: [{ name: '某某区' }],
};

/** A field's help, e.g. `可以检验的目标，见二、（一）1`. `path` leads to it from the record, without places in lists. */
export function helpOf(field: z.ZodType, path: readonly string[], source: HelpSource = NO_REGISTER): string {
  const examples: Readonly<Record<string, string>> = examplesOf(source);
  const said = (field.meta()?.description ?? '').replace(/\{([a-zA-Z]+)\}/g, (_, key: string) => examples[key] ?? '');
  const ifPublic = field.meta()?.sensitive ? SENSITIVE[source.site.repository?.visibility ?? 'unknown'] : '';
  const parts = [said, ifPublic, aboutWords(field, source.policy?.vocabulary)];
  const help = parts.filter((part) => part !== '').join('；');
  const citations = citationsOf(path, source.policy);
  return citations.length === 0 ? help : `${help}${help === '' ? '' : '，'}见${citations.join('和')}`;
}

/** What the notice's words for a kind of organisation stand for, where it says so: `医院、行业协会属于其他`. */
function aboutWords(field: z.ZodType, vocabulary: Vocabulary | undefined): string {
  const list = wordListOf(field);
  if (!vocabulary || (list !== 'leadKinds' && list !== 'memberKinds')) return '';
  return vocabulary[list].flatMap(({ word, about }) => (about ? [`${about}属于${word}`] : [])).join('；');
}

/** The passages of the notice that ask for a field, each citation once: `二、（一）1`, `二、（一）3`. */
export function citationsOf(path: readonly string[], policy: HelpSource['policy']): string[] {
  if (!policy?.fields) return [];
  // A lead of the past has the fields of a lead.
  const key = path.filter((step) => step !== '[]').join('.');
  const ids = policy.fields[key] ?? policy.fields[key.replace(/^formerLeads\./, 'lead.')] ?? [];
  const passages = [...policy.tasks, ...policy.clauses, ...policy.measures];
  return [...new Set(ids.flatMap((id) => passages.find((passage) => passage.id === id)?.citation ?? []))];
}
