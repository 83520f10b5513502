import { describe, expect, test } from 'vitest';
import { subjectsRunTogether } from '../../../src/county/subjects-run-together.ts';
import { findingWords } from '../../../src/problems/registry.ts';
import { ofCode, readSmall } from './small-county.ts';

describe('several subjects written as one word', () => {
  test.each([
    ['语数', ['chinese', 'math']],
    ['音体美', ['music', 'pe', 'art']],
    ['政史地', ['morality', 'history', 'geography']],
    ['理化', ['physics', 'chemistry']],
    ['语文/数学', ['chinese', 'math']],
    ['道德与法治和历史', ['morality', 'history']],
    ['体育', []],
    ['语文语文', []],
    ['体育与健慷', []],
    ['语算', []],
  ])('%s', (written, expected) => {
    expect(subjectsRunTogether(written)).toEqual(expected);
  });

  test('the main subject is asked for, the others belong under 兼课学科', async () => {
    const result = await readSmall({ 教师: '标识,姓名,现任教学校,任教学科\nT1,王某,001,语数\n' });
    const [finding, ...others] = ofCode(result, 'county.severalSubjects');
    expect(others).toEqual([]);
    expect(finding && findingWords(finding).zh).toBe(
      '「教师」表第 2 行「任教学科」：为“语数”，含 2 个学科（语文、数学）。请在「任教学科」填课时最多的一科，其余填入「兼课学科」，用顿号隔开。',
    );
  });

  test('in a list they are to be written apart; 全科 is told its own column', async () => {
    const result = await readSmall({
      教师: '标识,姓名,现任教学校,任教学科,兼课学科\nT1,王某,001,语文,音体美\nT2,李某,002,全科,\n',
    });
    expect(ofCode(result, 'county.subjectsRunTogether')[0]?.values).toMatchObject({ count: 3 });
    expect(ofCode(result, 'county.allSubjectAsSubject')[0]?.place.row).toBe(3);
  });
});
