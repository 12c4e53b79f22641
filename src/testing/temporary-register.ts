/** For tests: a small register in a folder of its own, with the real base files and notices and one fictional alliance. */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { USUAL } from './registers.ts';

/** A day on which the alliance below has no finding. */
export const CLEAN_DAY = '2024-08-05';
export const ALLIANCE_FILE = 'data/alliances/haizhou/fibre.yaml';

/** An alliance without a finding. */
export const CLEAN_ALLIANCE = `name: 连云港市校验用创新联合体（示例）
batch: 2024
industry: 高性能纤维及复合材料
positioning: 校验命令行用的虚构联合体
plan: 两年内完成中试，五年内形成产业化能力
tasks:
  - kind: 关键技术攻关
    title: 原丝稳定化制备
    goal: 2026 年底前完成中试
    undertakers: [示例碳纤维股份有限公司, 示例海洋大学, 示例复材有限公司]
    start: 2024-07
    end: 2026-12
lead:
  name: 示例碳纤维股份有限公司
  creditCode: 91320706522377040Q
  kind: 创新型领军企业
  registeredIn: 连云港市海州区
  legalRepresentative: 张示例
  signatory: { name: 张示例, as: 法定代表人 }
  role: 总体组织
members:
  - name: 示例海洋大学
    creditCode: 12320700506198990M
    kind: 高校
    role: 机理研究
    team: 高分子纤维团队，固定人员 18 人
    signatory: { name: 侯示例, as: 授权人 }
  - name: 示例先进纤维研究院
    creditCode: 52320700296137814T
    kind: 新型研发机构
    role: 检测
    team: 纤维工艺与检测团队，专职人员 32 人
    signatory: { name: 丁示例, as: 法定代表人 }
  - name: 示例复材有限公司
    creditCode: "913207031110544666"
    kind: 企业
    role: 成型验证
    highTech: [{ certificate: GR202232005678, issued: 2022-10-12 }]
    signatory: { name: 王示例, as: 法定代表人 }
agreement: { signed: 2024-05-20 }
charter:
  adopted: 2024-05-20
  covers: [技术创新目标, 任务分工, 组织机构, 工作职责, 权利与义务]
governance:
  body: 设理事会
  ipOwnership: 按贡献共有
  licensing: 内部普通许可
  benefitSharing: 按约定分配
  funding: 专账管理
application: { date: 2024-06-11 }
recommendation:
  date: 2024-06-25
  document: 海科〔2024〕12号
  opinion:
    cooperation: 合作稳定
    rdCapability: 能力较强
    resources: 配置合理
    benefitDistribution: 约定清楚
contact: { office: 科技处, phone: 0518-85800001 }
`;

/** A folder with `data/` in it. */
export interface TemporaryRegister {
  root: string;
  /** Writes a file, given its path from the root. */
  write(path: string, text: string): void;
  remove(): void;
}

/** Makes a register whose one alliance reads as given. The caller removes it. */
export function temporaryRegister(alliance = CLEAN_ALLIANCE): TemporaryRegister {
  const register = copyOf(
    USUAL,
    (path) => !['data/alliances', 'data/decisions'].some((folder) => path.startsWith(join(USUAL, folder))),
  );
  register.write(ALLIANCE_FILE, alliance);
  return register;
}

/** A register's `data/`, or what is wanted of it, in a folder of its own. The caller removes it. */
export function copyOf(from: string, isWanted: (path: string) => boolean = () => true): TemporaryRegister {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'register-')));
  cpSync(join(from, 'data'), join(root, 'data'), { recursive: true, filter: isWanted });
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  return { root, write, remove: () => rmSync(root, { recursive: true, force: true }) };
}

/** A register of so many alliances, each with slips that `npm run fix` puts right. */
export function damagedRegister(count: number): TemporaryRegister {
  const register = temporaryRegister();
  const damaged = CLEAN_ALLIANCE.replace('batch: 2024', 'batch：2024').replaceAll('\n', '\r\n');
  for (let i = 0; i < count; i++) register.write(`data/alliances/haizhou/fibre-${i}.yaml`, damaged);
  return register;
}
