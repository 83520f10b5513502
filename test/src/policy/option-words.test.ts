import { expect, it } from 'vitest';
import { type Parameter, parameters } from '../../../models/parameters.ts';
import { ruleCatalogue, sentenceOf } from '../../../src/planning/catalogue.ts';
import { optionWords, valueWords } from '../../../src/policy/option-words.ts';
import { expectation } from '../../../src/policy/parameter-schema.ts';
import { quotaPolicy } from '../../support/quota-county.ts';

it('names shares in per cent, lists in words and empty lists', () => {
  expect(valueWords('quota.minimumShare', 0.8)).toEqual({ zh: '80%', en: '80%' });
  expect(valueWords('quota.pointFloor', 2)).toEqual({ zh: '2', en: '2' });
  expect(valueWords('quota.itinerantSubjects', ['music', 'pe'])).toEqual({
    zh: '音乐、体育与健康',
    en: 'Music, Physical education',
  });
  expect(valueWords('quota.pointFloorCounts', [])).toEqual({ zh: '无', en: 'none' });
  expect(valueWords('quota.pointFloorCounts', ['seconded'])).toMatchObject({ zh: '外校借用' });
  expect(valueWords('load.awayStatuses', ['seconded'])).toMatchObject({ zh: '借调' });
});

it('knows every option of every list and choice', () => {
  const all: readonly (readonly [string, Parameter])[] = Object.entries(parameters);
  const unknown = all.flatMap(([id, parameter]) => {
    if ((parameter.kind !== 'list' && parameter.kind !== 'choice') || typeof parameter.options === 'string') return [];
    return parameter.options.filter((option) => optionWords(id, option) === null).map((option) => `${id}=${option}`);
  });
  expect(unknown).toEqual([]);
});

it('names the code a table must use beside its words', () => {
  expect(expectation('rotation.forms').zh).toBe(
    '每种交流形式（定期交流 regular、支教 support、挂职 attachment、走教 itinerant、跟岗 shadowing、调动 transfer）各一行的表',
  );
});

it('leaves no brackets of a program in a sentence, and no code in a Chinese one', () => {
  const policy = quotaPolicy();
  for (const rule of ruleCatalogue) {
    const { zh, en } = sentenceOf(rule, policy);
    expect(`${zh} ${en}`).not.toMatch(/[[\]{}"]/);
    expect(zh).not.toMatch(/[a-z]{2,}/i);
    // 乡村 is the word of the glossary; 农村 stands in texts quoted.
    expect(`${rule.title.zh}${zh}${rule.unit.zh}`).not.toContain('农村');
  }
});
