/** The plan as a document: `plan.json`. Its JSON Schema is `npx junheng schema plan`. Timings are not here but in `run.json`. */
import { z } from 'zod';

const Words = z.strictObject({ zh: z.string(), en: z.string() });
const count = z.int().min(0);

const BeforeAfter = z.strictObject({ before: count, after: count });

export const PlanStatus = z.enum(['optimal', 'feasible', 'infeasible', 'none', 'error']);

export const PlanGoal = z.strictObject({
  model: z.enum(['quota', 'timetable', 'rotation', 'heads', 'pay']),
  id: z.string(),
  rule: z.string(),
  title: Words,
  unit: z.string(),
  resolution: z.number().positive(),
  value: z.number(),
  /** null when no bound is known. Conditional on the goals before it. */
  bound: z.number().nullable(),
  /** value − bound, in the goal's unit; 0 when proven. */
  gap: z.number().min(0).nullable(),
  proof: z.enum(['dual', 'tree', 'solver']),
  confirmedBy: z.array(z.string()),
  status: z.enum(['proven', 'open']),
  /** What the goal counts in all (e.g. all protected half periods), so that a gap has a base. */
  base: z.number().nullable(),
  /** Leximin only: schools by fill rate, worst first. */
  levels: z.array(z.strictObject({ school: z.string(), posts: z.number(), entitlement: z.number() })).optional(),
  /** Additive goals: the parts that sum to the value exactly. */
  parts: z.array(z.strictObject({ subject: z.string(), amount: z.number() })).optional(),
});

/** A typed reason: which rule, which numbers, and the sentence rendered from both. */
export const Reason = z.strictObject({
  rule: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  words: Words,
});

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

/** Yuan a year. */
const Shares = z.strictObject({ province: count, city: count, county: count });

/** Pay that follows the post: what a move changes of it, at the standards of this plan. */
const MovePay = z.strictObject({
  /** Yuan a month; they sum to the change. */
  parts: z.array(
    z.strictObject({ item: z.enum(['tierAllowance', 'townshipAllowance', 'townPerformance']), amount: z.int() }),
  ),
  /** Yuan a year that each pays more because of this move; they sum to twelve times the change. */
  shares: z.strictObject({ province: z.int(), city: z.int(), county: z.int() }),
  /** Yuan a month of duties that do not move with the person, such as class head: lost unless given anew. */
  atStake: count,
});

/** `rankPost` is absent where the allowance is one for the whole tier, and null for people without a rank post. */
const TierAllowance = z.strictObject({
  tier: count,
  rankPost: count.nullable().optional(),
  allowance: count,
  recipients: count,
});

/** One rule, or one of its rows, a step tighter and a step looser. */
const Trial = z.strictObject({
  /** False: the rules then have no plan. */
  possible: z.boolean(),
  /** Change of the least yearly cost, yuan; null where cost is not what the rule limits, or no plan exists. */
  yearlyCost: z.int().nullable(),
  /** Change of the lowest tier's allowance within the budget, yuan a month; null where least cost is the goal. */
  lowestAllowance: z.int().nullable(),
});

/** Allowances by tier, what they cost and who pays. Members that may be absent are so in plans of earlier versions. */
export const Pay = z.strictObject({
  tiers: z.array(TierAllowance),
  supplements: z
    .array(
      z.strictObject({
        id: z.enum(['classHead', 'backbone', 'headExcellent', 'headOther']),
        amount: count,
        recipients: count,
      }),
    )
    .optional(),
  /** Of everything that is decided here. */
  yearlyCost: count,
  shares: Shares,
  /** Every item that follows posts and duties; those not decided go on at today's standard, for the staff after the moves. */
  costs: z
    .array(
      z.strictObject({
        item: z.enum([
          'tierAllowance',
          'townshipAllowance',
          'classHeadSupplement',
          'backboneSupplement',
          'headSupplement',
        ]),
        decided: z.boolean(),
        recipients: count,
        yearly: count,
        today: count.nullable(),
        shares: Shares,
      }),
    )
    .optional(),
  /** Average full pay of the teachers for whom it is known, beside the civil servants'. */
  average: z
    .strictObject({ people: count, teachers: z.number().nullable(), civilServants: count.nullable() })
    .optional(),
  parity: z.array(
    z.strictObject({
      rankPost: count,
      /** The rural school, where parity holds school by school. */
      school: z.string().optional(),
      ruralPeople: count,
      townPeople: count,
      ruralAverage: z.number(),
      townAverage: z.number(),
      ruralFull: z.number().nullable(),
      townFull: z.number().nullable(),
      /** Of how many people the full pay is known. */
      ruralFullKnown: count.optional(),
      townFullKnown: count.optional(),
    }),
  ),
  /** The tier of every school where somebody is paid, and where it comes from. */
  schools: z
    .array(
      z.strictObject({
        school: z.string(),
        tier: count,
        source: z.enum(['county', 'rule', 'location']),
        /** By road to the nearest school of the county seat; null when not known. */
        km: z.number().min(0).nullable(),
        minutes: count.nullable(),
        /** What the bands give; null when the road is not known. */
        byRule: count.nullable(),
      }),
    )
    .optional(),
  /** The least yearly cost at which the lowest tier gets at least so much; null when not finished in time. */
  frontier: z
    .array(
      z.strictObject({
        lowestAllowance: count,
        yearlyCost: count,
        shares: Shares,
        tiers: z.array(TierAllowance),
      }),
    )
    .nullable()
    .optional(),
  /** What rules cost, learnt by solving again; null when not finished in time. */
  prices: z
    .array(
      z.strictObject({
        rule: z.string(),
        /** The row by its label, e.g. a rank post; null: the rule as a whole. */
        row: z.string().nullable(),
        step: z.int().min(1),
        unit: Words,
        tighter: Trial,
        looser: Trial,
        /** What one step tighter costs when allowances need not be whole steps, yuan a year; null as above. */
        relaxation: z.number().nullable(),
      }),
    )
    .nullable()
    .optional(),
});

export const Move = z.strictObject({
  teacher: z.string(),
  from: z.string(),
  to: z.string(),
  stage: z.enum(['primary', 'junior']),
  subject: z.string(),
  procedure: z.enum(['组织选派', '校内竞聘', '跨校竞聘', '组织调剂', '干部任免']),
  form: z.enum(['定期交流', '支教', '挂职', '走教', '跟岗', '调动']),
  /** What the form does to 编制实名, pay and statistics (`rotation.forms`); absent in plans of earlier versions. */
  terms: z
    .strictObject({
      post: z.boolean(),
      contract: z.boolean(),
      rankPost: z.boolean(),
      payroll: z.boolean(),
      allowances: z.boolean(),
      countedAt: z.enum(['home', 'destination']),
      ruralService: z.boolean(),
    })
    .optional(),
  /** First and last month of the term; `until` null for 调动. */
  start: z.string(),
  until: z.string().nullable(),
  commuteMinutes: count.nullable(),
  room: z.boolean(),
  countsForTenPercent: z.boolean(),
  backbone: z.boolean(),
  /** Change of monthly pay in yuan when pay was planned; null when it was not. */
  payChange: z.int().nullable(),
  /** Of what it is made and who pays it; absent in plans of earlier versions and where pay was not planned. */
  pay: MovePay.optional(),
  reasons: z.array(Reason),
});

/** A what-if the plan stands under: its content hash and lineage, and each of its operations in a sentence. */
export const PlannedScenario = z.strictObject({
  id: z.string(),
  title: Words,
  derivedFrom: z.array(z.string()),
  operations: z.array(Words),
});

export const Plan = z.strictObject({
  format: z.literal('junheng-plan/1'),
  status: PlanStatus,
  county: z.strictObject({
    code: z.string(),
    name: z.string(),
    planningMonth: z.string(),
    notice: z.string().nullable(),
  }),
  /** Absent in plans of earlier versions; empty when the county was planned as it is. */
  scenarios: z.array(PlannedScenario).optional(),
  goals: z.array(PlanGoal),
  quota: z
    .strictObject({
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
    })
    .nullable(),
  /** Absent in plans of earlier versions; null when the posts were not planned. */
  timetable: Timetable.nullable().optional(),
  /** The posts that rotation was planned against, and where they come from; null when rotation did not run. */
  posts: z
    .strictObject({
      source: z.enum(['quota', 'county', 'derived']),
      rows: z.array(
        z.strictObject({ school: z.string(), stage: z.enum(['primary', 'junior']), subject: z.string(), posts: count }),
      ),
    })
    .nullable(),
  rotation: z
    .strictObject({
      eligible: z.array(
        z.strictObject({
          teacher: z.string(),
          school: z.string(),
          eligible: z.boolean(),
          overTerm: z.boolean(),
          reasons: z.array(Reason),
        }),
      ),
      moves: z.array(Move),
      chains: z.array(z.strictObject({ kind: z.enum(['swap', 'cycle', 'chain']), moves: z.array(count) })),
      /** Proposals for school leaders; null when their run did not finish, which is not the same as nobody being due. */
      principals: z
        .array(
          z.strictObject({
            teacher: z.string(),
            from: z.string(),
            to: z.string().nullable(),
            pay: MovePay.optional(),
            reasons: z.array(Reason),
          }),
        )
        .nullable(),
      /** 期满返回: back at the school that holds the post when the year begins, no rotation. Absent in earlier versions. */
      returns: z
        .array(z.strictObject({ teacher: z.string(), from: z.string(), to: z.string(), until: z.string() }))
        .optional(),
      /** 编制实名 and 实际在岗 by legal unit, before and after; absent in plans of earlier versions. */
      ledgers: z
        .array(
          z.strictObject({
            legalUnit: z.string(),
            ratified: count.nullable(),
            held: BeforeAfter,
            working: BeforeAfter,
            heldAway: BeforeAfter,
            heldElsewhere: BeforeAfter,
          }),
        )
        .optional(),
      unfilled: z.array(
        z.strictObject({ school: z.string(), stage: z.enum(['primary', 'junior']), subject: z.string(), posts: count }),
      ),
      surplus: z.array(
        z.strictObject({
          school: z.string(),
          stage: z.enum(['primary', 'junior']),
          subject: z.string(),
          people: count,
        }),
      ),
      /** Choices made by the lot among people equal in every fact. */
      lot: z.strictObject({ seed: z.string(), groups: z.array(z.array(z.string())) }),
    })
    .nullable(),
  /** null when pay was not planned. */
  pay: Pay.nullable(),
  /** Official figures before and after; null where the data do not allow them, with the reason. */
  indicators: z.array(
    z.strictObject({
      id: z.string(),
      stage: z.enum(['primary', 'junior']).nullable(),
      title: Words,
      unit: z.string(),
      direction: z.enum(['lower', 'higher']),
      before: z.number().nullable(),
      after: z.number().nullable(),
      limit: z.number().nullable(),
      note: Words.nullable(),
    }),
  ),
  audit: z.strictObject({
    passed: z.boolean(),
    rules: z.array(
      z.strictObject({
        id: z.string(),
        hard: z.boolean(),
        title: Words,
        /** null: does not apply here, and `detail` says why. */
        passed: z.boolean().nullable(),
        checked: count,
        violations: z.array(z.strictObject({ subject: Words, amount: z.number(), words: Words })),
        detail: Words,
      }),
    ),
  }),
  findings: z.array(
    z.strictObject({
      level: z.enum(['error', 'warning', 'assumption']),
      code: z.string(),
      place: z.strictObject({
        table: z.string().optional(),
        row: z.int().optional(),
        column: z.string().optional(),
        pointer: z.string().optional(),
      }),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
      words: Words,
    }),
  ),
  /** Present when status is infeasible. */
  diagnosis: z
    .strictObject({
      /** The model without a plan. Members that may be absent are so in plans of earlier versions. */
      stage: z.enum(['quota', 'rotation', 'heads', 'pay', 'horizon']).optional(),
      words: Words,
      /** What plain arithmetic shows, before anything is solved. */
      checks: z
        .array(z.strictObject({ rules: z.array(z.string()), subjects: z.array(z.string()), words: Words }))
        .optional(),
      conflicts: z.array(z.strictObject({ rule: z.string(), subjects: z.array(z.string()), words: Words })),
      relaxations: z.array(
        z.strictObject({
          rule: z.string(),
          amount: z.number(),
          unit: Words,
          subjects: z.array(z.string()),
          words: Words,
        }),
      ),
      /** Ways out, any one of which will do: scenarios to be run as they stand. */
      waysOut: z
        .array(
          z.strictObject({
            words: Words,
            /** Schools by name, people by id, whom it concerns. */
            affected: z.array(z.string()),
            scenario: z.strictObject({
              format: z.literal('junheng-scenario/2'),
              title: Words,
              derivedFrom: z.array(z.string()),
              operations: z.array(z.json()),
            }),
            /** The county was planned under it, all models and the audit; false: this model alone was seen to have a plan. */
            planned: z.boolean(),
          }),
        )
        .optional(),
      /** The relaxations were checked: a plan keeps everything else. */
      verified: z.boolean(),
    })
    .nullable(),
  policy: z.array(
    z.strictObject({
      id: z.string(),
      value: z.json(),
      unit: z.string(),
      layer: z.string(),
      pack: z.string(),
      document: z.string(),
      text: z.string(),
      date: z.string().nullable(),
      certainty: z.string(),
    }),
  ),
  identity: z.strictObject({
    runId: z.string(),
    countyHash: z.string(),
    policyHash: z.string(),
    program: z.string(),
    seed: z.int(),
    only: z.enum(['quota', 'rotation', 'pay']).nullable(),
    /** A solve was stopped by the clock: the same inputs may then give another plan. */
    clockStopped: z.boolean(),
    /** Hash of everything else in the document; absent in plans of earlier versions. */
    seal: z.string().optional(),
  }),
});

export type Plan = z.infer<typeof Plan>;
export type PlannedScenario = z.infer<typeof PlannedScenario>;
export type PlanStatus = z.infer<typeof PlanStatus>;
export type PlanGoal = z.infer<typeof PlanGoal>;
export type Reason = z.infer<typeof Reason>;
export type QuotaPlan = NonNullable<Plan['quota']>;
export type TimetablePlan = z.infer<typeof Timetable>;
export type RotationPlan = NonNullable<Plan['rotation']>;
export type PayPlan = z.infer<typeof Pay>;
export type Move = z.infer<typeof Move>;
export type AuditRule = Plan['audit']['rules'][number];
