/** The week of the travelling teachers. */
import { z } from 'zod';
import { Reason } from './common.ts';

/** Half-days of the travelling teachers; the same every week unless `week` says odd or even. */
export const Timetable = z.strictObject({
  posts: z.array(
    z.strictObject({
      home: z.string(),
      stage: z.enum(['primary', 'junior']),
      subject: z.string(),
      /** Number of the post within home, stage and subject, from 1. */
      post: z.int().min(1),
      /** Who fills it, where that is beyond doubt: the only post, and exactly one person after the moves. */
      teacher: z.string().nullable(),
      visits: z.array(
        z.strictObject({
          /** 1 = Monday … 5 = Friday. */
          day: z.int().min(1).max(5),
          half: z.enum(['morning', 'afternoon']),
          site: z.string(),
          /** Every week: half of it is periods each week. Odd or even weeks: as many periods, every other week. */
          halfPeriods: z.int().min(1),
          week: z.enum(['every', 'odd', 'even']),
          /** Minutes this visit adds to the road of its day; those of a day and week sum to the day's road. */
          roadMinutes: z.int(),
        }),
      ),
    }),
  ),
  /** Itinerant lessons without a half-day: as things stand nobody teaches them. */
  notFitting: z.array(
    z.strictObject({
      home: z.string(),
      site: z.string(),
      stage: z.enum(['primary', 'junior']),
      subject: z.string(),
      halfPeriods: z.int().min(1),
      cause: Reason,
    }),
  ),
});
