import { expect, test } from 'vitest';
import { brokenRules, lawfulDecisions, verdictOf, violationsOf, withRotation, withSchool } from '../lawful.ts';

const [move] = lawfulDecisions.rotation.moves;

test('R30 two people in one free room: one room short, the school is named', () => {
  const decisions = withRotation({ moves: [move!, { ...move!, teacher: 's5' }] });
  expect(verdictOf('R30', { decisions }).violations).toEqual([
    {
      subject: { zh: '镇中心小学', en: '镇中心小学' },
      amount: 1,
      words: {
        zh: '镇中心小学安排周转房 2 人，可用周转房 1 间，尚差 1 间。',
        en: '镇中心小学: 2 people in rooms, 1 rooms free.',
      },
    },
  ]);
});

test('R30 an unknown number of rooms is none', () => {
  const county = withSchool('C', { freeRooms: null });
  expect(brokenRules({ county })).toEqual(['R30']);
  expect(violationsOf('R30', { county })).toEqual([['镇中心小学', 1]]);
});

test('R30 passes: one person in the one room; who takes no room needs none', () => {
  expect(verdictOf('R30')).toEqual({ applies: true, checked: 1, violations: [] });
  const decisions = withRotation({ moves: [move!, { ...move!, teacher: 's5', room: false }] });
  expect(violationsOf('R30', { decisions })).toEqual([]);
});
