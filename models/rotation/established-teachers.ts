import { fillsPosts, isTeaching } from '../demand/people.ts';
import type { PersonRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { rotationOpinion } from './sources.ts';

/** R07 在编在岗专任教师. Two ledgers: who fills a post, and who is on the ground. */
export const establishedTeachers: PersonRule = {
  id: 'R07',
  domain: 'rotation',
  slug: 'established-teachers',
  strength: 'selection',
  title: { zh: '在编在岗专任教师', en: 'Teachers who fill a post and are on duty' },
  sentence: {
    zh: '交流对象为占编（含特岗、公费定向）、在岗、教学岗位的教师；临聘、支教、三支一扶、银龄教师和不在岗人员不列入；特殊教育学校教师另行安排，也不列入。',
    en: 'Only teachers who fill a post (special posts and targeted graduates included), are on duty and teach may be rotated; those of special schools are arranged apart.',
  },
  maths: 'x[t,·] = 0 unless fills a post(t) ∧ on duty(t) ∧ teaching(t) ∧ school(t) not special',
  unit: { zh: '人', en: 'people' },
  sources: [rotationOpinion],
  parameters: [],
  applies: always,
  forbids: ({ teacher, school }) => {
    if (!fillsPosts(teacher)) return { rule: 'R07', values: { case: 'employment' } };
    if (teacher.status !== 'onDuty') return { rule: 'R07', values: { case: 'status' } };
    if (!isTeaching(teacher)) return { rule: 'R07', values: { case: 'postClass' } };
    return school.kind === 'special' ? { rule: 'R07', values: { case: 'specialSchool' } } : null;
  },
  violation: ({ values }) => words[values.case as keyof typeof words],
};

const words = {
  employment: { zh: '不占用教师编制，不列入交流。', en: 'Fills no teaching post, and is not rotated.' },
  status: { zh: '计划学年开始时不在岗，不列入交流。', en: 'Not on duty when the year begins.' },
  specialSchool: {
    zh: '特殊教育学校教师另行安排，不列入交流。',
    en: 'Teachers of special schools are arranged apart.',
  },
  postClass: { zh: '不在教学岗位，不列入教师交流。', en: 'Not in a teaching post.' },
} as const;
