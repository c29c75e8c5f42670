import { emptyMarking, evolveMarking, findWait } from '../../workflow/index.ts'
import type { Dossier, DossierClock, ResultDraft, Transfer } from './dossier.ts'
import type { DossierEvent, DossierOwnEvent } from './events.ts'
import { type DossierFees, noFees } from './fees.ts'

type Own<T extends DossierOwnEvent['type']> = Extract<DossierOwnEvent, { type: T }>

/** The dossier after one more event; `null` is the dossier before it was submitted. */
export function evolve(dossier: Dossier | null, event: DossierEvent): Dossier {
  const { body } = event
  if (dossier === null) {
    if (body.type !== 'submitted') throw new Error(`the first event of a dossier is its submission, not ${body.type}`)
    return submitted(event, body)
  }
  return { ...apply(dossier, event), version: dossier.version + 1 }
}

/** The fold of a whole history. */
export function fold(events: Iterable<DossierEvent>, from: Dossier | null = null): Dossier {
  let dossier = from
  for (const event of events) dossier = evolve(dossier, event)
  if (dossier === null) throw new Error('a dossier without events does not exist')
  return dossier
}

function submitted({ at, by }: DossierEvent, body: Own<'submitted'>): Dossier {
  const { type: _, intakeDueAt, ...facts } = body
  return {
    ...facts,
    version: 1,
    submittedAt: at,
    submittedBy: by,
    intake: { state: 'waiting', since: at, dueAt: intakeDueAt, answeredAt: null, late: false },
    transfers: [],
    acceptedAt: null,
    acceptedBy: null,
    registerNumber: null,
    feePaid: false,
    clock: null,
    supplements: [],
    pauses: [],
    marking: emptyMarking,
    touched: false,
    results: [],
    corrections: [],
    end: null,
    deliveries: [],
    deliveredAt: null,
  }
}

function apply(dossier: Dossier, { at, by, body }: DossierEvent): Dossier {
  switch (body.type) {
    case 'submitted':
      throw new Error(`dossier ${dossier.code} was submitted twice`)
    case 'accepted':
      return {
        ...dossier,
        competent: body.competent ?? dossier.competent,
        transfers: endTransfer(dossier, { receivedAt: at, receivedBy: by }),
        acceptedAt: at,
        acceptedBy: by,
        components: body.components,
        registerNumber: body.registerNumber,
        feePaid: body.feePaid,
        intake: answered(dossier, 'accepted', at, body.intakeLate),
        clock: {
          start: at,
          limit: body.limit,
          cutoff: body.cutoff,
          changes: [],
          dueOriginal: body.dueAt,
          dueAt: body.dueAt,
          extension: null,
          history: [{ from: at, dueAt: body.dueAt }],
        },
      }
    case 'transferred':
      return {
        ...dossier,
        competent: body.to,
        components: body.components,
        registerNumber: body.registerNumber,
        feePaid: body.feePaid,
        intake: answered(dossier, 'transferred', at, body.intakeLate),
        transfers: [
          ...dossier.transfers,
          {
            to: body.to,
            sentAt: at,
            sentBy: by,
            dueAt: body.transferDueAt,
            expectedDueAt: body.expectedDueAt,
            receivedAt: null,
            receivedBy: null,
            returned: null,
          },
        ],
      }
    case 'transfer-returned':
      return {
        ...dossier,
        transfers: endTransfer(dossier, { returned: { at, by, reason: body.reason } }),
        intake: { ...dossier.intake, state: 'waiting', since: at, dueAt: body.intakeDueAt, answeredAt: null },
      }
    case 'intake-refused':
      return { ...dossier, intake: answered(dossier, 'refused', at, body.intakeLate) }
    case 'supplement-requested': {
      const { type: _, intakeLate, ...request } = body
      const intake = body.phase === 'intake' ? answered(dossier, 'asked', at, intakeLate) : dossier.intake
      return {
        ...dossier,
        intake,
        supplements: [...dossier.supplements, { ...request, requestedAt: at, by, suppliedAt: null }],
      }
    }
    case 'supplied':
      return {
        ...dossier,
        components: body.components,
        supplements: dossier.supplements.map(s => (s.round === body.round ? { ...s, suppliedAt: at } : s)),
        intake:
          body.intakeDueAt === null
            ? dossier.intake
            : { ...dossier.intake, state: 'waiting', since: at, dueAt: body.intakeDueAt, answeredAt: null },
      }
    case 'paused': {
      const { type: _, ...pause } = body
      return { ...dossier, pauses: [...dossier.pauses, { ...pause, from: at, to: null, by }] }
    }
    case 'clock-paused':
      return {
        ...dossier,
        clock: changeClock(dossier, at, clock => ({
          // A pause that begins after the due date changes nothing: the dossier is late already.
          dueAt: clock.dueAt !== null && at > clock.dueAt ? clock.dueAt : null,
          changes: [...clock.changes, { type: 'pause', from: at }],
        })),
      }
    case 'clock-resumed':
      return { ...dossier, clock: changeClock(dossier, at, () => ({ dueAt: body.dueAt, changes: body.changes })) }
    case 'extended':
      return {
        ...dossier,
        clock: changeClock(dossier, at, () => ({
          dueAt: body.newDueAt,
          extension: { at, newDueAt: body.newDueAt, reason: body.reason },
        })),
      }
    case 'drafted': {
      const draft: ResultDraft = {
        key: body.key,
        nodeId: body.nodeId,
        signNodeId: null,
        decision: body.decision,
        content: body.content,
        agency: body.agency,
        draftedBy: by,
        draftedAt: at,
        signedBy: null,
        signedAt: null,
        number: null,
        issuedAt: null,
        issuedBy: null,
        deliveredAt: null,
      }
      return { ...dossier, results: [...dossier.results.filter(r => r.key !== body.key), draft] }
    }
    case 'draft-voided':
      return { ...dossier, results: dossier.results.filter(r => r.key !== body.key) }
    case 'signed':
      return changeResult(dossier, body.key, { signNodeId: body.nodeId, signedBy: by, signedAt: at })
    case 'signature-voided':
      return changeResult(dossier, body.key, { signNodeId: null, signedBy: null, signedAt: null })
    case 'issued':
      return changeResult(dossier, body.key, {
        number: body.number,
        issuedAt: at,
        issuedBy: by,
        ...(body.documentSha256 === undefined ? {} : { documentSha256: body.documentSha256 }),
      })
    case 'procedure-corrected':
      return {
        ...dossier,
        procedureCode: body.procedureCode,
        procedureVersionId: body.procedureVersionId,
        caseKey: body.caseKey,
        competent: body.competent,
        answers: body.answers,
        components: body.components,
        // The work begins again; what was done before stays in the history of events.
        marking: emptyMarking,
        pauses: dossier.pauses.map(pause => ({ ...pause, to: pause.to ?? at })),
        corrections: [...dossier.corrections, { at, by, from: body.from, to: body.procedureCode, reason: body.reason }],
        results: dossier.results.filter(r => r.issuedAt !== null),
        clock: changeClock(dossier, at, () => ({ limit: body.limit, cutoff: body.cutoff, dueAt: body.dueAt })),
      }
    case 'ended': {
      const { type: _, ...end } = body
      return { ...dossier, end: { ...end, at } }
    }
    case 'delivered': {
      const { type: _, ...delivery } = body
      const results = dossier.results.map(r => (body.results.includes(r.key) ? { ...r, deliveredAt: at } : r))
      const complete = dossier.end?.kind === 'resolved' && results.every(r => r.deliveredAt !== null)
      return {
        ...dossier,
        results,
        deliveries: [...dossier.deliveries, { ...delivery, at, by }],
        deliveredAt: complete ? at : null,
      }
    }
    case 'fee-requested': {
      const { type: _, ...requested } = body
      return changeFees(dossier, () => ({ requested: { ...requested, at } }))
    }
    case 'fee-paid': {
      const { type: _, ...payment } = body
      return changeFees(dossier, ({ payments }) => ({ payments: [...payments, { ...payment, at, by }] }))
    }
    case 'fee-refunded': {
      const { type: _, ...refund } = body
      return changeFees(dossier, ({ refunds }) => ({ refunds: [...refunds, { ...refund, at }] }))
    }
    case 'resumed':
    case 'noted':
      return dossier
    default: {
      const touched = dossier.touched || (body.type !== 'task-opened' && body.type.startsWith('task-'))
      return endPauses({ ...dossier, touched, marking: evolveMarking(dossier.marking, body) }, at)
    }
  }
}

/** A pause is over once none of its waits holds a task any more, however each of them ended. */
function endPauses(dossier: Dossier, at: string): Dossier {
  const holds = (waitId: number): boolean => {
    const found = findWait(dossier.marking, waitId)
    return found !== undefined && found.wait.endedAt === null && found.visit.state === 'open'
  }
  if (!dossier.pauses.some(pause => pause.to === null && !pause.waits.some(holds))) return dossier
  const pauses = dossier.pauses.map(pause =>
    pause.to === null && !pause.waits.some(holds) ? { ...pause, to: at } : pause,
  )
  return { ...dossier, pauses }
}

/** The transfer under way, ended so; one that has ended stays as it is. */
const endTransfer = ({ transfers }: Dossier, end: Partial<Transfer>): readonly Transfer[] =>
  transfers.map(transfer =>
    transfer.receivedAt === null && transfer.returned === null ? { ...transfer, ...end } : transfer,
  )

const answered = (
  dossier: Dossier,
  state: Dossier['intake']['state'],
  at: string,
  late: boolean,
): Dossier['intake'] => ({
  ...dossier.intake,
  state,
  answeredAt: at,
  late: dossier.intake.late || late,
})

function changeClock(
  dossier: Dossier,
  at: string,
  change: (clock: DossierClock) => Partial<DossierClock>,
): DossierClock {
  if (dossier.clock === null) throw new Error(`the clock of ${dossier.code} has not started`)
  const clock = { ...dossier.clock, ...change(dossier.clock) }
  return clock.dueAt === dossier.clock.dueAt
    ? clock
    : { ...clock, history: [...clock.history, { from: at, dueAt: clock.dueAt }] }
}

const changeFees = (dossier: Dossier, change: (fees: DossierFees) => Partial<DossierFees>): Dossier => {
  const fees = dossier.fees ?? noFees
  return { ...dossier, fees: { ...fees, ...change(fees) } }
}

const changeResult = (dossier: Dossier, key: string, change: Partial<ResultDraft>): Dossier => ({
  ...dossier,
  results: dossier.results.map(r => (r.key === key ? { ...r, ...change } : r)),
})
