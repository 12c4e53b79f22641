import { expect, test } from 'vitest';
import { isSuitable, optionsFor } from './which-node.mjs';

test.each(['22.12.0', '22.23.2', '24.0.0', '24.21.0', '26.0.0', '27.1.0', '126.0.0'])('%s will do', (version) => {
  expect(isSuitable(version)).toBe(true);
});

test.each(['16.20.0', '18.20.8', '20.20.2', '21.7.3', '22.0.0', '22.11.0', '23.11.1', '25.9.0', '2.12.0'])(
  '%s will not',
  (version) => {
    expect(isSuitable(version)).toBe(false);
  },
);

test.each([
  ['22.12.0', ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']],
  ['22.17.1', ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']],
  ['22.18.0', []],
  ['24.0.0', ['--disable-warning=ExperimentalWarning']],
  ['24.2.0', ['--disable-warning=ExperimentalWarning']],
  ['24.3.0', []],
  ['26.1.0', []],
])('%s is told %j', (version, options) => {
  expect(optionsFor(version)).toEqual(options);
});
