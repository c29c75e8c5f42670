import { type Directory, DirectoryService, holdersOf } from '../src/agencies/index.ts'
import { answerersOf, noteSeen, saveReply, writeMessage, writerFor } from '../src/conversations/index.ts'
import { formatInstant } from '../src/deadlines/index.ts'
import { type Actor, type DossierDeps, findDossierById, type StoredDossier } from '../src/dossiers/index.ts'
import { cannedReplies, type PlannedThread, threads } from './conversations.ts'

const HOUR_MS = 3_600_000
const AGENCY = 'H32.26'
const HEAD = 'truongmotcua.khanhvinh'

type Official = Extract<Actor, { kind: 'official' }>

function officialOf(directory: Directory, username: string): Official {
  const posts = directory.byUsername.get(username) ?? []
  const [first] = posts
  if (first === undefined) throw new Error(`the demonstration has no official ${username}`)
  return {
    kind: 'official',
    id: first.officialId,
    username,
    fullName: first.fullName,
    posts: posts.map(({ agency, role }) => ({ agency, role })),
  }
}

/** Whoever holds the dossier now. */
function answererOf(directory: Directory, { dossier }: StoredDossier, today: string): Official {
  for (const { agency, role, official } of answerersOf(dossier)) {
    const name = official ?? holdersOf(directory, agency, role, today)[0]?.username
    if (name !== undefined) return officialOf(directory, name)
  }
  throw new Error(`nobody holds ${dossier.code}`)
}

async function playThread(
  deps: DossierDeps,
  directory: Directory,
  held: StoredDossier,
  thread: PlannedThread,
  now: number,
): Promise<void> {
  const official = answererOf(directory, held, formatInstant(now).slice(0, 10))
  const customer = { kind: 'customer', id: held.customerId } as const
  const { code } = held.dossier
  for (const [at, { side, hoursAgo, body, seen = false }] of thread.entries()) {
    const [author, reader] = side === 'customer' ? [customer, official] : [official, customer]
    const written = now - hoursAgo * HOUR_MS
    const sending = { actor: author, code, body, key: `demonstration ${at}`, now: formatInstant(written) }
    const done = await writeMessage(deps, sending)
    if (!done.ok) throw new Error(`${code}: ${done.error.code}`)
    const writer = writerFor(reader, held.dossier, held.customerId)
    if (seen) await noteSeen(deps.db, held.id, reader, writer, formatInstant(written + HOUR_MS))
  }
}

/**
 * Conversations on dossiers under way at Khánh Vĩnh, those of customers with an account first, and its canned replies.
 * What the dossiers' own messages told people of the past is taken as sent and, but for the latest, as read.
 */
export async function playConversations(db: DossierDeps['db'], now: Date): Promise<void> {
  const deps = { db, directory: new DirectoryService(db) }
  const directory = await deps.directory.get()
  const at = now.toISOString()
  await db
    .updateTable('message')
    .set(eb => ({ planned_at: eb.ref('created_at'), sent_at: eb.ref('created_at') }))
    .where('planned_at', 'is', null)
    .execute()
  const looked = new Date(now.getTime() - 48 * HOUR_MS).toISOString()
  await db
    .updateTable('message')
    .set(eb => ({ read_at: eb.ref('created_at') }))
    .where('created_at', '<', looked)
    .execute()
  const actor = officialOf(directory, HEAD)
  for (const change of cannedReplies) {
    const saved = await saveReply(db, { actor, what: { agency: AGENCY }, change, at: now })
    if (!saved.ok) throw new Error(`canned reply: ${saved.error.code}`)
  }
  const rows = await db
    .selectFrom('dossier')
    .leftJoin('account', 'account.customer_id', 'dossier.customer_id')
    .select('dossier.id')
    .where('dossier.agency_code', '=', AGENCY)
    .where('dossier.state', 'in', ['in-progress', 'accepted', 'inter-agency', 'awaiting-signature'])
    .where('dossier.accepted_at', '<', at)
    .orderBy('account.id', sort => sort.asc().nullsLast())
    .orderBy('dossier.id', 'desc')
    .limit(threads.length)
    .execute()
  for (const [index, { id }] of rows.entries()) {
    const held = await findDossierById(db, Number(id))
    const thread = threads[index]
    if (held !== undefined && thread !== undefined) await playThread(deps, directory, held, thread, now.getTime())
  }
}
