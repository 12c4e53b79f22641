/** Before the tests that use a browser: it is made ready, once for all files. */
import { chromiumPath } from './browser.ts';

export const setup = (): void => void chromiumPath();
