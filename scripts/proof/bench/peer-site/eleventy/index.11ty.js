/** The list. */
import { cells, linked, page, rows } from './page.js';

export default class {
  data() {
    return { permalink: '/index.html' };
  }
  render({ register }) {
    const row = ({ id, name, industry, district, batch, lead, standing }) =>
      linked(`/alliances/${id}/`, name) + cells(industry.name, district.name, batch, lead.name, standing);
    return page('创新联合体培育名单', rows(register.alliances, row));
  }
}
