/** 学校规模与学位核查表: schools above the limits of classes; seats of the towns per thousand residents. */
import type { Demand } from '../../models/demand/demand.ts';
import { oversizedSchools, seatsPerThousand } from '../../models/demand/school-size.ts';
import type { Policy } from '../../models/parameters.ts';
import type { Words } from '../../models/words.ts';
import type { County } from '../county/county.ts';
import { centreNames } from './centres.ts';
import { missingColumn, type Report } from './report.ts';

export interface SchoolSizeRow {
  readonly centre: string;
  readonly school: string;
  readonly classes: number;
  readonly most: number;
  readonly over: number;
}

const title = { zh: '学校规模与学位核查表', en: 'School sizes and seats' };
const stageWords = { primary: { zh: '小学', en: 'primary' }, junior: { zh: '初中', en: 'junior' } } as const;

export function schoolSizeReport(county: County, demand: Demand, policy: Policy): Report<SchoolSizeRow> {
  if (county.enrolment.length === 0)
    return { available: false, title, missing: [missingColumn('enrolment', 'pupils')] };
  const centreOf = centreNames(county);
  const names = new Map(county.schools.map(({ code, name }) => [code, name]));
  const seats = seatsPerThousand(county, demand, policy);
  return {
    available: true,
    title,
    rows: oversizedSchools(demand, policy).map(({ school, classes, most }) => ({
      centre: centreOf(school),
      school: names.get(school) ?? school,
      classes,
      most,
      over: classes - most,
    })),
    notes: [
      {
        zh: `完全小学和初中一般不超过 ${policy['quota.maxClasses']} 个班，九年一贯制学校一般不超过 ${policy['quota.maxClasses.nineYear']} 个班；下表为超过的学校。`,
        en: `Primary and junior schools should have at most ${policy['quota.maxClasses']} classes, nine-year schools ${policy['quota.maxClasses.nineYear']}; listed are those above.`,
      },
      ...(seats ?? []).map(seatsNote),
    ],
    missing: seats === null ? missingOf(county) : [],
  };
}

function seatsNote({
  stage,
  seats,
  residents,
  perThousand,
  least,
  missing,
  unknown,
}: NonNullable<ReturnType<typeof seatsPerThousand>>[number]): Words {
  const { zh, en } = stageWords[stage];
  const result =
    missing === 0
      ? { zh: '达到标准', en: 'the standard is met' }
      : { zh: `还须增加 ${missing} 座`, en: `${missing} more are needed` };
  const gap =
    unknown === 0
      ? { zh: '', en: '' }
      : { zh: `；另有 ${unknown} 所未填学位数，未计入`, en: `; ${unknown} schools give no seats and are not counted` };
  return {
    zh: `城镇${zh}学位 ${seats} 座，常住人口 ${residents} 人，每千人 ${perThousand} 座，标准不低于 ${least} 座，${result.zh}${gap.zh}。`,
    en: `Town ${en} seats: ${seats} for ${residents} residents, ${perThousand} per thousand, at least ${least} wanted: ${result.en}${gap.en}.`,
  };
}

function missingOf({ townResidents, schools }: County) {
  return [
    ...(townResidents === null ? [missingColumn('county', 'townResidents')] : []),
    ...(schools.every(({ seatsPrimary, seatsJunior }) => seatsPrimary === null && seatsJunior === null)
      ? [missingColumn('schools', 'seatsPrimary')]
      : []),
  ];
}
