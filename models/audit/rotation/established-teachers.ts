/** R07: only teachers who fill a post, are on duty and hold a teaching post move. */
import { fillsPost, holdsTeachingPost, teachesNow } from '../facts/people.ts';
import { twinOfEachMove } from '../moves.ts';

export const establishedTeachers = twinOfEachMove('R07', ({ teacher, from }, { county }) => {
  if (from.kind === 'special') {
    return {
      amount: 1,
      zh: '在特殊教育学校任教，另行安排，不列入交流。',
      en: 'teaches at a special school, which is staffed apart.',
    };
  }
  if (fillsPost(teacher) && teachesNow(teacher, county.planningMonth)) return null;
  if (!fillsPost(teacher)) {
    return { amount: 1, zh: '不占教师编制（岗位），不列入交流。', en: 'fills no established post.' };
  }
  if (!holdsTeachingPost(teacher)) {
    return { amount: 1, zh: '现聘管理或工勤岗位，不列入教师交流。', en: 'does not hold a teaching post.' };
  }
  return { amount: 1, zh: '计划学年开始时不在岗，不列入交流。', en: 'is not on duty when the year begins.' };
});
