import { DirectoryService } from '../src/agencies/index.ts'
import { formatInstant } from '../src/deadlines/index.ts'
import { actOnFeedback, sendFeedback } from '../src/feedback/index.ts'
import type { OfficialActor } from '../src/officials/index.ts'
import { plannedFeedback } from './feedback.ts'

const DAY = 86_400_000

/** Sends the planned threads and has officials act on them by the ordinary functions. */
export async function playFeedback(db: ConstructorParameters<typeof DirectoryService>[0], now: Date): Promise<void> {
  const directory = new DirectoryService(db)
  const places = await directory.get()
  const deps = { db, directory }
  const actorOf = (username: string): OfficialActor => {
    const posts = places.byUsername.get(username) ?? []
    const [first] = posts
    if (first === undefined) throw new Error(`the demonstration has no official ${username}`)
    return {
      kind: 'official',
      id: first.officialId,
      username,
      fullName: first.fullName,
      posts: posts.map(({ agency, unit, role }) => ({ agency, unit, role, delegated: false })),
    }
  }
  // The oldest first, as their codes say.
  for (const planned of plannedFeedback.toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    const sentAt = now.getTime() - planned.daysAgo * DAY
    const { code } = await sendFeedback(deps, {
      kind: planned.kind,
      agency: planned.agency,
      dossierCode: null,
      procedureCode: planned.procedure ?? null,
      body: planned.body,
      sender: {
        name: planned.name ?? '',
        phone: planned.phone ?? null,
        email: planned.email ?? null,
        customerId: null,
      },
      mayPublish: planned.mayPublish ?? false,
      now: formatInstant(sentAt),
    })
    let version = 1
    for (const { by, after, command, procedures } of planned.steps ?? []) {
      const at = formatInstant(sentAt + after * DAY)
      const done = await actOnFeedback(deps, { actor: actorOf(by), code, command, version, procedures, now: at })
      if (!done.ok) throw new Error(`${code} ${command.type}: ${JSON.stringify(done.error)}`)
      version = done.value.version
    }
  }
}
