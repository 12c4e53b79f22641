/** Serves a built site on loopback, as any plain web server would, under a path of one's choice. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.xml': 'application/xml; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A running server: `origin` has no slash at the end. */
export interface Served {
  origin: string;
  close: () => Promise<void>;
}

/** Files named after their content never change: a browser that loads them again and again need not ask again. */
const FOR_EVER = { 'cache-control': 'max-age=31536000, immutable' };

/** What is answered in place of an address's file; undefined where the file is. */
export type Instead = (path: string, headers: IncomingHttpHeaders) => string | undefined;

/** Serves a folder at `base` (`/` or `/path/`). A folder answers with its index.html, an unknown address with 404.html. */
export async function serve(folder: string, base = '/', instead: Instead = () => undefined): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const other = instead(pathname, request.headers);
    if (other !== undefined) {
      response.writeHead(200, { 'content-type': TYPES[extname(pathname) || '.html'] });
      response.end(other);
      return;
    }
    const inside = pathname.startsWith(base) ? normalize(decodeURIComponent(pathname.slice(base.length))) : '..';
    const path = join(folder, inside);
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    const found = !inside.startsWith('..') && existsSync(file);
    response.writeHead(found ? 200 : 404, {
      'content-type': TYPES[extname(found ? file : '404.html')] ?? 'application/octet-stream',
      ...(found && inside.startsWith('assets/') ? FOR_EVER : {}),
    });
    response.end(readFileSync(found ? file : join(folder, '404.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      // A browser opens connections ahead of its requests; the server would wait for those that never come.
      server.closeAllConnections();
    });
  return { origin: `http://127.0.0.1:${port}`, close };
}
