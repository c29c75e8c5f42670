import { persons, type SeedPerson } from '../../seeds/customers.ts'
import { procedures } from '../../seeds/procedures/index.ts'
import type { TestDatabase } from '../../tests/support/database.ts'
import { DirectoryService } from '../agencies/index.ts'
import {
  type Actor,
  type Dossier,
  type DossierCommand,
  executeCommand,
  findDossier,
  stateOf,
  submitDossier,
} from '../dossiers/index.ts'
import { createMessengers } from '../notifications/index.ts'
import { createLog } from '../platform/log/log.ts'
import { plain } from '../platform/text.ts'

type Applicant = Dossier['applicant']

/** A text message provider that keeps what it was given, in order. */
export function keptMessages() {
  const sent: { recipient: string; body: string }[] = []
  const sender = { send: async (recipient: string, body: string) => void sent.push({ recipient, body }) }
  return {
    sent,
    messengers: createMessengers(createLog('silent'), sender, null),
    /** The six digits of the latest message. */
    lastCode: () => /\b\d{6}\b/.exec(sent.at(-1)?.body ?? '')?.[0] ?? '',
  }
}

/** A page without what differs each time it is made. */
export const withoutTokens = (html: string): string => html.replaceAll(/name="_csrf" value="[^"]*"/g, '')

const officer: Actor = {
  kind: 'official',
  id: 0,
  username: 'motcua.khanhvinh',
  fullName: 'Cao Thị Lan',
  posts: [{ agency: 'H32.26', role: 'one-stop-officer' }],
}

/** Files building permits at the counter of Khánh Vĩnh and works on them as its officer. */
export async function atTheCounter(database: TestDatabase) {
  const deps = { db: database.db, directory: new DirectoryService(database.db) }
  const { id } = await database.db
    .selectFrom('official')
    .select('id')
    .where('username', '=', 'motcua.khanhvinh')
    .executeTakeFirstOrThrow()
  const actor = { ...officer, id: Number(id) }
  const one = procedures.find(each => each.code === '1.013225')!.operation.cases[0]!
  return {
    async file(applicant: Applicant, now: string, feePaid = true): Promise<string> {
      const filed = await submitDossier(deps, {
        actor,
        procedureCode: '1.013225',
        agencyCode: 'H32.26',
        channel: 'counter',
        applicant,
        answers: one.exampleAnswers,
        components: one.components.map(({ key, originals, copies }) => ({ key, originals, copies, fileIds: [] })),
        accept: true,
        feePaid,
        now,
      })
      if (!filed.ok) throw new Error(JSON.stringify(filed.error))
      return filed.value.code
    },
    async command(code: string, command: DossierCommand, now: string): Promise<void> {
      const held = await findDossier(database.db, code)
      const expectedVersion = held?.dossier.version ?? 0
      const done = await executeCommand(deps, { actor, code, command, expectedVersion, now })
      if (!done.ok) throw new Error(JSON.stringify(done.error))
    },
    versionOf: async (code: string) => (await findDossier(database.db, code))?.dossier.version ?? 0,
    stateOf: async (code: string) => {
      const held = await findDossier(database.db, code)
      return held === undefined ? null : stateOf(held.dossier)
    },
  }
}

/** Mang Thị Lợi, who signs in by 0905000001. */
export const person: Applicant = applicantOf(persons.find(each => each.demo)!)

function applicantOf({ fullName, personalNumber, phone }: SeedPerson): Applicant {
  return { kind: 'person', fullName, personalNumber, phone }
}

/** A person who registered by phone, with the password of the demonstration; nothing about them was compared. */
export async function anAccount({ db }: TestDatabase, phone: string, fullName = 'Cao Thị Tự Đăng Ký') {
  const { id } = await db
    .insertInto('customer')
    .values({ kind: 'person', full_name: fullName, name_plain: plain(fullName), phone })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { password_hash } = await db
    .selectFrom('account')
    .select('password_hash')
    .where('phone', '=', '0905000001')
    .executeTakeFirstOrThrow()
  const account = await db
    .insertInto('account')
    .values({ customer_id: id, phone, password_hash, created_at: '2026-08-01T08:00:00+07:00' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { account: Number(account.id), customer: Number(id) }
}
