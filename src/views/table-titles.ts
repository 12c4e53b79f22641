/** What each table of the register is called: on its sheets, in its file's name and on the page that offers it. */
import type { PublicRegistry } from '#src/publication/public-registry.ts';

type City = { site: Pick<PublicRegistry['site'], 'city'> };

/** 培育名单: those on the list on the day, and nobody else. */
export const listedTitle = ({ site }: City): string => `${site.city}创新联合体培育名单`;

/** All public records, wherever each stands. `of` names a part. */
export const registerTitle = ({ site }: City, of = ''): string => `${site.city}创新联合体全部公开记录${part(of)}`;

/** Every time on the list. */
export const periodsTitle = ({ site }: City): string => `${site.city}创新联合体在册期间`;

/** What a filter leaves, which is no list. */
export const filteredTitle = ({ site }: City): string => `${site.city}创新联合体登记簿筛选结果`;

/** All of a board's records, those that are not public too: for its own desk. */
export const boardTitle = ({ site }: City, of = ''): string => `${site.city}创新联合体名单总表${part(of)}`;

/** 推荐汇总表, which a board stamps and hands in: what it recommends now. */
export const recommendationTitle = ({ site }: City, of = ''): string => `${site.city}创新联合体推荐汇总表${part(of)}`;

const part = (of: string) => (of === '' ? '' : `（${of}）`);
