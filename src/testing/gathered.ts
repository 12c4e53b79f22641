/** For tests: what was gathered of another register. All of it is fictional. */
import type { Gathered } from '#schemas/gathered.ts';

const LEAD = { name: '示例碳纤维股份有限公司', creditCode: '91320706522377040Q' };
/** Of two alliances, one of them on the list. */
export const GATHERED: Gathered = {
  format: 1,
  url: 'https://register.shili.example/',
  gathered: '2024-08-05',
  asOf: '2024-08-04',
  sample: false,
  revision: null,
  published: { ids: { fibre: '2024-08-01', older: null }, samples: [], decisions: { '2024/lieru': ['fibre'] } },
  alliances: [
    {
      id: 'fibre',
      name: '示例市“甲”创新联合体',
      standing: '在册',
      periods: [{ from: '2024-08-01' }],
      lead: { ...LEAD, formerNames: [{ name: '示例旧名有限公司', until: '2024-01-01' }] },
      members: [{ name: 'Shili Institute', joined: '2024-08-02' }],
    },
    { id: 'older', name: '示例市乙创新联合体', standing: '公示', periods: [], lead: LEAD, members: [] },
  ],
};
