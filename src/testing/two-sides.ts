/** For tests: an upstream that moves on, and the repository of an adopter who emptied its sample and keeps data of his own. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const SAMPLE = Array.from({ length: 30 }, (_, i) => `field${i}: 示例 ${i}\n`).join('');
export const SITE = 'city: 连云港市\nurl: https://register.example\nbase: /\n';
/** Lines that two sides can change apart from each other. */
export const CODE = Array.from({ length: 30 }, (_, i) => `export const line${i} = ${i};\n`).join('');
export const SAMPLE_FILE = 'data/alliances/haizhou/sample.yaml';
export const REAL_FILE = 'data/alliances/haizhou/real.yaml';
/** What the adopter has; what upstream did there must not show. */
export const OWN_FILES = {
  [REAL_FILE]: SAMPLE.replace('示例 3', '海州 3'),
  'data/site.yaml': SITE.replace('register.example', 'register.city.example'),
  'data/policies/2024.yaml': 'document: 连科〔2024〕31号\nid: 2024 # 本市\n',
  '.github/CODEOWNERS': '* @city/bureau\n',
  '.github/ISSUE_TEMPLATE/config.yml': 'url: https://register.city.example\n',
};

/** Git in a folder. */
export const gitOf =
  (root: string) =>
  (...args: string[]) =>
    execFileSync('git', ['-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always', ...args], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();

/** A repository to write, commit and read files in. */
export function repositoryAt(root: string) {
  const git = gitOf(root);
  const files = (changes: Readonly<Record<string, string | undefined>>) => {
    for (const [path, text] of Object.entries(changes)) {
      if (text === undefined) rmSync(join(root, path));
      else {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
    }
  };
  const commit = (changes: Readonly<Record<string, string | undefined>>, message = '改动') => {
    files(changes);
    git('add', '-A');
    git('commit', '-qm', message);
    return git('rev-parse', 'HEAD');
  };
  const read = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);
  const identify = () => {
    git('config', 'user.name', '示例');
    git('config', 'user.email', 'clerk@office.example');
  };
  return { root, git, files, commit, read, identify };
}

/** An upstream of one version with its sample. Gives that version's commit. */
function makeUpstream(root: string): string {
  mkdirSync(root);
  const repository = repositoryAt(root);
  repository.git('init', '-q');
  repository.identify();
  return repository.commit({
    [SAMPLE_FILE]: SAMPLE,
    'data/alliances/haizhou/other.yaml': SAMPLE.replaceAll('示例', '又例'),
    'data/site.yaml': SITE,
    'data/policies/2024.yaml': 'document: 连科〔2024〕31号\nid: 2024\n',
    '.github/CODEOWNERS': '* @upstream/bureau\n',
    '.github/ISSUE_TEMPLATE/config.yml': 'url: https://register.example\n',
    'src/code.ts': CODE,
    'src/moved.ts': CODE.replaceAll('line', 'moved'),
    'schemas/site.ts': 'export const FORMAT = 1;\n',
    '.gitattributes': '* text=auto eol=lf\n',
  });
}

/** An upstream that is there already; it moves on to a version that changed, moved and added everything it could. */
function upstreamAt(root: string, old: string) {
  const repository = repositoryAt(root);
  const moveOn = () =>
    repository.commit({
      [SAMPLE_FILE]: SAMPLE.replace('示例 3', '更好的示例 3'),
      // Moved out of data/: git takes it for a rename of a file that the adopter has removed.
      'data/alliances/haizhou/other.yaml': undefined,
      'src/testing/other.yaml': SAMPLE.replaceAll('示例', '又例'),
      'data/alliances/haizhou/new.yaml': SAMPLE.replaceAll('示例', '新例'),
      'data/site.yaml': SITE.replace('register.example', 'register.example # 换成自己的'),
      'data/policies/2024.yaml': 'document: 连科〔2024〕31号\nid: 2024 # 逐字\n',
      'data/policies/2025.yaml': 'id: 2025\n',
      '.github/CODEOWNERS': '# 生成的\n* @upstream/bureau\n',
      '.github/ISSUE_TEMPLATE/config.yml': '# 生成的\nurl: https://register.example\n',
      'src/code.ts': CODE.replace('line3 = 3', 'line3 = 33'),
      'src/moved.ts': undefined,
      'src/there/moved.ts': CODE.replaceAll('line', 'moved'),
      'schemas/site.ts': 'export const FORMAT = 2;\n',
    });
  return { ...repository, old, moveOn };
}

export type Upstream = ReturnType<typeof upstreamAt>;
const emptied = { [SAMPLE_FILE]: undefined, 'data/alliances/haizhou/other.yaml': undefined, ...OWN_FILES };

type Take = 'clone' | 'template';

function makeAdopter(own: string, upstream: string, take: Take): void {
  if (take === 'clone') gitOf(dirname(own))('clone', '-q', upstream, own);
  else {
    cpSync(upstream, own, { recursive: true, filter: (path) => !path.endsWith('/.git') });
    gitOf(own)('init', '-q');
  }
  const repository = repositoryAt(own);
  repository.identify();
  if (take === 'template') repository.commit({}, '从模板建立');
  repository.commit(emptied, '启用');
}

/** Both as every test finds them: a dozen calls of git, made once. */
const made = new Map<Take, { folder: string; old: string }>();
process.on('exit', () => {
  for (const { folder } of made.values()) rmSync(folder, { recursive: true, force: true });
});

function makeBoth(take: Take) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'upgrade-template-')));
  const old = makeUpstream(join(folder, 'upstream'));
  makeAdopter(join(folder, 'own'), join(folder, 'upstream'), take);
  return { folder, old };
}

/** Both, in a folder that the caller removes. */
export function twoSides(take: Take = 'clone') {
  const template = made.get(take) ?? makeBoth(take);
  made.set(take, template);
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'upgrade-')));
  cpSync(template.folder, folder, { recursive: true, preserveTimestamps: true });
  // A clone knows where it came from.
  const settings = join(folder, 'own/.git/config');
  writeFileSync(settings, readFileSync(settings, 'utf8').replaceAll(template.folder, folder));
  return {
    folder,
    upstream: upstreamAt(join(folder, 'upstream'), template.old),
    own: repositoryAt(join(folder, 'own')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
