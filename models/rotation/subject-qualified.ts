import { subjectById } from '../../src/county/subjects.ts';
import type { PlaceRule } from './rotation-rule.ts';
import { always } from './rotation-rule.ts';
import { certificateLaw, curriculumClause } from './sources.ts';

/** R10 学科胜任. */
export const subjectQualified: PlaceRule = {
  id: 'R10',
  domain: 'rotation',
  slug: 'subject-qualified',
  strength: 'selection',
  title: { zh: '学科胜任', en: 'Qualified in the subject' },
  sentence: {
    zh: '拟任教学科须为本人任教学科、兼课学科或教师资格证书学科；小学全科教师可任教小学各学科，全科岗位只由全科教师担任。',
    en: 'The subject must be the main subject, another subject taught, or one of a certificate; all-subject teachers may teach every primary subject, and they alone hold all-subject posts.',
  },
  maths: 'x[t,s,j] = 0 unless j ∈ subjects(t) ∨ (all-subject(t) ∧ stage = primary)',
  unit: { zh: '人', en: 'people' },
  sources: [curriculumClause, certificateLaw],
  parameters: [],
  applies: always,
  forbids: ({ person: { teacher, certificates }, stage, subject }) => {
    const qualified =
      subject === teacher.mainSubject ||
      teacher.otherSubjects.includes(subject) ||
      (certificates ?? []).some((certificate) => certificate.subject === subject) ||
      (teacher.allSubject && stage === 'primary');
    return qualified ? null : { rule: 'R10', values: { subject: subjectById.get(subject)?.zh ?? '全科' } };
  },
  violation: ({ values }) => ({
    zh: `不具备${values.subject}学科任教条件。`,
    en: `Not qualified in this subject (${values.subject}).`,
  }),
};
