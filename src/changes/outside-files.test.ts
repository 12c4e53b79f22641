import { expect, test } from 'vitest';
import { outsideFiles } from './outside-files.ts';

const side = { mode: '100644', text: '' };
const edited = (path: string) => ({ path, before: side, after: side });

test.each([
  ['CODEOWNERS', '审核人'],
  ['.github/CODEOWNERS', '审核人'],
  ['.github/workflows/check.yml', '流水线'],
  ['.gitlab-ci.yml', '流水线'],
  ['src/rule.ts', '程序'],
  ['package.json', '程序'],
  ['.gitattributes', '程序'],
  ['.npmrc', '程序'],
  ['README.md', '说明'],
  ['.github/GUIDE.md', '说明'],
  ['LICENSE', '说明'],
  ['scan.png', '其他'],
] as const)('%s is %s', (path, what) => {
  expect(outsideFiles([edited(path)])).toEqual([{ what, files: [{ kind: '修改', file: path }], leftOut: 0 }]);
});

test('everything that runs, and everything that is only read, is known wherever it lies; what is only called alike is not', () => {
  const kindOf = (path: string) => outsideFiles([edited(path)])[0]?.what;
  const pipelines = [
    '.github/workflows/x',
    '.github/actions/x',
    '.gitea/workflows/x',
    '.gitea/actions/x',
    'Jenkinsfile',
  ];
  const others = ['.workflow/x', '.gitlab/x', '.circleci/x', '.gitlab-ci.yml'];
  for (const path of [...pipelines, ...others]) {
    expect(kindOf(path), path).toBe('流水线');
    expect(kindOf(`docs/${path}`), `docs/${path}`).not.toBe('流水线');
  }
  for (const path of ['.gitlab-ci.yml.orig', 'Jenkinsfile.orig']) expect(kindOf(path), path).toBe('其他');
  for (const ending of 'md markdown txt doc docx pdf'.split(' ')) {
    expect(kindOf(`docs/x.${ending}`), ending).toBe('说明');
    expect(kindOf(`docs/x.${ending}.orig`), ending).toBe('其他');
  }
  const programs = 'js ts jsx tsx cjs cts mjs mts astro json css html sh cmd bat ps1 py yml yaml toml'.split(' ');
  for (const ending of programs) {
    expect(kindOf(`docs/x.${ending}`), ending).toBe('程序');
    expect(kindOf(`docs/x.${ending}.orig`), ending).toBe('其他');
  }
  for (const folder of ['src', 'scripts', 'schemas', 'public']) {
    expect(kindOf(`${folder}/x.png`), folder).toBe('程序');
    expect(kindOf(`docs/${folder}/x.png`), folder).toBe('其他');
  }
  for (const name of '.gitattributes .gitignore .gitmodules .npmrc .nvmrc .editorconfig .prettierrc'.split(' ')) {
    for (const path of [name, `docs/${name}`]) expect(kindOf(path), path).toBe('程序');
    expect(kindOf(`docs/x${name}`), name).toBe('其他');
    expect(kindOf(`docs/${name}.orig`), name).toBe('其他');
  }
  for (const name of ['LICENSE', 'CODEOWNERS']) expect(kindOf(`docs/${name}.orig`), name).toBe('其他');
});

test('who may merge comes first; what happened to each is told, data is not', () => {
  const files = [
    edited('README.md'),
    { path: 'src/a.ts', after: side },
    { path: '.github/CODEOWNERS', before: side },
    edited('data/site.yaml'),
  ];
  expect(outsideFiles(files)).toEqual([
    { what: '审核人', files: [{ kind: '删除', file: '.github/CODEOWNERS' }], leftOut: 0 },
    { what: '程序', files: [{ kind: '新增', file: 'src/a.ts' }], leftOut: 0 },
    { what: '说明', files: [{ kind: '修改', file: 'README.md' }], leftOut: 0 },
  ]);
});

test('sixty are named in all, the rest of each kind is counted; a number in a name is masked', () => {
  const many = Array.from({ length: 70 }, (_, i) => edited(`src/a${i}.ts`));
  const [programs, texts] = outsideFiles([...many, edited('a.md'), edited('b.md')]);
  expect([programs?.files.length, programs?.leftOut]).toEqual([60, 10]);
  expect([texts?.files.length, texts?.leftOut]).toEqual([0, 2]);
  expect(outsideFiles([edited('13800138000.md')])[0]?.files[0]?.file).toBe('138****8000.md');
});
