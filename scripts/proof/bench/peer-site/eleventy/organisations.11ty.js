/** One organisation. */
import { cells, linked, page, rows, safe } from './page.js';

export default class {
  data() {
    return {
      pagination: { data: 'register.organisations', size: 1, alias: 'organisation' },
      permalink: ({ organisation }) => `/organisations/${organisation.creditCode}/index.html`,
    };
  }
  render({ organisation: { name, creditCode, kind, leads, memberOf }, register }) {
    const took = [
      ...leads.map((id) => ({ id, part: '牵头' })),
      ...memberOf.map(({ id, role }) => ({ id, part: '成员', role })),
    ];
    const row = ({ id, part, role }) => linked(`/alliances/${id}/`, register.nameOf[id]) + cells(part, role);
    return page(name, `<p>${safe(kind)} ${safe(creditCode)}</p>${rows(took, row)}`);
  }
}
