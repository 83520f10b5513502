import { z } from 'zod';
import { type County, School } from '../../county/county.ts';
import { newRow } from './enrolment.ts';
import { operationKind } from './operation.ts';
import { knownSchool, teachesGrade } from './schools.ts';

const given = School.shape;

/** 新建: a school that the county does not have yet; what is left out is taken from `near`, or not given. */
export const openSchool = operationKind({
  schema: z
    .strictObject({
      op: z.literal('openSchool'),
      school: given.code.describe('Its code; free in this county'),
      name: given.name,
      kind: given.kind,
      near: given.code.nullable().default(null).describe('A school whose location, town, cluster and tier it shares'),
      legalUnit: given.code.nullable().default(null).describe('null = a legal person of its own'),
      policyLocation: given.policyLocation.default(null),
      town: given.town.default(null),
      cluster: given.cluster.default(null),
      centreSchool: given.centreSchool.default(null),
      rotationRole: given.rotationRole.default(null),
      remotenessTier: given.remotenessTier.default(null),
      boarding: given.boarding.default(null),
      freeRooms: given.freeRooms.default(null),
      postsRatified: given.postsRatified.default(null),
      coordinates: given.coordinates.default(null),
      pupils: z
        .array(
          z.strictObject({
            grade: z.int().min(1).max(9),
            pupils: z.int().min(1).max(5000),
            classes: z.int().min(1).max(100).nullable().default(null),
          }),
        )
        .max(9)
        .default([])
        .describe('Pupils who are new to the county; others are moved by movePupils'),
    })
    .describe('新建学校 / Open a school'),
  apply: (county, written, desk) => {
    const { school: code, near: nearCode, legalUnit, centreSchool } = written;
    const near = nearCode === null ? null : knownSchool(county, nearCode, '/near', desk);
    const unit = legalUnit === null ? null : knownSchool(county, legalUnit, '/legalUnit', desk);
    const centre = centreSchool === null ? null : knownSchool(county, centreSchool, '/centreSchool', desk);
    const taken = county.schools.find((school) => school.code === code);
    if (taken !== undefined) desk.error('scenario.codeTaken', '/school', { code, school: taken.name });
    const school: School = {
      code,
      name: written.name,
      legalUnit: legalUnit ?? code,
      kind: written.kind,
      policyLocation: written.policyLocation ?? near?.policyLocation ?? null,
      statisticalArea: near?.statisticalArea ?? null,
      town: written.town ?? near?.town ?? null,
      cluster: written.cluster ?? near?.cluster ?? null,
      itinerantPool: near?.itinerantPool ?? null,
      group: null,
      centreSchool,
      rotationRole: written.rotationRole,
      remotenessTier: written.remotenessTier ?? near?.remotenessTier ?? null,
      boarding: written.boarding,
      freeRooms: written.freeRooms,
      kindergartenClass: null,
      seatsPrimary: null,
      seatsJunior: null,
      livingTeachers: null,
      healthStaff: null,
      guards: null,
      resourceCentrePosts: null,
      inUse: true,
      postsRatified: written.postsRatified ?? (legalUnit === null && allRatified(county) ? 0 : null),
      postsFilled: null,
      rankPosts: null,
      coordinates: written.coordinates ?? near?.coordinates ?? null,
    };
    const outside = written.pupils.flatMap(({ grade }, index) =>
      teachesGrade(school, grade) ? [] : [{ grade, index }],
    );
    for (const { grade, index } of outside)
      desk.error('scenario.gradeOutsideKind', `/pupils/${index}/grade`, { school: school.name, grades: grade });
    const lost = (nearCode !== null && near === null) || (legalUnit !== null && unit === null);
    if (taken !== undefined || lost || (centreSchool !== null && centre === null) || outside.length > 0) return county;
    return {
      ...county,
      schools: [...county.schools, school],
      enrolment: [
        ...county.enrolment,
        ...written.pupils.map(({ grade, pupils, classes }) => newRow(code, grade, pupils, classes)),
      ],
    };
  },
  words: ({ name, pupils }) => {
    const there = pupils.reduce((sum, row) => sum + row.pupils, 0);
    return {
      zh: `新建 ${name}${there === 0 ? '' : `，新增学生 ${there} 名`}`,
      en: `open ${name}${there === 0 ? '' : ` with ${there} new pupils`}`,
    };
  },
});

/** A total that is the sum of ratified posts stays that sum: a new legal unit then starts from none. */
const allRatified = ({ schools }: County): boolean =>
  schools.every(({ code, legalUnit, postsRatified }) => legalUnit !== code || postsRatified !== null);
