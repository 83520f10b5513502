/** R10: the person is qualified in the subject of the post. */
import { twinOfEachMove } from '../moves.ts';
import { subjectName } from '../verdict.ts';

export const subjectQualified = twinOfEachMove('R10', ({ move, teacher }) => {
  const qualified =
    teacher.mainSubject === move.subject ||
    teacher.otherSubjects.includes(move.subject) ||
    (teacher.certificates ?? []).some((certificate) => certificate.subject === move.subject) ||
    (teacher.allSubject && move.stage === 'primary');
  if (qualified) return null;
  const subject = subjectName(move.subject);
  return {
    amount: 1,
    zh: `任教学科、兼课学科和资格证学科均不含${subject.zh}，不得安排该学科岗位。`,
    en: `is not qualified in ${subject.en}: neither taught, nor on a certificate.`,
  };
});
