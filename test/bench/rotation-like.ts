/** Synthetic models of the shape of the rotation model, by size and severity. Random, seeded; no county's data. */
import { LinearModelBuilder, type Term } from '../../models/lp/builder.ts';
import type { LinearModel } from '../../models/lp/model.ts';
import { randomNumbers } from '../support/random-numbers.ts';

export interface RotationSize {
  readonly people: number;
  readonly schools: number;
  readonly subjects: number;
  /** Most arcs of one person. */
  readonly arcs: number;
  /** Share of people that must move, as in the ten-percent rule. */
  readonly mustMove: number;
  readonly seed: number;
}

interface Person {
  readonly school: number;
  readonly subject: number;
  readonly backbone: boolean;
  readonly nearRetirement: boolean;
  readonly overTerm: boolean;
  readonly wishes: readonly number[];
}

/** People who move between schools under turnover, backbone and floor rows, with nine goals in order. */
export function rotationLike({ people, schools, subjects, arcs, mustMove, seed }: RotationSize): LinearModel {
  const random = randomNumbers(seed);
  const whole = (below: number) => Math.floor(random() * below);
  const model = new LinearModelBuilder('rotation-like');
  const places = Array.from({ length: schools }, (_, s) => ({
    x: random() * 60,
    y: random() * 60,
    rural: s >= schools / 3,
  }));
  const minutes = (from: number, to: number) =>
    Math.round(Math.hypot(places[from]!.x - places[to]!.x, places[from]!.y - places[to]!.y) * 1.3 + 5);
  const staff: Person[] = Array.from({ length: people }, () => ({
    school: whole(schools),
    subject: Math.min(whole(subjects), whole(subjects)),
    backbone: random() < 0.25,
    nearRetirement: random() < 0.15,
    overTerm: random() < 0.3,
    wishes: random() < 0.2 ? [whole(schools), whole(schools)] : [],
  }));
  const size = schools * subjects;
  const before = new Int32Array(size);
  for (const { school, subject } of staff) before[school * subjects + subject]! += 1;
  const into: Term[][] = Array.from({ length: size }, () => []);
  const outOf: Term[][] = Array.from({ length: size }, () => []);
  const leaving: Term[][] = Array.from({ length: schools }, () => []);
  const near: Term[][] = Array.from({ length: schools }, () => []);
  const backboneNet: Term[][] = Array.from({ length: schools }, () => []);
  const moved: Term[] = [];
  const backboneMoved: Term[] = [];
  const goals = {
    overTerm: [] as Term[],
    wishes: [] as Term[],
    long: [] as Term[],
    commute: [] as Term[],
    cycle: [] as Term[],
  };
  for (const [t, person] of staff.entries()) {
    const targets = places
      .map((_, s) => s)
      .filter(
        (s) =>
          s !== person.school && minutes(person.school, s) <= 50 && places[s]!.rural !== places[person.school]!.rural,
      )
      .slice(0, arcs);
    if (targets.length === 0) continue;
    const own: Term[] = targets.map((s) => [model.integer(`move[${t},${s}]`, 0, 1), 1]);
    model.constrain({ rule: 'R21', label: `${t}`, terms: own, upper: 1 });
    const from = person.school * subjects + person.subject;
    const midCycle = random() < 0.2;
    for (const [position, s] of targets.entries()) {
      const variable = own[position]![0];
      into[s * subjects + person.subject]!.push([variable, 1]);
      outOf[from]!.push([variable, -1]);
      leaving[person.school]!.push([variable, 1]);
      if (person.nearRetirement) near[person.school]!.push([variable, 1]);
      if (person.backbone) {
        backboneMoved.push([variable, 1]);
        backboneNet[s]!.push([variable, 1]);
        backboneNet[person.school]!.push([variable, -1]);
      }
      moved.push([variable, 1]);
      if (person.overTerm) goals.overTerm.push([variable, -1]);
      const wish = person.wishes.indexOf(s);
      if (person.wishes.length > 0) goals.wishes.push([variable, wish < 0 ? 3 : wish]);
      const way = minutes(person.school, s);
      if (way > 40) goals.long.push([variable, 1]);
      goals.commute.push([variable, way]);
      if (midCycle) goals.cycle.push([variable, 1]);
    }
  }
  const shortRural: Term[] = [];
  const short: Term[] = [];
  for (let s = 0; s < schools; s += 1) {
    for (let j = 0; j < subjects; j += 1) {
      const at = s * subjects + j;
      const posts = Math.max(0, before[at]! + whole(4) - (places[s]!.rural ? 1 : 2));
      const missing = model.integer(`short[${s},${j}]`, 0, posts);
      const over = model.integer(`surplus[${s},${j}]`, 0, before[at]! + 50);
      model.constrain({
        rule: 'R34',
        label: `${s},${j}`,
        terms: [...into[at]!, ...outOf[at]!, [missing, 1], [over, -1]],
        lower: posts - before[at]!,
        upper: posts - before[at]!,
      });
      model.constrain({
        rule: 'R34',
        label: `${s},${j} cap`,
        terms: [...into[at]!, ...outOf[at]!],
        upper: Math.max(posts - before[at]!, 0),
      });
      if (posts >= 1 && before[at]! >= 1)
        model.constrain({
          rule: 'R23',
          label: `${s},${j}`,
          terms: [...into[at]!, ...outOf[at]!],
          lower: 1 - before[at]!,
        });
      short.push([missing, 1]);
      if (places[s]!.rural || j >= subjects - 3) shortRural.push([missing, 1]);
    }
  }
  const equity: Term[] = [];
  for (let s = 0; s < schools; s += 1) {
    const staffHere = staff.filter(({ school }) => school === s).length;
    model.constrain({ rule: 'R26', label: `${s}`, terms: leaving[s]!, upper: Math.floor(0.15 * staffHere) });
    model.constrain({
      rule: 'R27',
      label: `${s}`,
      terms: [...near[s]!.map(([v]) => [v, 10] as const), ...leaving[s]!.map(([v]) => [v, -2] as const)],
      upper: 0,
    });
    const now = staff.filter(({ school, backbone }) => school === s && backbone).length;
    const target = Math.round(0.25 * staffHere);
    const segments = Array.from({ length: 8 }, (_, k) => {
      const variable = model.integer(`backbone[${s},${k}]`, 0, 1);
      equity.push([variable, 2 * k + 1]);
      return [variable, 1] as Term;
    });
    model.constrain({
      rule: 'R43',
      label: `${s}`,
      terms: [...backboneNet[s]!, ...segments],
      lower: Math.min(target - now, 8),
    });
    if (places[s]!.rural) model.constrain({ rule: 'R29', label: `${s}`, terms: backboneNet[s]!, lower: 0 });
  }
  const required = Math.ceil(mustMove * people);
  model.constrain({ rule: 'R24', label: 'county', terms: moved, lower: required });
  model.constrain({
    rule: 'R25',
    label: 'county',
    terms: [...backboneMoved.map(([v]) => [v, 10] as const), ...moved.map(([v]) => [v, -2] as const)],
    lower: 0,
  });
  model.minimise({ id: 'unfilledRural', rule: 'R41', unit: 'posts', terms: shortRural, resolution: 1 });
  model.minimise({ id: 'unfilled', rule: 'R42', unit: 'posts', terms: short, resolution: 1 });
  model.minimise({ id: 'equity', rule: 'R43', unit: 'points', terms: equity, resolution: 1 });
  model.minimise({ id: 'overTerm', rule: 'R44', unit: 'people', terms: goals.overTerm, resolution: 1 });
  model.minimise({ id: 'movesBeyond', rule: 'R45', unit: 'people', terms: moved, constant: -required, resolution: 1 });
  model.minimise({ id: 'wishes', rule: 'R46', unit: 'points', terms: goals.wishes, resolution: 1 });
  model.minimise({ id: 'longCommutes', rule: 'R47', unit: 'people', terms: goals.long, resolution: 1 });
  model.minimise({ id: 'commute', rule: 'R48', unit: 'minutes', terms: goals.commute, resolution: 20 });
  model.minimise({ id: 'midCycle', rule: 'R49', unit: 'people', terms: goals.cycle, resolution: 1 });
  return model.freeze();
}
