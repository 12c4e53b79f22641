/**
 * The register the crafted branches start from: one record in application, one public, one on the list. All fictional, but
 * not called samples: what holds of real records is tried on them.
 */
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

const ANOTHER = (name: string, lead: string, code: string, place: string, document: string) =>
  edited(
    FIBRE_TEXT.replaceAll('示例碳纤维股份有限公司', lead),
    ['连云港市校验用创新联合体', name],
    ['91320706522377040Q', code],
    ['registeredIn: 连云港市海州区', `registeredIn: ${place}`],
    ['海科〔2024〕12号', document],
  );

export const LAVER_TEXT = `${ANOTHER('连云港市紫菜育种创新联合体', '示例海藻种业有限公司', '91320707930673412Y', '连云港市赣榆区', '赣科〔2024〕6号')}  - { event: 公示, date: 2024-08-15, until: 2024-08-24 }
`;
export const VIDEO_TEXT = `${ANOTHER('连云港市视频感知创新联合体', '示例视安技术有限公司', '91320700825484783G', '连云港市', '高科经〔2024〕9号')}  - { event: 公示, date: 2024-07-22, until: 2024-07-28 }
  - { event: 列入培育名单, date: 2024-08-05, document: 连科〔2024〕52号 }
`;
/** An alliance that is not in the small register, without a finding. */
export const STORAGE_TEXT = ANOTHER(
  '连云港市长时储能创新联合体',
  '示例新能源有限公司',
  '91320707850884033A',
  '连云港市赣榆区',
  '赣科〔2024〕7号',
);

export const SMALL_REGISTER = {
  [FIBRE]: FIBRE_TEXT,
  [LAVER]: LAVER_TEXT,
  [VIDEO]: VIDEO_TEXT,
  'README.md': '# 登记簿（示例）\n\n办公电话 0518-85800001。\n',
} as const;
