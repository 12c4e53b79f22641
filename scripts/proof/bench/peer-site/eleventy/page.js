/** The frame of a page, and escaping. */
const SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const safe = (value) => String(value ?? '').replace(/[&<>"]/g, (sign) => SIGNS[sign]);

export const page = (
  title,
  body,
) => `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>${safe(title)}</title></head>
<body><header><a href="/">创新联合体培育名单</a></header><main><h1>${safe(title)}</h1>${body}</main></body></html>`;

export const rows = (list, row) =>
  `<table><tbody>${list.map((each) => `<tr>${row(each)}</tr>`).join('')}</tbody></table>`;
export const cells = (...values) => values.map((value) => `<td>${safe(value)}</td>`).join('');
export const linked = (href, text) => `<td><a href="${safe(href)}">${safe(text)}</a></td>`;
