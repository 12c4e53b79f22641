/** The plan of the house in detail: what each layer may import. Held by src/architecture.test.ts. */
import type { Layer } from './layers/layer.ts';
import { OF_PUBLIC } from './layers/public.ts';
import { OF_REGISTER } from './layers/register.ts';
import { OF_STAFF } from './layers/staff.ts';

/** All layers; a file is judged by the first that it is in. */
export const LAYERS: readonly Layer[] = [...OF_REGISTER, ...OF_PUBLIC, ...OF_STAFF];
