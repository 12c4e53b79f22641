/**
 * The register the crafted branches start from: one record in application, one public, one on the list. All fictional, but
 * not called samples: what holds of real records is tried on them.
 */
import { checkCharacter, organisationCodeFits } from '#schemas/credit-code.ts';
import { CLEAN_ALLIANCE } from '#src/testing/temporary-register.ts';
import { edited } from './branch.ts';

/** The day on which the small register has no error. */
export const BRANCH_DAY = '2024-08-20';

export const FIBRE = 'data/alliances/haizhou/fibre.yaml';
export const LAVER = 'data/alliances/ganyu/laver.yaml';
export const VIDEO = 'data/alliances/gaoxin/video.yaml';
export const STORAGE = 'data/alliances/ganyu/storage.yaml';

/** An alliance without a finding. */
export const FIBRE_TEXT = edited(CLEAN_ALLIANCE, ['（示例）', '']);

/** An alliance that differs from the first in name, lead, place and document. */
export const another = (name: string, lead: string, code: string, place: string, document: string) =>
  edited(
    FIBRE_TEXT.replaceAll('示例碳纤维股份有限公司', lead),
    ['连云港市校验用创新联合体', name],
    ['91320706522377040Q', code],
    ['registeredIn: 连云港市海州区', `registeredIn: ${place}`],
    ['海科〔2024〕12号', document],
  );

export const LAVER_TEXT = another(
  '连云港市紫菜育种创新联合体',
  '示例海藻种业有限公司',
  '91320707930673412Y',
  '连云港市赣榆区',
  '赣科〔2024〕6号',
);
export const VIDEO_TEXT = another(
  '连云港市视频感知创新联合体',
  '示例视安技术有限公司',
  '91320700825484783G',
  '连云港市',
  '高科经〔2024〕9号',
);

export const decision = (id: string): string => `data/decisions/${id}.yaml`;
/** A decision about one alliance. */
export const act = (kind: string, date: string, alliance: string, more = ''): string =>
  `kind: ${kind}\ndate: ${date}\nalliances: [${alliance}]\n${more}`;

export const LAVER_SHOWN = decision('2024/gongshi-0815');
export const LAVER_SHOWN_TEXT = act('公示', '2024-08-15', 'laver', 'until: 2024-08-24\n');
export const VIDEO_SHOWN = decision('2024/gongshi-0722');
export const VIDEO_SHOWN_TEXT = act('公示', '2024-07-22', 'video', 'until: 2024-07-28\n');
export const VIDEO_LISTED = decision('2024/lieru-52');
export const VIDEO_LISTED_TEXT = act('列入培育名单', '2024-08-05', 'video', 'document: 连科〔2024〕52号\n');
/** The exit that takes the listed record off the list. */
export const EXIT = decision('2024/tuichu-61');
export const EXIT_TEXT = act(
  '退出',
  '2024-08-19',
  'video',
  'document: 连科〔2024〕61号\ncause: 自愿\nreason: 建设任务调整\n',
);

/** An alliance that is not in the small register, without a finding. */
export const STORAGE_TEXT = another(
  '连云港市长时储能创新联合体',
  '示例新能源有限公司',
  '91320707850884033A',
  '连云港市赣榆区',
  '赣科〔2024〕7号',
);

/** One of many alliances, the first is number 0; without a finding. */
export function oneOfMany(i: number): string {
  const number = String(i + 1);
  const body = `913207078508${number.padStart(4, '0')}`;
  const first17 = [...'0123456789X'].map((check) => body + check).find(organisationCodeFits) ?? '';
  return another(
    `连云港市第${number}储能创新联合体`,
    `示例第${number}新能源有限公司`,
    `"${first17}${checkCharacter(first17)}"`,
    '连云港市海州区',
    `海科〔2024〕${100 + i}号`,
  );
}

export const SMALL_REGISTER = {
  [FIBRE]: FIBRE_TEXT,
  [LAVER]: LAVER_TEXT,
  [VIDEO]: VIDEO_TEXT,
  [LAVER_SHOWN]: LAVER_SHOWN_TEXT,
  [VIDEO_SHOWN]: VIDEO_SHOWN_TEXT,
  [VIDEO_LISTED]: VIDEO_LISTED_TEXT,
  'README.md': '# 登记簿（示例）\n\n办公电话 0518-85800001。\n',
} as const;
