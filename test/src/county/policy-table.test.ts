import { expect, test } from 'vitest';
import { findingWords } from '../../../src/problems/registry.ts';
import { readSmall } from './small-county.ts';

const policy = (...rows: readonly string[]) => ({
  政策: `参数,取值,依据\n${rows.map((row) => `${row},会议纪要\n`).join('')}`,
});

test('a parameter goes by its Chinese name, its English name or its id; words of a value are options', async () => {
  const { county, findings } = await readSmall(
    policy(
      '符合交流条件的同校任教年限,8',
      'Largest share of a school that leaves in a year,15%',
      'rotation.crossStage,不允许',
      '可走教学科,音乐、美术',
      '允许的交流方向,"[""townToRural""]"',
      '计入教学点教师底数的编外或借用人员,无',
      '超期教师必须交流,是',
    ),
  );
  expect(findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect(county?.policy.map(({ parameter, value }) => [parameter, value])).toEqual([
    ['rotation.eligibleYears', 8],
    ['rotation.maxTurnover', 0.15],
    ['rotation.crossStage', 'never'],
    ['quota.itinerantSubjects', ['music', 'art']],
    ['rotation.directions', ['townToRural']],
    ['quota.pointFloorCounts', []],
    ['rotation.overTermHard', true],
  ]);
});

test('a word that is no option is refused with the words that are', async () => {
  const { county, findings } = await readSmall(policy('跨学段交流,看情况', '可走教学科,音乐、书法'));
  expect(county).toBeNull();
  const said = findings.filter(({ code }) => code === 'policy.badValue').map((finding) => findingWords(finding).zh);
  expect(said[0]).toContain('请填写以下之一：不允许、本人同意方可。');
  expect(said[1]).toContain('请填写以下各项中的若干项，用顿号分开，不得重复：语文、数学、');
});
