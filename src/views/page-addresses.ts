/** Page files → the addresses they make, as Astro's file routing does. */

type Params = Record<string, string | number | undefined>;

/** What a page file exports, as far as its addresses are concerned. */
export interface PageModule {
  getStaticPaths?: () => readonly { params: Params }[] | Promise<readonly { params: Params }[]>;
}

/** Loads page files (`./rules/[id].astro` → module) and gives their addresses, sorted. The page of errors has none. */
export async function pageAddresses(
  files: Readonly<Record<string, () => Promise<PageModule>>>,
): Promise<`/${string}`[]> {
  const found = await Promise.all(
    Object.entries(files)
      .filter(([file]) => file !== './404.astro')
      .map(async ([file, load]) => {
        const route = file
          .replace(/^\.\//, '')
          .replace(/\.astro$/, '')
          .replace(/(^|\/)index$/, '');
        const { getStaticPaths } = await load();
        const paths = getStaticPaths ? await getStaticPaths() : [{ params: {} }];
        return paths.map(({ params }) => addressOf(route, params));
      }),
  );
  return found.flat().sort();
}

/** `rules/[id]` and its parameters as an address: `/rules/min-members/`. A rest parameter may be left out. */
function addressOf(route: string, params: Params): `/${string}` {
  const filled = route.replace(/\[(?:\.\.\.)?([^\]]+)\]/g, (_, name: string) => encodeURI(String(params[name] ?? '')));
  const path = filled
    .split('/')
    .filter((part) => part !== '')
    .join('/');
  return path === '' ? '/' : `/${path}/`;
}
