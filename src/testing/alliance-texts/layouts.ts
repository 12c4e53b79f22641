/** For tests: ways of laying out a file that no sample has. */
export const LAYOUTS: readonly (readonly [name: string, text: string])[] = [
  [
    '四格缩进',
    'name: 甲\nlead:\n    name: 乙\n    signatory:\n        name: 丙\nmembers:\n    -   name: 丁\n        kind: 高校\n',
  ],
  [
    '破折号不缩进',
    'members:\n- name: 甲\n  kind: 高校\n-   name: 乙\ntasks:\n- title: 丙\n  undertakers:\n  - 丁\n  - 戊\n',
  ],
  ['破折号单独一行', 'members:\n  -\n    name: 甲\n  - # 说明\n    # 说明二\n    name: 乙\n'],
  [
    '括号分几行',
    'name: 甲\nlead: {\n    name: 乙,\n    signatory: { name: 丙, as: 授权人 },\n  }\ncharter: { covers: [\n  任务分工,\n  工作职责\n  ] }\n',
  ],
  [
    '括号里有说明',
    'lead: { # 说明一\n    name: 乙, # 说明二\n    # 说明三\n    kind: 丁\n  } # 说明四\nmembers:\n  - { name: 甲, # 说明五\n      kind: 高校 }\ntasks:\n  - title: 戊\n    undertakers: [ 乙, # 说明六\n      丙 ]\n',
  ],
  ['整个在括号里', '{ name: 甲, lead: { name: 乙 }, members: [{ name: 丙 }, { name: 丁 }  ] }\n'],
  ['问号和三横', '---\n? name\n: 甲\n? lead\n:\n  name: 乙\n...\n'],
  ['没有末尾换行', 'name: 甲\nmembers:\n  - name: 乙\n  - name: 丙'],
  ['末尾是文字块', 'name: 甲\nplan: |\n  乙\n  丙'],
  [
    '各种文字块',
    'plan: |- # 说明\n  甲\n  乙\npositioning: >\n  丙\n  丁\n\n  戊\n\nname: |+\n  己\n\n\nindustry: |2\n   庚\n',
  ],
  ['引号', `name: "甲\\n乙"\nlead: { name: '丙''s', kind: "丁" }\nindustry: "戊\n  己"\n'batch': '2024'\n`],
  ['另起一行的值', 'name:\n  甲\n  乙\nlead:\n  kind:\n    丙 # 说明\n'],
  [
    '空着的',
    'name:\nlead:\n  name:\n  # 说明\n  kind: # 说明二\nmembers:\n  - name:\n    kind:\ncontact:\n  # office: 甲\ncharter: {}\ntasks: []\nwaivers: { }\n',
  ],
  [
    '空行和说明',
    '# 一\n\n# 二\nname: 甲\n\n# 三\n\n# 四\nlead:\n\n  # 五\n  name: 乙\n    # 六\n\n  # 七\n\n# 八\nmembers:\n  # 九\n\n  - name: 丙\n  # 十\n# 完\n',
  ],
  ['列表套列表', '未知:\n  - - 甲\n    - 乙\n  - - name: 丙\n      kind: 丁\n    - 戊\n'],
];
