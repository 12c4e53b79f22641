/** The version of the JSON: what stays as it is, and what came with which. */

/** Version of the JSON's shape; it grows when a field changes its meaning or goes. */
export const JSON_VERSION = 1;
/** Grows when something is added, so that readers of the version go on as they are. What came with which: {@link JSON_CHANGES}. */
export const JSON_MINOR = 4;
export const JSON_CHANGES: readonly { version: string; added: string }[] = [
  { version: '1.0', added: '联合体、单位、标识和目录' },
  {
    version: '1.1',
    added:
      '决定（decisions）；每个联合体的在册时段（periods）、退出、年度评估、未结束的整改、曾用名、以前的牵头单位和已退出的成员、书面同意。history 和 waivers 由决定推出，写法照旧',
  },
  {
    version: '1.2',
    added:
      '通知标识（notice），一年有两次通知时分得开；牵头单位和成员单位的性质（nature）；结论多一种“不核对”；目录没有分类的产业，类别为 null',
  },
  {
    version: '1.3',
    added:
      '网址（url）；退出（exited）、最近一次公示（publicity）和最近一次年度评估（evaluation）；在册时段加上退出的文号（closedDocument）和情形（cause）。listed 照旧：退出以后仍是最近一次列入。决定的盖章原件校验值（sha256）和推荐文件校验值（recommendation 的 sha256）',
  },
  {
    version: '1.4',
    added:
      '单个联合体、单份决定的文件里，asOf 是其内容中不晚于发布日期的最近一天，内容不变，文件就一字不变；发布的日期见 manifest.json，全部联合体、全部决定、单位、标识和目录的 asOf 仍是发布的日期',
  },
];

/** Version and revision, at the head of every answer. */
export const VERSION = { version: JSON_VERSION, minor: JSON_MINOR } as const;
