/** Parameters of rules that have none. */
import { z } from 'zod';

export const None = z.strictObject({});
