import type { Compilable, Kysely } from 'kysely'
import { type Directory, type DirectoryService, directoryVersionOf } from '../agencies/index.ts'
import type { Instant } from '../deadlines/index.ts'
import { takeDocument } from '../files/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import { together } from '../platform/db/together.ts'
import { findAnswer, type IdempotencyKey, keepAnswer } from '../platform/idempotency/idempotency.ts'
import { err, ok, type Result } from '../platform/result.ts'
import { findCurrentVersion, getVersion, type ProcedureVersion } from '../procedures/index.ts'
import { checkCorrection } from './check-correction.ts'
import { resultKindOf } from './domain/commands/results.ts'
import type { DossierCommand } from './domain/commands.ts'
import { decide } from './domain/decide.ts'
import type { Dossier } from './domain/dossier.ts'
import { stateOf, statusOf } from './domain/dossier-state.ts'
import type { Actor, Facts } from './domain/facts.ts'
import { invalid, type Refusal } from './domain/refusals.ts'
import type { State, Status } from './domain/states.ts'
import { mayRead } from './dossiers.policy.ts'
import {
  isResultNumberTaken,
  listEvents,
  lockDossier,
  nextSerial,
  type StoredDossier,
  storedDossier,
} from './dossiers.queries.ts'
import { attachGivenFiles, checkGivenFiles, refusedFiles } from './given-files.ts'
import { saveDecision } from './save-decision.ts'

export interface DossierDeps {
  readonly db: Kysely<DB>
  readonly directory: DirectoryService
}

export interface CommandRequest {
  readonly actor: Actor
  readonly code: string
  readonly command: DossierCommand
  readonly expectedVersion: number
  readonly now: Instant
  readonly idempotency?: IdempotencyKey | undefined
  /** Statements that are written if and only if the command is. */
  readonly further?: ((trx: Kysely<DB>) => readonly Compilable[]) | undefined
}

/** The answer of every command; what a repeated request gets again. */
export interface CommandAnswer {
  readonly code: string
  readonly version: number
  readonly status: Status
  readonly state: State
  readonly dueAt: Instant | null
  readonly events: readonly string[]
}

/** Rolls the transaction back and carries the refusal out of it. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code)
  }
}
const refuse = (refusal: Refusal): never => {
  throw new Refused(refusal)
}

/** Rolls the transaction back, and is answered all the same. */
class Undone extends Error {
  constructor(readonly answer: unknown) {
    super('undone')
  }
}
const undo = (answer: unknown): never => {
  throw new Undone(answer)
}

/** Runs work in one transaction; a refusal rolls back, and leaves the idempotency key free; `undo` answers likewise. */
export async function inTransaction<T>(
  db: Kysely<DB>,
  work: (trx: Kysely<DB>, refuse: (r: Refusal) => never, undo: (answer: T) => never) => Promise<T>,
): Promise<Result<T, Refusal>> {
  try {
    return ok(await db.transaction().execute(trx => work(trx, refuse, undo)))
  } catch (error) {
    if (error instanceof Refused) return err(error.refusal)
    if (error instanceof Undone) return ok(error.answer as T)
    throw error
  }
}

export const answerOf = (dossier: Dossier, events: readonly { body: { type: string } }[]): CommandAnswer => ({
  code: dossier.code,
  version: dossier.version,
  status: statusOf(dossier),
  state: stateOf(dossier),
  dueAt: dossier.clock?.dueAt ?? null,
  events: events.map(event => event.body.type),
})

/** The one way in which a dossier that exists changes. */
export function executeCommand(deps: DossierDeps, request: CommandRequest): Promise<Result<CommandAnswer, Refusal>> {
  const { actor, code, command, idempotency, now } = request
  return inTransaction(deps.db, async (trx, refuse) => {
    const given = 'components' in command ? command.components : undefined
    const [rows, answers, [directoryRow], files] = await together(trx as never, [
      lockDossier(trx, code),
      findAnswer(trx, idempotency ?? noKey),
      directoryVersionOf(trx),
      ...checkGivenFiles(trx, given, actor, code),
    ])
    const held = rows[0] && storedDossier(rows[0])
    if (!held || !mayRead(actor, held.dossier, held.customerId)) return refuse({ code: 'not-found' })
    const earlier = answers[0]
    if (earlier && earlier.body_hash !== idempotency?.bodyHash) return refuse({ code: 'idempotency-mismatch' })
    if (earlier) return earlier.response as unknown as CommandAnswer
    if (held.dossier.version !== request.expectedVersion) return refuse(await staleVersion(trx, held))
    const foreign = refusedFiles(given, files)
    if (foreign.length > 0) return refuse({ code: 'invalid-command', errors: foreign })
    const directory = await deps.directory.get(String(directoryRow?.number), trx)
    const version = await getVersion(trx, held.dossier.procedureVersionId)
    const loaded = await loadFacts(trx, { now, actor, version, directory }, held.dossier, command)
    const document = await attachedDocument(trx, command, actor)
    if (document === 'absent') return refuse(noSuchDocument)
    const facts = document === null ? loaded : { ...loaded, documentSha256: document }
    if (command.type === 'issue-result' && command.number && (await isResultNumberTaken(trx, command.number.trim())))
      return refuse(invalid('number', `Số ${command.number} đã có trong sổ`, `Number ${command.number} is taken`))
    const decision = await decideChecked(trx, held.dossier, command, facts)
    if (!decision.ok) return refuse(decision.error)
    const answer = answerOf(decision.value.dossier, decision.value.events)
    const further = [...attachGivenFiles(trx, held.id, given), ...(request.further?.(trx) ?? [])]
    if (idempotency) further.push(keepAnswer(trx, idempotency, answer))
    await saveDecision(trx, decision.value, held, facts, further)
    return answer
  })
}

const noSuchDocument = invalid(
  'fileId',
  'Chọn tệp PDF do chính bạn tải lên và chưa dùng',
  'Choose a PDF that you uploaded yourself and that was not used yet',
)

/** The hash of the document that comes with the result; null: none does. */
async function attachedDocument(trx: Kysely<DB>, command: DossierCommand, actor: Actor) {
  if (command.type !== 'issue-result' || command.fileId === undefined) return null
  return (actor.kind === 'official' ? await takeDocument(trx, command.fileId, actor.id) : undefined) ?? 'absent'
}

/** The decision; a correction brings a new declaration, which is checked once it is known that it may be sent. */
async function decideChecked(trx: Kysely<DB>, dossier: Dossier, command: DossierCommand, facts: Facts) {
  const decision = decide(dossier, command, facts)
  if (!decision.ok || command.type !== 'correct-procedure') return decision
  const checked = await checkCorrection(trx, command, dossier, facts)
  return checked.ok ? decide(dossier, checked.value, facts) : checked
}

/** A command without a key (of a job) finds no earlier answer. */
const noKey: IdempotencyKey = { actor: '', key: '', bodyHash: '' }

async function staleVersion(trx: Kysely<DB>, held: StoredDossier): Promise<Refusal> {
  const last = (await listEvents(trx, held.id)).at(-1)
  return {
    code: 'stale-version',
    current: {
      version: held.dossier.version,
      by: last?.by ?? '',
      at: last?.at ?? '',
      event: last?.body.type ?? '',
    },
  }
}

/** Adds to the facts what only some commands need: serials, and the procedure that a correction moves to. */
export async function loadFacts(
  trx: Kysely<DB>,
  facts: { now: Instant; actor: Actor; version: ProcedureVersion; directory: Directory },
  dossier: Dossier,
  command: DossierCommand,
): Promise<Facts> {
  const year = facts.now.slice(0, 4)
  switch (command.type) {
    case 'accept':
      return {
        ...facts,
        // Sent back by the competent agency and accepted again: it stands in the register already.
        registerNumber: dossier.registerNumber ?? (await drawSerial(trx, `register ${dossier.agency} ${year}`)),
        ...(command.feePaid && !dossier.feePaid
          ? { receiptNumber: await drawSerial(trx, receiptSerial(dossier.agency, facts.now)) }
          : {}),
      }
    case 'record-payment':
      return { ...facts, receiptNumber: await drawSerial(trx, receiptSerial(dossier.agency, facts.now)) }
    case 'issue-result': {
      const visit = dossier.marking.visits.find(
        v => v.state === 'open' && v.work === 'issue-result' && (command.nodeId ?? v.nodeId) === v.nodeId,
      )
      if (!visit || command.number) return facts
      const { register } = resultKindOf(dossier, facts, visit.nodeId)
      return { ...facts, resultSerial: await drawSerial(trx, `result ${visit.agency} ${register} ${year}`) }
    }
    case 'correct-procedure':
      // Another case of the same procedure: the dossier stays on its version.
      if (command.procedureCode === dossier.procedureCode) return { ...facts, correctTo: facts.version }
      return { ...facts, correctTo: await findCurrentVersion(trx, command.procedureCode) }
    default:
      return facts
  }
}

/** Receipts are numbered by agency and year. */
export const receiptSerial = (agency: string, now: Instant): string => `receipt ${agency} ${now.slice(0, 4)}`

export const drawSerial = async (trx: Kysely<DB>, scope: string): Promise<number> =>
  (await nextSerial(trx, scope).executeTakeFirstOrThrow()).last
