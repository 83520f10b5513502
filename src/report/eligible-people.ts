/** 符合交流条件名单: who meets the conditions this year, and for everybody else which rule says why not. */
import type { Policy } from '../../models/parameters.ts';
import { eligibilityOf, personRules } from '../../models/rotation/eligibility.ts';
import { isSending, rotationFacts } from '../../models/rotation/facts.ts';
import type { Words } from '../../models/words.ts';
import type { County } from '../county/county.ts';
import { labelNote, personLabels } from '../county/person-labels.ts';
import { byCentre, centreNames } from './centres.ts';
import { type MissingColumn, missingColumn, type Report, withoutColumns } from './report.ts';

export interface EligibleRow {
  readonly centre: string;
  readonly name: string;
  /** 标识 as it may be printed; null where there is nothing to print. */
  readonly label: string | null;
  readonly school: string;
  readonly subject: string;
  /** Whole years at the school; null when the month of arrival is not given. */
  readonly yearsAtSchool: number | null;
  readonly eligible: boolean;
  /** 超期: at the school longer than the county’s limit. */
  readonly overTerm: boolean;
  /** 派出校: only its people over term count in the goal. */
  readonly sending: boolean;
  readonly backbone: boolean;
  /** Rules that keep a person off the list; exemptions by internal code only. */
  readonly reasons: readonly { readonly rule: string; readonly words: Words }[];
}

/** People of a centre school with its points, counted. */
export interface EligibleCentreRow {
  readonly centre: string;
  readonly people: number;
  readonly eligible: number;
  readonly overTerm: number;
  readonly backbone: number;
}

export interface EligibleReports {
  readonly people: Report<EligibleRow>;
  readonly centres: Report<EligibleCentreRow>;
}

export function eligiblePeople(county: County, policy: Policy): EligibleReports {
  const titles = {
    people: { zh: '符合交流条件人员名单', en: 'People who meet the conditions of rotation' },
    centres: { zh: '符合交流条件人数（按中心校）', en: 'People who meet the conditions, by centre school' },
  };
  if (county.teachers.every(({ atSchoolSince }) => atSchoolSince === null)) {
    return withoutColumns(titles, [missingColumn('teachers', 'atSchoolSince')]);
  }
  const centreOf = centreNames(county);
  const labelOf = personLabels(county);
  const facts = rotationFacts(county, policy, [], 0);
  const words = new Map(personRules.map((rule) => [rule.id, rule.violation] as const));
  const rows = eligibilityOf(facts, policy).map(({ person, eligible, reasons }): EligibleRow => {
    const { teacher, school, monthsAtSchool, overTerm, backbone } = facts.people[person]!;
    return {
      centre: centreOf(school.code),
      name: teacher.name,
      label: labelOf(teacher.id),
      school: school.name,
      subject: teacher.mainSubject,
      yearsAtSchool: monthsAtSchool === null ? null : Math.floor(monthsAtSchool / 12),
      eligible,
      overTerm: eligible && overTerm,
      sending: isSending(school),
      backbone,
      reasons: reasons.flatMap((reason) => {
        const say = words.get(reason.rule);
        return say === undefined ? [] : [{ rule: reason.rule, words: say(reason) }];
      }),
    };
  });
  const eligible = rows.filter((row) => row.eligible);
  const others = rows.filter((row) => !row.eligible);
  const notes = [headline(eligible, rows.length), note];
  const withLabels = [...notes, labelNote];
  const missing = incomplete(county);
  return {
    people: { available: true, title: titles.people, rows: [...eligible, ...others], notes: withLabels, missing },
    centres: { available: true, title: titles.centres, rows: countedByCentre(rows), notes, missing },
  };
}

function countedByCentre(rows: readonly EligibleRow[]): EligibleCentreRow[] {
  return byCentre(
    rows,
    () => '',
    (group) => {
      const eligible = group.filter((row) => row.eligible);
      return {
        centre: group[0].centre,
        people: group.length,
        eligible: eligible.length,
        overTerm: eligible.filter(({ overTerm }) => overTerm).length,
        backbone: eligible.filter(({ backbone }) => backbone).length,
      };
    },
  );
}

function headline(eligible: readonly EligibleRow[], people: number): Words {
  const overTerm = eligible.filter((row) => row.overTerm);
  const sending = overTerm.filter((row) => row.sending).length;
  return {
    zh: `在册 ${people} 人，符合交流条件 ${eligible.length} 人，其中超期 ${overTerm.length} 人；超期人员中派出校 ${sending} 人，目标「派出校超期未交流」只计这些人。`,
    en: `${people} on the roster, ${eligible.length} meet the conditions, ${overTerm.length} of them over term; ${sending} of those are at sending schools, whom alone the goal of over-term people counts.`,
  };
}

const note = {
  zh: '年限和任期均计至计划学年起始月。暂缓情形只列内部代码，具体事由由人事部门掌握，不对外公布；本人可凭证明申请更正。',
  en: 'Years and terms are counted at the planning month. Exemptions appear by internal code only.',
};

/** Without these some rule cannot exclude anybody: the list may be too long, and says so. */
function incomplete({ teachers }: County): MissingColumn[] {
  const fields = ['birthMonth', 'sex'] as const;
  return fields
    .filter((field) => teachers.every((teacher) => teacher[field] === null))
    .map((field) => missingColumn('teachers', field));
}
