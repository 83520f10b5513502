/** Who teaches where, who fills a post, and what they may teach. */
import type { School, Stage, Teacher } from '../../../src/county/county.ts';
import type { Policy } from '../../parameters.ts';
import { stageOfGrade } from './classes.ts';
import { monthsBetween } from './months.ts';

/** 在编、特岗、公费定向 fill posts; everyone else teaches without one. */
export function fillsPost(teacher: Teacher): boolean {
  return (
    teacher.employment === 'established' || teacher.employment === 'specialPost' || teacher.employment === 'targeted'
  );
}

/** 实际在岗 in the month planned: an absence that is over by then, or begins later, keeps nobody away. */
export function isPresent({ status, statusFrom, statusUntil }: Teacher, planningMonth: string): boolean {
  if (status === 'onDuty') return true;
  const over = statusUntil !== null && monthsBetween(statusUntil, planningMonth) > 0;
  const later = statusFrom !== null && monthsBetween(planningMonth, statusFrom) > 0;
  return over || later;
}

/** 实际在岗 in a teaching post. */
export function teachesNow(teacher: Teacher, planningMonth: string): boolean {
  return isPresent(teacher, planningMonth) && holdsTeachingPost(teacher);
}

/** Post class not given counts as teaching. */
export function holdsTeachingPost(teacher: Teacher): boolean {
  return teacher.postClass === null || teacher.postClass === 'teaching';
}

/** Taught in junior schools only. */
const juniorSubjects = ['physics', 'chemistry', 'biology', 'history', 'geography'];

/**
 * Their stage. Not given: that of a school with one stage; at a nine-year school the grade they teach, else junior when the
 * subject or every certificate says so, else primary.
 */
export function stageOf(teacher: Teacher, school: School | undefined): Stage {
  if (teacher.stage !== null) return teacher.stage;
  if (school?.kind === 'junior' || school?.kind === 'juniorOfComplete') return 'junior';
  if (school?.kind !== 'nineYear' && school?.kind !== 'special') return 'primary';
  if (teacher.grade !== null) return stageOfGrade(teacher.grade);
  if (juniorSubjects.includes(teacher.mainSubject)) return 'junior';
  const certificates = teacher.certificates ?? [];
  const coversPrimary = certificates.some((certificate) => certificate.stage === 'primary');
  return certificates.length > 0 && !coversPrimary ? 'junior' : 'primary';
}

/** 骨干 as the county's rotation rules count it; never under a conduct veto. */
export function isBackbone(teacher: Teacher, policy: Policy): boolean {
  return (
    teacher.backbone !== null &&
    teacher.conductVeto !== true &&
    policy['rotation.backboneLevels'].includes(teacher.backbone)
  );
}

/** 书记、校长、副校长: moved by cadre procedure only. */
export function isSchoolLeader(teacher: Teacher): boolean {
  return teacher.duty === 'secretary' || teacher.duty === 'head' || teacher.duty === 'deputy';
}

export function isLowRated(teacher: Teacher): boolean {
  return teacher.appraisals[0] === 'basic' || teacher.appraisals[0] === 'incompetent';
}

/** 亲属关系, spouses included; recorded by one of the two is enough. */
export function areRelatives(one: Teacher, other: Teacher): boolean {
  const names = (each: Teacher, whom: Teacher) => each.relatives.includes(whom.id) || each.spouse === whom.id;
  return names(one, other) || names(other, one);
}
