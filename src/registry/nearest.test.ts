import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from './nearest.ts';

const KEYS = ['name', 'batch', 'industry', 'positioning', 'creditCode', 'kind'];
const KINDS = ['创新型领军企业', '行业龙头企业', '重点研发机构'];

describe('what was meant', () => {
  test.each([
    ['nmae', 'name'],
    ['Name', 'name'],
    ['ｎａｍｅ', 'name'],
    ['industy', 'industry'],
    ['credit_code', 'creditCode'],
    ['creditcode', 'creditCode'],
    ['position', 'positioning'],
    ['remark', undefined],
    ['x', undefined],
    ['', undefined],
  ])('%s → %s', (typed, meant) => {
    expect(nearest(typed, KEYS)).toBe(meant);
  });

  test.each([
    ['行业龙头公司', '行业龙头企业'],
    ['龙头企业', '行业龙头企业'],
    ['企业', undefined],
    ['机构', '重点研发机构'],
    ['甲', undefined],
  ])('%s → %s', (typed, meant) => {
    expect(nearest(typed, KINDS)).toBe(meant);
  });

  test('the nearer of two, and the first of two as near', () => {
    expect(nearest('kinds', ['kinda', 'kind'])).toBe('kinda');
    expect(nearest('abcd', ['abce', 'abcf'])).toBe('abce');
    expect(nearest('abcx', ['abyy', 'abcd'])).toBe('abcd');
  });

  test('nothing to choose from', () => {
    expect(nearest('name', [])).toBeUndefined();
  });
});

describe('edit distance', () => {
  test.each([
    ['', '', 0],
    ['甲', '', 1],
    ['', '甲乙', 2],
    ['kitten', 'sitting', 3],
    ['nmae', 'name', 1],
    ['报申', '申报', 1],
    ['甲乙丙', '丙甲乙', 2],
    ['甲乙丙', '甲丙', 1],
    ['𠮷野', '吉野', 1],
  ])('%s, %s: %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });

  test('long words are cut', () => {
    expect(editDistance('甲'.repeat(10_000), '乙'.repeat(10_000))).toBe(64);
  });
});
