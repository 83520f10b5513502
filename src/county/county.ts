/**
 * The county as the planner knows it: canonical, validated, immutable.
 *
 * `null` means "not given". Absent is not zero: whoever needs a value that is null must either do without the
 * report that needs it or name the assumption it makes (see `Assumption` in `src/problems/finding.ts`).
 * Words of the field and their Chinese forms live in `vocabulary.ts`; table and column names in `tables.ts`.
 */
import { z } from 'zod';
import {
  appraisals,
  backboneLevels,
  datums,
  degrees,
  duties,
  employments,
  moveForms,
  pinKinds,
  policyLocations,
  postClasses,
  procedures,
  rotationRoles,
  schoolKinds,
  sexes,
  stages,
  statisticalAreas,
  statuses,
  titles,
} from './vocabulary.ts';

/** A calendar month, `2026-09`. Days are never needed and never kept. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const count = z.int().min(0);
const code = z.string().min(1).max(64);
const optionalCode = code.nullable();

export const Coordinates = z.strictObject({
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
  datum: z.enum(datums),
});

export const School = z.strictObject({
  code,
  name: z.string().min(1),
  /** 法人单位: code of the school that holds the 编制 for this one; itself when it is a legal person. */
  legalUnit: code,
  kind: z.enum(schoolKinds),
  /** What pay parity, direction of rotation and the 10 % base use. */
  policyLocation: z.enum(policyLocations).nullable(),
  /** 城区/镇区/乡村 of education statistics; never used for policy. */
  statisticalArea: z.enum(statisticalAreas).nullable(),
  town: z.string().nullable(),
  cluster: z.string().nullable(),
  /** 走教片区: clusters with a school in the same pool share itinerants. Absent in earlier versions. */
  itinerantPool: z.string().nullable().default(null),
  group: z.string().nullable(),
  centreSchool: optionalCode,
  rotationRole: z.enum(rotationRoles).nullable(),
  /** 0 = county seat; larger is more remote. */
  remotenessTier: z.int().min(0).max(9).nullable(),
  boarding: z.boolean().nullable(),
  freeRooms: count.nullable(),
  kindergartenClass: z.boolean().nullable(),
  /** 学位: pupils the school can take. Absent in earlier versions. */
  seatsPrimary: count.nullable().default(null),
  seatsJunior: count.nullable().default(null),
  /** Bought in, outside 编制: 生活老师, 卫生保健人员, 安保人员. Absent in earlier versions. */
  livingTeachers: count.nullable().default(null),
  healthStaff: count.nullable().default(null),
  guards: count.nullable().default(null),
  /** 特教资源中心专职人员: posts of the county's resource centre held by this school. Absent in earlier versions. */
  resourceCentrePosts: count.nullable().default(null),
  inUse: z.boolean(),
  postsRatified: count.nullable(),
  postsFilled: count.nullable(),
  rankPosts: z.strictObject({ senior: count, middle: count, junior: count }).nullable(),
  coordinates: Coordinates.nullable(),
});

export const Enrolment = z.strictObject({
  school: code,
  grade: z.int().min(1).max(9),
  pupils: count,
  migrantPupils: count.nullable(),
  /** null = not given: derived from pupils and the class cap, and said so. */
  classes: count.nullable(),
  /** 复式: grades of one school with the same label sit in one class. */
  multigradeGroup: z.string().nullable(),
  boarders: count.nullable(),
  inclusionPupils: count.nullable(),
  /** 送教上门. Not in counties kept by earlier versions. */
  homeTaughtPupils: count.nullable().default(null),
});

export const Certificate = z.strictObject({ stage: z.enum(stages), subject: z.string().nullable() });

export const Teacher = z.strictObject({
  /** Staff number as the county writes it, or `sha256:` + 32 hex of the identity number, which itself is never kept. */
  id: code,
  name: z.string().min(1),
  sex: z.enum(sexes).nullable(),
  birthMonth: Month.nullable(),
  workStart: Month.nullable(),
  /** 编制所在学校 (ledger 编制实名); null for people without 编制. */
  postSchool: optionalCode,
  /** 现任教学校 (ledger 实际在岗). */
  workSchool: code,
  status: z.enum(statuses),
  statusFrom: Month.nullable(),
  statusUntil: Month.nullable(),
  employment: z.enum(employments),
  certificates: z.array(Certificate).nullable(),
  stage: z.enum(['primary', 'junior']).nullable(),
  grade: z.int().min(1).max(9).nullable(),
  /** Subject id (see `subjects.ts`). */
  mainSubject: z.string().min(1),
  otherSubjects: z.array(z.string().min(1)),
  /** 全科: may teach every primary subject. */
  allSubject: z.boolean(),
  title: z.enum(titles).nullable(),
  /** 专业技术岗位等级 1 (highest) … 13. */
  rankPost: z.int().min(1).max(13).nullable(),
  degree: z.enum(degrees).nullable(),
  backbone: z.enum(backboneLevels).nullable(),
  postClass: z.enum(postClasses).nullable(),
  duty: z.enum(duties),
  dutySince: Month.nullable(),
  classHead: z.boolean().nullable(),
  atSchoolSince: Month.nullable(),
  /** Contracted minimum service (特岗, 定向 …) ends. */
  serviceUntil: Month.nullable(),
  /** A rotation term that is running ends. */
  rotationUntil: Month.nullable(),
  relatives: z.array(code),
  /** Of a couple who both teach in the county; counts as a relative, whichever of the two reported it. */
  spouse: optionalCode.default(null),
  disciplineUntil: Month.nullable(),
  /** 师德一票否决; null = not recorded. */
  conductVeto: z.boolean().nullable(),
  /** Newest first, at most three. */
  appraisals: z.array(z.enum(appraisals)).max(3),
  /** Code only; the ground stays with the personnel section. `until` null = no expiry given. */
  exemption: z.strictObject({ code: z.string().min(1), until: Month.nullable() }).nullable(),
  /** School codes, most wanted first. */
  wishes: z.array(code),
  crossStageConsent: z.boolean().nullable(),
  residence: z.strictObject({ town: z.string().nullable(), coordinates: Coordinates.nullable() }).nullable(),
  ruralServiceYears: z.number().min(0).max(60).nullable(),
  ruralServiceVerified: z.boolean().nullable(),
  trainingHours: count.nullable(),
  /** Monthly pay by item id (see `PayFact`), yuan; null = derived from post and pay grade. */
  pay: z.record(z.string(), z.int().min(0)).nullable(),
});

/** 岗位: teacher posts of one school and subject, when the county already has a table of them. */
export const PostRow = z.strictObject({
  school: code,
  stage: z.enum(['primary', 'junior']).nullable(),
  subject: z.string().min(1),
  posts: count,
});

/** 路程, one direction; the other direction is taken as equal unless given. */
export const TravelRow = z.strictObject({
  from: code,
  to: code,
  km: z.number().min(0).nullable(),
  minutes: z.int().min(0),
});

/** 结对帮扶. */
export const PairRow = z.strictObject({ from: code, to: code });

/**
 * 工资: one amount. `key` says of what: a remoteness tier for `tierAllowance` and `townshipAllowance`, a rank post
 * (`5`) for `rankPay` and `performanceBase`, a policy location for `townPerformance`; other items have one amount for all.
 */
export const PayFact = z.strictObject({ item: z.string().min(1), key: z.string().nullable(), amount: z.int().min(0) });

/** 兼课对照: a teacher of `from` may also teach `to`. */
export const SubstitutionRow = z.strictObject({
  stage: z.enum(['primary', 'junior']),
  from: z.string().min(1),
  to: z.string().min(1),
});

const pinFields = {
  teacher: code,
  kind: z.enum(pinKinds),
  /** Required for `goes` (unless any school will do: null) and for `neverTo`. */
  school: optionalCode,
  reason: z.string().min(1),
  until: Month.nullable(),
  /** Of `goes`: the form of the move; null = that of the run. 走教 and 跟岗 leave the person's own post filled and are no moves of a run. */
  form: z.enum(moveForms).exclude(['itinerant', 'shadowing']).nullable().default(null),
  /** Of `goes`: the procedure that decided it; null = 组织选派. */
  procedure: z.enum(procedures).nullable().default(null),
};

/** 锁定: a decision already taken by people, with the minutes it cites. Never shown in public lists. */
export const Pin = z.strictObject({
  ...pinFields,
  /** Of a scenario: decisions of the county on the same person that it sets aside. They stay on record with their minutes. */
  setsAside: z.array(z.strictObject(pinFields)).optional(),
});

/** 交流记录: one rotation of an earlier year, finished or running. */
export const RotationRecord = z.strictObject({
  teacher: code,
  form: z.enum(moveForms),
  start: Month,
  /** null = not ended, or without an end. */
  until: Month.nullable(),
  /** 报到: false = never took up the post; null = not recorded, taken as reported. */
  reported: z.boolean().nullable(),
});

/** 政策: the county's own value of one parameter (see `models/parameters.ts`). */
export const PolicyOverride = z.strictObject({
  parameter: z.string().min(1),
  value: z.json(),
  source: z.string().min(1),
  document: z.string().nullable(),
  date: z.string().nullable(),
});

export const County = z.strictObject({
  code,
  name: z.string().min(1),
  /** Province and city whose policy packs apply, by pack id (`guangdong`, `qingyuan`). */
  province: z.string().nullable(),
  city: z.string().nullable(),
  /** First day of the school year that is planned, as a month: `2026-09`. All ages and terms are counted at it. */
  planningMonth: Month,
  /** 县编制总量 given by the establishment office; null = the sum of 核定编制 over legal units, and said so. */
  totalPosts: count.nullable(),
  /** 城镇常住人口. Absent in earlier versions. */
  townResidents: count.nullable().default(null),
  /** Shown wherever the county is shown, e.g. 「本县数据为合成数据」. */
  notice: z.string().nullable(),
  schools: z.array(School),
  enrolment: z.array(Enrolment),
  teachers: z.array(Teacher),
  posts: z.array(PostRow).nullable(),
  travel: z.array(TravelRow),
  pairs: z.array(PairRow),
  pay: z.array(PayFact),
  substitutions: z.array(SubstitutionRow).nullable(),
  pins: z.array(Pin),
  history: z.array(RotationRecord).default([]),
  policy: z.array(PolicyOverride),
});

type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

export type Coordinates = DeepReadonly<z.infer<typeof Coordinates>>;
export type School = DeepReadonly<z.infer<typeof School>>;
export type Enrolment = DeepReadonly<z.infer<typeof Enrolment>>;
export type Certificate = DeepReadonly<z.infer<typeof Certificate>>;
export type Teacher = DeepReadonly<z.infer<typeof Teacher>>;
export type PostRow = DeepReadonly<z.infer<typeof PostRow>>;
export type TravelRow = DeepReadonly<z.infer<typeof TravelRow>>;
export type PairRow = DeepReadonly<z.infer<typeof PairRow>>;
export type PayFact = DeepReadonly<z.infer<typeof PayFact>>;
export type SubstitutionRow = DeepReadonly<z.infer<typeof SubstitutionRow>>;
export type RotationRecord = DeepReadonly<z.infer<typeof RotationRecord>>;
export type Pin = DeepReadonly<z.infer<typeof Pin>>;
export type PolicyOverride = DeepReadonly<z.infer<typeof PolicyOverride>>;
export type County = DeepReadonly<z.infer<typeof County>>;
/** Stage of a post or of a lesson; senior secondary is outside the plan. */
export type Stage = 'primary' | 'junior';
