/** The parts of the application: what each is called, and which passages of the notice it answers. */
import type { Answered } from './cited-clauses.ts';

export const PARTS = {
  particulars: { title: '一、基本信息', answers: { rules: ['industry-in-catalogue', 'application-filed'] } },
  lead: {
    title: '二、牵头单位',
    answers: {
      rules: [
        'lead-kind',
        'lead-registered-locally',
        'lead-legal-representative',
        'finance-last-year',
        'leader-revenue',
        'leader-rd-intensity',
        'one-alliance-per-lead',
      ],
      fields: ['lead', 'lead.kind'],
    },
  },
  members: {
    title: '三、成员单位一览',
    answers: {
      rules: ['min-members', 'min-research-members', 'member-high-tech', 'research-member-team'],
      fields: ['members', 'members.discipline'],
    },
  },
  foundations: {
    title: '四、建设基础',
    answers: { fields: ['platforms', 'cooperation', 'coordination', 'facilities'].map((key) => `statement.${key}`) },
  },
  goals: { title: '五、定位、规划与任务', answers: { rules: ['goals-stated', 'task-kinds', 'undertakers-known'] } },
  organisation: {
    title: '六、组织架构',
    answers: { rules: ['lead-legal-representative', 'agreement-signed', 'governance-complete'] },
  },
  mechanisms: { title: '七、运行机制', answers: { rules: ['governance-complete'] } },
  attachments: {
    title: '八、附件清单',
    answers: { rules: ['agreement-signed', 'charter-complete', 'application-filed'] },
  },
  pledges: {
    title: '九、承诺与审核意见',
    answers: { rules: ['recommender', 'recommended-in-time'], fields: ['recommendation.opinion'], points: true },
  },
} as const satisfies Record<string, { title: string; answers: Answered }>;
