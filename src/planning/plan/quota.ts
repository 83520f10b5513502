/** Posts per school and subject. */
import { z } from 'zod';
import { count, Reason } from './common.ts';

export const QuotaSubject = z.strictObject({
  stage: z.enum(['primary', 'junior']),
  subject: z.string(),
  posts: count,
  /** Half periods a week. */
  demand: z.number().min(0),
  taughtByOwn: z.number().min(0),
  taughtBySubstitutes: z.number().min(0),
  taughtByItinerants: z.number().min(0),
  taughtRemotely: z.number().min(0),
  untaught: z.number().min(0),
});

export const QuotaSchool = z.strictObject({
  school: z.string(),
  legalUnit: z.string(),
  classes: count,
  pupils: count,
  entitlement: count,
  /** Which bound gave the entitlement. */
  entitlementBy: z.enum(['pupilRatio', 'classRatio', 'weightedRatio', 'fixedTier', 'pointFloor', 'none']),
  posts: count,
  teachers: count,
  nonTeaching: count,
  /** 实有 today: people with 编制 at this school, null when the roster does not say. */
  today: count.nullable(),
  subjects: z.array(QuotaSubject),
  reasons: z.array(Reason),
});

export const Itinerant = z.strictObject({
  home: z.string(),
  site: z.string(),
  stage: z.enum(['primary', 'junior']),
  subject: z.string(),
  /** Half periods a week. */
  halfPeriods: z.number().min(0),
  minutes: count,
});

export const Quota = z.strictObject({
  totalPosts: count,
  /** 机动编: posts of the total kept out of the schools for leave. Absent in plans of earlier versions. */
  reserve: count.optional(),
  totalPostsSource: z.enum(['county', 'ratified', 'entitlement']),
  used: count,
  legalUnits: z.array(
    z.strictObject({ legalUnit: z.string(), posts: count, ratified: count.nullable(), filled: count.nullable() }),
  ),
  schools: z.array(QuotaSchool),
  itinerants: z.array(Itinerant),
  /** 兼课: who of which subject teaches what else, half periods. */
  substitutions: z.array(
    z.strictObject({
      school: z.string(),
      stage: z.enum(['primary', 'junior']),
      from: z.string(),
      to: z.string(),
      halfPeriods: z.number().min(0),
    }),
  ),
  /** Adults in the room of remote lessons, half periods. */
  supervision: z.array(
    z.strictObject({
      school: z.string(),
      stage: z.enum(['primary', 'junior']),
      from: z.string(),
      halfPeriods: z.number().min(0),
    }),
  ),
  /** Other credited work (people away, reductions, pupils with special needs), full loads. Absent in plans of earlier versions. */
  credited: z
    .array(
      z.strictObject({
        school: z.string(),
        stage: z.enum(['primary', 'junior']),
        subject: z.string(),
        loads: z.number().min(0),
      }),
    )
    .optional(),
  /** Class heads by the subject of their post. */
  classHeads: z.array(
    z.strictObject({
      school: z.string(),
      stage: z.enum(['primary', 'junior']),
      subject: z.string(),
      classes: z.number().min(0),
    }),
  ),
});
