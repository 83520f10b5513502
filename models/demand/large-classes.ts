/** 大班额台账: classes above the cap, and what removing each takes. */
import type { Stage } from '../../src/county/county.ts';
import type { Policy } from '../parameters.ts';
import type { Demand } from './demand.ts';

export interface LargeClass {
  readonly school: string;
  readonly stage: Stage;
  readonly grades: readonly number[];
  readonly pupils: number;
  readonly classes: number;
  /** Largest class when pupils are spread evenly. */
  readonly largest: number;
  readonly cap: number;
  /** Further classes needed to come down to the cap. */
  readonly classesNeeded: number;
  /** Further teachers those classes need at the class ratio, rounded up. */
  readonly teachersNeeded: number;
}

export function largeClasses(demand: Demand, policy: Policy): readonly LargeClass[] {
  return demand.schools.flatMap(({ school, units }) =>
    units
      .filter((unit) => unit.pupils > unit.cap * unit.classes)
      .map((unit) => {
        const classesNeeded = Math.ceil(unit.pupils / unit.cap) - unit.classes;
        const ratio = policy[unit.stage === 'primary' ? 'classRatio.primary' : 'classRatio.junior'];
        return {
          school: school.code,
          stage: unit.stage,
          grades: unit.grades,
          pupils: unit.pupils,
          classes: unit.classes,
          largest: Math.ceil(unit.pupils / unit.classes),
          cap: unit.cap,
          classesNeeded,
          teachersNeeded: Math.ceil(classesNeeded * ratio - 1e-9),
        };
      }),
  );
}
