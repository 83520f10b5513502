/** 积分: everybody's points before the run, so that they can be put right before they decide anything. */
import type { Policy } from '../../models/parameters.ts';
import { eligibilityOf } from '../../models/rotation/eligibility.ts';
import { rotationFacts } from '../../models/rotation/facts.ts';
import { partsWords, pointsOf, shownParts, usesPoints } from '../../models/rotation/points-table.ts';
import type { Words } from '../../models/words.ts';
import type { County } from '../county/county.ts';
import { type MissingColumn, missingColumn, type Report } from './report.ts';

export interface PointsListRow {
  readonly name: string;
  readonly school: string;
  readonly subject: string;
  readonly wishes: number;
  /** For a wish, and against being sent. */
  readonly wish: number;
  readonly stay: number;
  /** By component; grounds of hardship are one figure. */
  readonly made: Words;
}

const title = { zh: '交流积分核对表', en: 'Points, to be checked before the run' };

/** null where the county decides nothing by points. */
export function pointsList(county: County, policy: Policy): Report<PointsListRow> | null {
  if (!usesPoints(policy)) return null;
  const facts = rotationFacts(county, policy, [], 0);
  const eligibility = eligibilityOf(facts, policy);
  const rows = facts.people
    .filter(({ index, teacher }) => eligibility[index]!.eligible || teacher.wishes.length > 0)
    .map((person): PointsListRow => {
      const { teacher, school } = person;
      const { wish, stay, parts } = pointsOf(person, county, policy);
      return {
        name: teacher.name,
        school: school.name,
        subject: teacher.mainSubject,
        wishes: teacher.wishes.length,
        wish,
        stay,
        made: partsWords(shownParts(parts)),
      };
    });
  return { available: true, title, rows, notes: [note], missing: blanks(county) };
}

const note = {
  zh: '积分按公布的构成由教师表推算，本人可凭证明申请更正；测算开始后以核定的积分为准。困难情形只列分数，不列事由。',
  en: 'Points follow from the table of teachers by the published components; corrections by proof, before the run.',
};

function blanks({ teachers }: County): MissingColumn[] {
  const fields = ['workStart', 'ruralServiceYears'] as const;
  return fields
    .filter((field) => teachers.every((one) => one[field] === null))
    .map((field) => missingColumn('teachers', field));
}
