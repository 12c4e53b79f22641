/** What a bureau is asked, in stages: what is usual for a later answer follows from the earlier ones. */
import { Name, OfficePhone, Text } from '#schemas/text-fields.ts';
import { AreaCode, DocumentSeries, HttpUrl, Owner } from '#schemas/site-fields.ts';
import type { OfficeContact } from '#schemas/office-contact.ts';
import { OfficeEmail } from '#schemas/office-email.ts';
import { helpOf } from '#schemas/help.ts';
import { Site } from '#schemas/site.ts';
import { fieldAt } from '#schemas/shape.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import { forgeOf } from '#src/views/forges.ts';
import { choice, question, type Question } from '../editing/question.ts';
import { isOfSample, OF_SAMPLE } from './adoption.ts';

/** For what a bureau does not have. */
export const NONE = '无';
/** Stands for a board's id where all boards' reviewers are named at once. */
export const BOARD_ID = '<标识>';
export const KEEP = '沿用';
export const WRITE = '另写';

type Answers = Readonly<Record<string, string>>;

/** The questions of each stage, in order; `answers` are those of the stages before. */
export const STAGES: readonly ((answers: Answers, catalogue: Catalogue) => readonly Question[])[] = [
  (_, { site }) => [usually(field('city', ['city'], Name), site.city)],
  ({ city = '' }, { site }) => [
    usually(field('bureau', ['bureau'], Name), city === site.city ? site.bureau : `${city}科学技术局`),
    usually(field('name', ['name'], Name), `${city}创新联合体`),
    documentsQuestion(city === site.city ? ownSeries(site.documents) : []),
    usually(orNone(field('site-code', ['siteCode'], Text)), NONE),
    ...exampleQuestions(city === site.city ? site.examples : undefined),
    ...contactQuestions(city === site.city && !isOfSample(site.contact) ? site.contact : undefined),
    question('url', '网站地址', '网站首页的完整地址，如 https://kjj.city.example/alliances/', HttpUrl, addressProblem),
    orNone(
      question(
        'repository',
        '仓库地址',
        `网页上打开代码仓库的地址，如 https://github.com/组织/仓库；没有放到托管平台的写“${NONE}”`,
        HttpUrl,
        (url) => (url === OF_SAMPLE.repository ? '是示例的仓库，应为自己的' : undefined),
      ),
    ),
    usually(
      choice('visibility', '仓库可见性', '仓库给谁看；公开的仓库里不得有姓名和经营数据', [
        { text: 'private', note: '只给工作人员' },
        { text: 'public', note: '所有人都能看' },
      ]),
      'private',
    ),
  ],
  ({ repository = '' }, { districts }) => {
    const group = organisationOf(repository);
    const [bureau, boards] = group === undefined ? [NONE, NONE] : [`@${group}/bureau`, `@${group}/${BOARD_ID}`];
    return [
      ...(forgeOf({ url: repository || undefined })?.kind === 'other' ? [FORGE] : []),
      usually(orNone(ownersQuestion('owners', '市局审核组', '代码托管平台上的小组或账号，几个用空格隔开')), bureau),
      choice('boards', '板块', '推荐联合体的县区、板块', [
        { text: KEEP, note: `现有的 ${districts.length} 个：${districts.map(({ name }) => name).join('、')}` },
        { text: WRITE, note: '一行一个' },
      ]),
      usually(
        orNone(ownersQuestion('board-owners', '各板块审核组', `${BOARD_ID}代表板块标识；都由市局审核的，写“${NONE}”`)),
        boards,
      ),
    ];
  },
];

/** What a host is that its address does not tell. */
const FORGE: Question = {
  ...choice(
    'forge',
    '托管平台',
    '这个地址上是哪一种平台，网页才给得出链接',
    [
      { text: 'gitlab' },
      { text: 'gitee' },
      { text: 'github', note: 'GitHub Enterprise' },
      { text: NONE, note: '都不是，或不清楚：网页只说明怎样做' },
    ],
    false,
  ),
  usual: NONE,
};

/** A question about a field of the site: its label and help are the schema's, with examples of no city. */
function field(option: string, path: readonly string[], schema: typeof Name | typeof Text): Question {
  const asked = fieldAt(Site, path);
  return question(option, asked?.meta()?.title ?? '', asked ? helpOf(asked, path) : '', schema);
}

/** What help texts show as examples of the city; `own` are those it has. */
function exampleQuestions(own: Site['examples'] = {}): Question[] {
  const asked = (option: string, key: 'place' | 'boardSeries' | 'areaCode', schema: typeof Name): Question => {
    const { label, help, ...rest } = orNone(field(option, ['examples', key], schema));
    return usually({ ...rest, label: `例子：${label}`, help: `填写说明里举的例子，${help}` }, own[key] ?? NONE);
  };
  return [
    asked('place', 'place', Name),
    asked('board-series', 'boardSeries', DocumentSeries),
    asked('area-code', 'areaCode', AreaCode),
  ];
}

/** How the bureau is reached by those who send it files; `own` is what it has said. Nothing has to be known. */
function contactQuestions(own: OfficeContact = {}): Question[] {
  const asked = (option: string, key: keyof OfficeContact, schema: typeof Name): Question => {
    const { label, ...rest } = orNone(field(option, ['contact', key], schema));
    return usually({ ...rest, label: `市局${label}` }, own[key] ?? NONE);
  };
  return [
    asked('contact-office', 'office', Name),
    asked('email', 'email', OfficeEmail),
    asked('phone', 'phone', OfficePhone),
    asked('address', 'address', Text),
  ];
}

const usually = (asked: Question, usual: string): Question => ({ ...asked, usual });

/** With 无 for nothing. */
const orNone = (asked: Question): Question => ({
  ...asked,
  check: (answer) => (answer.trim() === NONE ? { text: '' } : asked.check(answer)),
});

function addressProblem(address: string): string | undefined {
  const { origin, search, hash } = new URL(address);
  if (origin === OF_SAMPLE.url) return '是示例的网址，应为自己的';
  return search + hash === '' ? undefined : `末尾的“${search}${hash}”不是网址的一部分，应删去`;
}

/** The series of the bureau's documents; `own` are those it is known to have. */
function documentsQuestion(own: readonly string[]): Question {
  const { title = '', description = '' } = fieldAt(Site, ['documents'])?.meta() ?? {};
  const one = question('documents', title, `${description}；几个用空格隔开`, DocumentSeries, (series) =>
    series.startsWith(OF_SAMPLE.series) ? '是示例的代字，应为自己的' : undefined,
  );
  const check: Question['check'] = (answer) => {
    const series = severalIn(answer);
    if (series.length === 0) return { problem: '尚未填写' };
    return series.map((each) => one.check(each)).find((each) => 'problem' in each) ?? { text: series.join(' ') };
  };
  return { ...one, check, ...(own.length > 0 ? { usual: own.join(' ') } : {}) };
}

/** Without those that mark a document as fictional. */
export const ownSeries = (documents: readonly string[]): string[] =>
  documents.filter((series) => !series.startsWith(OF_SAMPLE.series));

/** Several owners; the text of the answer has one blank between them. */
function ownersQuestion(option: string, label: string, help: string): Question {
  const one = question(option, label, help, Owner, (owner) =>
    owner.startsWith(OF_SAMPLE.owners) ? '是示例的审核组，应为自己的' : undefined,
  );
  const check: Question['check'] = (answer) => {
    const owners = severalIn(answer);
    // An owner with a place for the id is one as soon as an id stands there.
    const checked = owners.map((owner) => one.check(owner.replaceAll(BOARD_ID, 'id')));
    return checked.find((each) => 'problem' in each) ?? { text: owners.join(' ') };
  };
  return { ...one, check };
}

/** The owners or series of an answer. */
export const severalIn = (answer: string): string[] => answer.split(/[\s\u3000,，、]+/).filter((word) => word !== '');

/** The organisation of a repository's address, where its teams can be named after it. */
function organisationOf(repository: string): string | undefined {
  const [, group = ''] = URL.canParse(repository) ? new URL(repository).pathname.split('/') : [];
  return /^[A-Za-z0-9][A-Za-z0-9-]*$/.test(group) ? group : undefined;
}
