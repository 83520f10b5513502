/** 学校规模与学位: schools with more classes than policy wants, and seats of the towns for their residents. Findings, no rules. */
import type { County, School, Stage } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import type { Demand } from './demand.ts';
import { isUrban } from './location.ts';
import { stagesInOrder } from './stages.ts';

export interface OversizedSchool {
  readonly school: string;
  readonly classes: number;
  readonly most: number;
}

/** In the order of the schools. Special schools have no limit. */
export function oversizedSchools(demand: Demand, policy: Policy): readonly OversizedSchool[] {
  return demand.schools
    .filter(({ school }) => school.kind !== 'special')
    .map(({ school, classes }) => ({
      school: school.code,
      classes,
      most: policy[school.kind === 'nineYear' ? 'quota.maxClasses.nineYear' : 'quota.maxClasses'],
    }))
    .filter(({ classes, most }) => classes > most);
}

export interface SeatsPerThousand {
  readonly stage: Stage;
  /** Seats of the schools of the seat and the towns. */
  readonly seats: number;
  readonly residents: number;
  /** One decimal. */
  readonly perThousand: number;
  readonly least: number;
  /** Seats to be added until the standard is met; 0 when it is. */
  readonly missing: number;
  /** Schools of the towns that teach the stage and do not say how many seats they have: not counted. */
  readonly unknown: number;
}

/** null where the county does not say how many people live in its towns, or no school how many seats it has. */
export function seatsPerThousand(county: County, demand: Demand, policy: Policy): readonly SeatsPerThousand[] | null {
  const residents = county.townResidents;
  const urban = demand.schools.filter(({ school }) => isUrban(school) && school.kind !== 'special');
  if (
    residents === null ||
    residents === 0 ||
    urban.every(({ school }) => seatsOf(school, 'primary') === null && seatsOf(school, 'junior') === null)
  )
    return null;
  return stagesInOrder.map((stage) => {
    const teaching = urban.filter(({ stages }) => stages.some((each) => each.stage === stage));
    const seats = urban.reduce((sum, { school }) => sum + (seatsOf(school, stage) ?? 0), 0);
    const least = policy[stage === 'primary' ? 'layout.seatsPerThousand.primary' : 'layout.seatsPerThousand.junior'];
    return {
      stage,
      seats,
      residents,
      perThousand: Math.round((10_000 * seats) / residents) / 10,
      least,
      missing: Math.max(0, Math.ceil((least * residents) / 1000 - 1e-9) - seats),
      unknown: teaching.filter(({ school }) => seatsOf(school, stage) === null).length,
    };
  });
}

const seatsOf = ({ seatsPrimary, seatsJunior }: School, stage: Stage): number | null =>
  stage === 'primary' ? seatsPrimary : seatsJunior;
