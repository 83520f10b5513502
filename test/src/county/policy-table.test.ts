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
      '相邻档次补助最小差额,50',
      '小规模学校学生数上限,150',
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
    ['pay.tierStep', 50],
    ['small.maxPupils', 150],
  ]);
});

test('a word that is no option is refused with the words that are', async () => {
  const { county, findings } = await readSmall(policy('跨学段交流,看情况', '可走教学科,音乐、书法'));
  expect(county).toBeNull();
  const said = findings.filter(({ code }) => code === 'policy.badValue').map((finding) => findingWords(finding).zh);
  expect(said[0]).toContain('请填写：以下之一：不允许、本人同意方可。');
  expect(said[1]).toContain('请填写：以下各项中的若干项，用顿号分开，不得重复：语文、数学、');
});

test('every bad row is told at once, in words and with its place, also where the basis is missing', async () => {
  const { county, findings } = await readSmall({
    政策:
      '参数,取值,依据\n交流轮岗比例,0.1,局务会\n每校每年派出占比上限,150%,局务会\n交流期限,三年左右,\n小学班额上限,45人,局务会\n' +
      '课程设置（周课时）,"{""pe"":[2,2,2]}",局务会\n',
  });
  expect(county).toBeNull();
  const errors = findings.filter(({ level }) => level === 'error');
  expect(errors.map(({ code, place: { row, column } }) => [code, row, column])).toEqual([
    ['county.required', 4, '依据'],
    ['policy.misnamedParameter', 2, '参数'],
    ['policy.badValue', 3, '取值'],
    ['policy.badValue', 4, '取值'],
    ['policy.badValue', 5, '取值'],
    ['policy.badValue', 6, '取值'],
  ]);
  const words = errors.map((finding) => findingWords(finding));
  expect(words[2]).toEqual({
    zh: '「政策」表第 3 行「取值」：政策参数「每校每年派出占比上限」的取值为 150%，不合要求。请填写：0—1 之间的数，或 0%—100% 的百分数。',
    en: 'table 政策 (policy), row 3, column 取值 (value): The value 150% of policy parameter Largest share of a school that leaves in a year (rotation.maxTurnover) cannot be used. Write a number from 0 to 1, or a percentage from 0% to 100%.',
  });
  expect(words[3]?.zh).toContain('政策参数「交流期限」的取值为“三年左右”，不合要求。');
  expect(words[5]?.zh).toContain('（有误之处：体育与健康）');
  for (const { zh } of words) expect(zh).not.toMatch(/[a-z]+\.[a-zA-Z]+|"/);
});

test('rows that end otherwise than the first are rows all the same', async () => {
  const { findings } = await readSmall({
    政策: '参数,取值,依据\r\n交流期限,三年,会议\n交流期限,四年,会议\r五年,1,会议',
  });
  const errors = findings.filter(({ level }) => level === 'error');
  expect(errors.map(({ code, place: { row } }) => [code, row])).toEqual([
    ['county.duplicateRow', 3],
    ['policy.badValue', 2],
    ['policy.badValue', 3],
    ['policy.unknownParameter', 4],
  ]);
});
