import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestProvince, testProvince } from '../../../tests/support/province.ts'
import { canonicalJson } from '../../platform/canonical-json.ts'
import type { CommandType } from './commands.ts'
import { type Counter, contributions, type StatisticChange, statisticChanges } from './contributions.ts'
import { decide } from './decide.ts'
import type { Dossier } from './dossier.ts'
import { statusOf } from './dossier-state.ts'
import type { DossierOwnEvent } from './events.ts'
import { evolve, fold } from './evolve.ts'
import { candidates, permitted } from './permitted.ts'
import { filled, hoursLater, Life, peopleAround, versions, wild } from './random-life.fixture.ts'

let province: TestProvince
beforeAll(async () => {
  province = await testProvince()
})
afterAll(() => province?.drop())

const step = fc.record({
  who: fc.nat(),
  what: fc.nat(),
  choice: fc.nat({ max: 1 << 16 }),
  hours: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 400 })),
  /** Most moves are permitted ones, so that lives get somewhere. */
  lawful: fc.integer({ min: 0, max: 5 }).map(n => n > 0),
})
const start = fc.record({
  procedure: fc.nat({ max: versions.length - 1 }),
  which: fc.nat(),
  channel: fc.nat({ max: 2 }),
  agency: fc.constantFrom('H32.26', 'H32.2'),
  day: fc.nat({ max: 250 }),
})
const plans = fc.record({ start, steps: fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }) })
type Plan = typeof plans extends fc.Arbitrary<infer T> ? T : never

function born({ start }: Plan): Life {
  const version = versions[start.procedure]!
  const { channels, cases } = version.operation!
  return new Life(province.places, {
    version,
    agency: start.agency,
    caseKey: cases[start.which % cases.length]!.key,
    channel: channels[start.channel % channels.length]!,
    at: hoursLater('2026-01-05T08:00:00+07:00', start.day * 24),
  })
}

const onward: readonly CommandType[] = [
  'accept',
  'receive-transfer',
  'complete-step',
  'draft-result',
  'sign-result',
  'issue-result',
  'deliver',
]
const everyEvent: readonly DossierOwnEvent['type'][] = [
  ...(['submitted', 'accepted', 'transferred', 'transfer-returned', 'intake-refused'] as const),
  ...(['supplement-requested', 'supplied', 'paused', 'resumed'] as const),
  ...(['clock-paused', 'clock-resumed', 'extended', 'drafted', 'draft-voided', 'signed', 'signature-voided'] as const),
  ...(['issued', 'procedure-corrected', 'ended', 'delivered', 'noted'] as const),
  ...(['fee-requested', 'fee-paid', 'fee-refunded'] as const),
]
const endings: readonly CommandType[] = ['withdraw', 'stop', 'refuse-intake']

/** Lives the plan; `each` sees the life before and after every accepted command. */
function live(plan: Plan, each: (life: Life, before: Dossier) => void = () => {}): Life {
  const life = born(plan)
  for (const { who, what, choice, hours, lawful } of plan.steps) {
    life.now = hoursLater(life.now, hours)
    const people = peopleAround(life)
    const before = life.dossier
    if (lawful) {
      const moves = people.flatMap(actor => permitted(life.dossier, life.facts(actor)).map(move => ({ actor, move })))
      // Few lives end before their time, or nothing later would be met.
      const going = moves.filter(({ move }) => who % 8 === 0 || !endings.includes(move.type))
      const kinds = [...new Set(going.map(({ move }) => move.type))]
      const types = kinds.flatMap(type => (onward.includes(type) ? [type, type, type, type] : [type]))
      const same = going.filter(({ move }) => move.type === types[what % types.length])
      const chosen = same[choice % Math.max(1, same.length)]
      if (!chosen) continue
      life.send(chosen.actor, filled(chosen.move, life, choice))
    } else life.try(people[who % people.length]!, wild(life, choice))
    if (life.dossier !== before) each(life, before)
  }
  return life
}

// Shrinking a life of forty moves takes minutes; the seed in the report lives it again.
const runs = { numRuns: 30, endOnFailure: true }

describe('any life of any dossier of the demonstration, at any hour of the year', () => {
  test('random commands by random people never throw, and every kind of event is met', () => {
    const met = new Set<string>()
    fc.assert(
      fc.property(plans, plan => {
        for (const { body } of live(plan).events) met.add(body.type)
      }),
      { ...runs, numRuns: 100, seed: 2 },
    )
    expect(everyEvent.filter(type => !met.has(type))).toEqual([])
  })
  test('whoever may send a command may send it with each of its choices; nobody else may send it', () => {
    fc.assert(
      fc.property(plans, plan => {
        const life = live(plan)
        const all = candidates(life.dossier, life.facts(peopleAround(life)[0]!))
        for (const actor of peopleAround(life)) {
          const facts = life.facts(actor)
          const mine = permitted(life.dossier, facts)
          for (const move of mine) {
            const choices = move.officials ?? move.outcomes ?? move.grounds ?? move.toNodes ?? move.agencies ?? ['']
            choices.forEach((_, choice) => {
              const decided = decide(life.dossier, filled(move, life, choice), facts)
              expect(decided.ok || decided.error, `${move.type} ${move.nodeId} choice ${choice}`).toBe(true)
            })
          }
          for (const { visit: _, ...move } of all) {
            if (mine.some(m => m.type === move.type && (m.nodeId === move.nodeId || move.nodeId === undefined)))
              continue
            expect(decide(life.dossier, filled(move, life), facts).ok, `${move.type} ${move.nodeId}`).toBe(false)
          }
        }
      }),
      runs,
    )
  })
  test('folding its events again gives the same dossier, at every moment of its past', () => {
    fc.assert(
      fc.property(plans, plan => {
        const moments: { count: number; dossier: string }[] = []
        const life = live(plan, ({ events, dossier }) => {
          moments.push({ count: events.length, dossier: canonicalJson(dossier) })
        })
        expect(fold(life.events)).toEqual(life.dossier)
        expect(life.dossier.version).toBe(life.events.length)
        for (const { count, dossier } of moments) expect(canonicalJson(fold(life.events.slice(0, count)))).toBe(dossier)
      }),
      runs,
    )
  })
  test('its past is sealed: no later command touches an event or a fold that was made before', () => {
    const frozen = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
        Object.freeze(value)
        for (const part of Object.values(value)) frozen(part)
      }
      return value
    }
    fc.assert(
      fc.property(plans, plan => {
        const told: string[] = []
        const life = live(plan, ({ events, dossier }) => {
          frozen(dossier)
          for (const event of events.slice(told.length)) told.push(canonicalJson(frozen(event)))
        })
        expect(life.events.slice(0, told.length).map(event => canonicalJson(event))).toEqual(told)
        const times = life.events.map(event => event.at)
        expect(times).toEqual(times.toSorted())
      }),
      runs,
    )
  })
  test('the changes of the counters add up to the whole, by command and by event, so that a recount finds the same', () => {
    const add = (sums: Map<string, number>, changes: Iterable<StatisticChange>) => {
      for (const { grain, bucket, agency, procedure, counts } of changes)
        for (const [counter, amount] of Object.entries(counts) as [Counter, number][]) {
          const key = `${grain} ${bucket} ${agency} ${procedure} ${counter}`
          sums.set(key, (sums.get(key) ?? 0) + amount)
        }
      return sums
    }
    const kept = (sums: Map<string, number>) => [...sums].filter(([, sum]) => sum !== 0).sort()
    fc.assert(
      fc.property(plans, plan => {
        const byCommand = new Map<string, number>()
        const life = live(plan, ({ dossier }, before) => void add(byCommand, statisticChanges(before, dossier)))
        const whole = kept(add(new Map(), contributions(life.dossier).values()))
        expect(kept(byCommand)).toEqual(whole)
        const byEvent = new Map<string, number>()
        let before: Dossier | null = null
        for (const event of life.events) {
          const after: Dossier = evolve(before, event)
          add(byEvent, statisticChanges(before, after))
          before = after
        }
        expect(kept(byEvent)).toEqual(whole)
      }),
      runs,
    )
  })
  test('it is received once, resolved once, and at no day late or paused more than once', () => {
    fc.assert(
      fc.property(plans, plan => {
        const { dossier } = live(plan)
        const days = [...contributions(dossier).values()].filter(each => each.grain === 'day')
        const sum = (...names: Counter[]) =>
          days.reduce((total, { counts }) => total + names.reduce((t, name) => t + (counts[name] ?? 0), 0), 0)
        const accepted = dossier.acceptedAt !== null
        expect(sum('received_online', 'received_counter', 'received_post')).toBe(accepted ? 1 : 0)
        expect(sum('resolved_early', 'resolved_on_time', 'resolved_late')).toBe(accepted && dossier.end ? 1 : 0)
        for (const name of ['late_change', 'paused_change'] as const) {
          let standing = 0
          for (const { counts } of days.toSorted((a, b) => (a.bucket < b.bucket ? -1 : 1))) {
            standing += counts[name] ?? 0
            expect([0, 1], name).toContain(standing)
          }
          if (dossier.end) expect(standing, name).toBe(0)
        }
      }),
      runs,
    )
  })
  test('ordinary moves alone lead from wherever it stands to its result', () => {
    const ordinary = [
      'supply',
      'resume',
      'accept',
      'receive-transfer',
      'complete-step',
      'draft-result',
      'sign-result',
      'issue-result',
    ]
    fc.assert(
      fc.property(plans, plan => {
        const life = live(plan)
        for (let count = 0; count < 150 && life.dossier.end === null; count++) {
          life.now = hoursLater(life.now, 1)
          const moves = peopleAround(life).flatMap(actor =>
            permitted(life.dossier, life.facts(actor))
              .filter(move => ordinary.includes(move.type))
              .map(move => ({ actor, move })),
          )
          const next = moves.toSorted((a, b) => ordinary.indexOf(a.move.type) - ordinary.indexOf(b.move.type))[0]
          if (!next) break
          life.send(next.actor, filled(next.move, life))
        }
        expect(life.dossier.end, canonicalJson(life.dossier.marking)).not.toBeNull()
        if (life.dossier.end?.kind === 'resolved') expect([9, 10]).toContain(statusOf(life.dossier))
      }),
      runs,
    )
  })
})
