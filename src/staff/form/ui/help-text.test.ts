import { expect, test } from 'vitest';
import { splitAt } from './HelpText.tsx';

test.each<[string, string[], string[]]>([
  ['见二、（一）1 和二、（一）10', ['二、（一）1', '二、（一）10'], ['见', '二、（一）1', ' 和', '二、（一）10', '']],
  ['写明，见第三条(二)', ['第三条(二)'], ['写明，见', '第三条(二)', '']],
  ['不引用', [], ['不引用']],
])('%s', (text, cited, parts) => {
  expect(splitAt(text, cited)).toEqual(parts);
});
