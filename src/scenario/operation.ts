/** The operations of a scenario as one closed union, told apart by `op`; each is one file in `operations/`. */
import { z } from 'zod';
import type { Policy } from '../../models/parameters.ts';
import type { Words } from '../../models/words.ts';
import type { County } from '../county/county.ts';
import { changePay } from './operations/change-pay.ts';
import { changePolicy } from './operations/change-policy.ts';
import { changePosts } from './operations/change-posts.ts';
import { changeRooms } from './operations/change-rooms.ts';
import { closeSchool } from './operations/close-school.ts';
import { growEnrolment } from './operations/grow-enrolment.ts';
import { hire } from './operations/hire.ts';
import { leave } from './operations/leave.ts';
import { mergeSchools } from './operations/merge-schools.ts';
import { movePupils } from './operations/move-pupils.ts';
import type { Names } from './operations/names.ts';
import { openSchool } from './operations/open-school.ts';
import type { Desk, OperationKind, SetValue } from './operations/operation.ts';
import { pin } from './operations/pin.ts';
import { reopenSchool } from './operations/reopen-school.ts';
import { retire } from './operations/retire.ts';
import { setBoarding } from './operations/set-boarding.ts';
import { setBudget } from './operations/set-budget.ts';
import { setPolicy } from './operations/set-policy.ts';
import { setPosts } from './operations/set-posts.ts';
import { setPupils } from './operations/set-pupils.ts';
import { setTravel } from './operations/set-travel.ts';

export const Operation = z.discriminatedUnion('op', [
  closeSchool.schema,
  mergeSchools.schema,
  openSchool.schema,
  reopenSchool.schema,
  movePupils.schema,
  setPupils.schema,
  growEnrolment.schema,
  hire.schema,
  retire.schema,
  leave.schema,
  setPolicy.schema,
  changePolicy.schema,
  pin.schema,
  setPosts.schema,
  changePosts.schema,
  changePay.schema,
  changeRooms.schema,
  setBudget.schema,
  setTravel.schema,
  setBoarding.schema,
]);
export type Operation = z.output<typeof Operation>;

/** An operation with its kind: what it does and how it reads, without asking again which it is. */
export interface BoundOperation {
  readonly apply: (county: County, desk: Desk) => County;
  readonly values: (below: Policy) => readonly SetValue[];
  readonly words: (names: Names) => Words;
}

function bind<Schema extends z.ZodType>(kind: OperationKind<Schema>, written: z.output<Schema>): BoundOperation {
  return {
    apply: (county, desk) => kind.apply?.(county, written, desk) ?? county,
    values: (below) => kind.values?.(written, below) ?? [],
    words: (names) => kind.words(written, names),
  };
}

export function bound(operation: Operation): BoundOperation {
  switch (operation.op) {
    case 'closeSchool':
      return bind(closeSchool, operation);
    case 'mergeSchools':
      return bind(mergeSchools, operation);
    case 'openSchool':
      return bind(openSchool, operation);
    case 'reopenSchool':
      return bind(reopenSchool, operation);
    case 'movePupils':
      return bind(movePupils, operation);
    case 'setPupils':
      return bind(setPupils, operation);
    case 'growEnrolment':
      return bind(growEnrolment, operation);
    case 'hire':
      return bind(hire, operation);
    case 'retire':
      return bind(retire, operation);
    case 'leave':
      return bind(leave, operation);
    case 'setPolicy':
      return bind(setPolicy, operation);
    case 'changePolicy':
      return bind(changePolicy, operation);
    case 'pin':
      return bind(pin, operation);
    case 'setPosts':
      return bind(setPosts, operation);
    case 'changePosts':
      return bind(changePosts, operation);
    case 'changePay':
      return bind(changePay, operation);
    case 'changeRooms':
      return bind(changeRooms, operation);
    case 'setBudget':
      return bind(setBudget, operation);
    case 'setTravel':
      return bind(setTravel, operation);
    case 'setBoarding':
      return bind(setBoarding, operation);
  }
}
