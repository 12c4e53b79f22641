/** One alliance. */
import { cells, linked, page, rows, safe } from './page.js';

export default class {
  data() {
    return {
      pagination: { data: 'register.alliances', size: 1, alias: 'alliance' },
      permalink: ({ alliance }) => `/alliances/${alliance.id}/index.html`,
    };
  }
  render({ alliance }) {
    const { name, positioning, plan, lead, members = [], tasks = [], verdicts, history, standing } = alliance;
    const organisation = ({ name: own, creditCode, kind, role }) =>
      linked(`/organisations/${creditCode}/`, own) + cells(kind, role);
    return page(
      name,
      [
        `<p>${safe(standing)}</p><p>${safe(positioning)}</p>`,
        rows([lead, ...members], organisation),
        rows(tasks, ({ kind, title, goal, start, end }) => cells(kind, title, goal, start, end)),
        `<p>${safe(plan)}</p>`,
        rows(verdicts, ({ citation, rule, strength, status, basis }) => cells(citation, rule, strength, status, basis)),
        rows(history, ({ date, event, document, result }) => cells(date, event, document, result)),
      ].join(''),
    );
  }
}
