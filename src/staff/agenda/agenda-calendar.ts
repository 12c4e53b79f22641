/** Reminders → an iCalendar file for an office's calendar. */
import { toCalendar } from '#src/exports/ics.ts';
import { whoOf, type Agenda } from './agenda-reports.ts';

/** All-day events, each on the day it is due. `site` names the register; uids are made of its address. */
export const agendaCalendar = ({ reminders }: Agenda, site: { name: string; url: string }): string =>
  toCalendar({
    name: `${site.name}待办`,
    description: '内部使用：期限和待办事项，不公开',
    producer: site.name,
    events: reminders.map((each) => ({
      uid: `${each.kind}-${each.id}-${each.day}@${new URL(site.url).host}`,
      first: each.day,
      last: each.day,
      summary: `${each.kind}：${each.name}（${whoOf(each)}）`,
      description: each.what,
      page: site.url,
    })),
  });
