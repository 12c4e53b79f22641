/** Puts the questions of taking a register into use, and makes of the answers what is to be written. */
import type { District } from '#schemas/district.ts';
import { Site } from '#schemas/site.ts';
import type { Catalogue } from '#src/registry/registry.ts';
import { collectInStages, Unanswered, type Ask } from '../editing/collect-answers.ts';
import type { Question } from '../editing/question.ts';
import { BOARD_ID, KEEP, severalIn, STAGES, WRITE } from './adoption-questions.ts';
import { inWords, isOfSample, objectionsTo, type Adoption } from './adoption.ts';
import { BOARD_LINE, readBoardLine } from './board-line.ts';

/** What the command line gives: answers by option, and boards a line each. */
export interface Given {
  answers: Readonly<Record<string, unknown>>;
  boards: readonly string[];
}

/**
 * Everything that is asked, checked. Without `ask` all must be given, but for what has a usual answer.
 * @throws Unanswered with everything that is missing or wrong, when nobody can be asked; or with what does not go together.
 */
export async function collectAdoption(catalogue: Catalogue, given: Given, ask?: Ask): Promise<Adoption> {
  const known = given.boards.length > 0 ? { ...given.answers, boards: WRITE } : given.answers;
  const stages = STAGES.map((stage) => (answers: Readonly<Record<string, string>>) => stage(answers, catalogue));
  const { answers, problems } = await collectInStages(stages, known, ask);
  const boards =
    answers['boards'] === KEEP
      ? catalogue.districts.map(({ id, name, authority }) => ({ id, name, authority }))
      : known['boards'] === WRITE || answers['boards'] === WRITE
        ? await boardsFrom(given.boards, ask, problems)
        : [];
  if (problems.length === 0) {
    const adoption = adoptionOf(answers, boards, catalogue.districts);
    problems.push(...objectionsTo(adoption).map(inWords));
    if (problems.length === 0) return adoption;
  }
  throw new Unanswered(problems.join('\n'));
}

/** The boards of the lines given, of which there must be one; or, where none is given, asked for one after another until one is empty. */
async function boardsFrom(lines: readonly string[], ask: Ask | undefined, wrong: string[]): Promise<District[]> {
  const boards: District[] = [];
  const problemOf = (line: string): string | undefined => {
    const read = readBoardLine(line);
    if ('problem' in read) return read.problem;
    const { id, name } = read.board;
    if (boards.some((other) => other.id === id || other.name === name)) return `${id} ${name} 已经写过`;
    boards.push(read.board);
    return undefined;
  };
  if (lines.length > 0 || !ask) {
    const missing = lines.length === 0 ? ['尚未填写'] : [];
    wrong.push(
      ...[...missing, ...lines.flatMap((line) => problemOf(line) ?? [])].map((each) => `--board（板块）${each}`),
    );
    return boards;
  }
  for (let problem: string | undefined; ;) {
    const line = await ask(boardQuestion(boards.length), problem);
    if (line.trim() !== '') problem = problemOf(line);
    else if (boards.length > 0) return boards;
    else problem = '至少一个板块';
  }
}

const boardQuestion = (before: number): Question => ({
  option: 'board',
  label: `第 ${before + 1} 个板块`,
  help: before === 0 ? BOARD_LINE : '写法同上，写完了直接回车',
  check: (text) => ({ text }),
});

function adoptionOf(
  answers: Readonly<Record<string, string>>,
  boards: readonly District[],
  before: readonly District[],
): Adoption {
  const {
    city = '',
    bureau = '',
    name = '',
    url = '',
    repository = '',
    visibility,
    documents = '',
    owners = '',
  } = answers;
  const { origin, pathname } = new URL(url);
  const siteCode = answers['site-code'];
  const examples = examplesOf(answers);
  const contact = contactOf(answers);
  const forge = Site.shape.repository.shape.forge.unwrap().safeParse(answers['forge']);
  const pattern = answers['board-owners'] ?? '';
  return {
    city,
    bureau,
    name,
    ...(siteCode ? { siteCode } : {}),
    url: origin,
    base: pathname,
    repository: {
      ...(repository === '' ? {} : { url: repository }),
      ...(forge.success ? { forge: forge.data } : {}),
      visibility: visibility === 'public' ? 'public' : 'private',
    },
    documents: severalIn(documents),
    ...(examples ? { examples } : {}),
    ...(contact ? { contact } : {}),
    ...(owners === '' ? {} : { owners: severalIn(owners) }),
    districts: boards.map((board) => withUsual(board, pattern, before)),
  };
}

/** What help texts show as examples; undefined where nothing was given. */
function examplesOf(answers: Readonly<Record<string, string>>): Adoption['examples'] {
  const { place, 'board-series': boardSeries, 'area-code': areaCode } = answers;
  const given = {
    ...(place ? { place } : {}),
    ...(boardSeries ? { boardSeries } : {}),
    ...(areaCode ? { areaCode } : {}),
  };
  return Object.keys(given).length > 0 ? given : undefined;
}

/** How the bureau is reached; undefined where nothing was given. */
function contactOf(answers: Readonly<Record<string, string>>): Adoption['contact'] {
  const { 'contact-office': office, email, phone, address } = answers;
  const given = {
    ...(office ? { office } : {}),
    ...(email ? { email } : {}),
    ...(phone ? { phone } : {}),
    ...(address ? { address } : {}),
  };
  return Object.keys(given).length > 0 ? given : undefined;
}

/** A board as it is written: its code, its office's former names and how it is reached, where it is one there was, and its reviewers, where the line names none. */
function withUsual(board: District, pattern: string, before: readonly District[]): District {
  const { divisionCode, formerAuthorities, contact } =
    before.find(({ id, name }) => id === board.id && name === board.name) ?? {};
  const owners = board.owners ?? severalIn(pattern.replaceAll(BOARD_ID, board.id));
  return {
    ...(divisionCode === undefined ? {} : { divisionCode }),
    ...(formerAuthorities === undefined ? {} : { formerAuthorities }),
    ...(contact === undefined || isOfSample(contact) ? {} : { contact }),
    ...board,
    ...(owners.length === 0 ? {} : { owners }),
  };
}
