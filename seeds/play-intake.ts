import { DirectoryService } from '../src/agencies/index.ts'
import { upsertCustomer } from '../src/customers/index.ts'
import { formatInstant, isWorkingDay } from '../src/deadlines/index.ts'
import {
  type Actor,
  type DossierCommand,
  type DossierDeps,
  executeCommand,
  submitDossier,
} from '../src/dossiers/index.ts'
import { keepUpload } from '../src/files/index.ts'
import { khanhVinh, nhaTrang } from './agencies.ts'
import { answersOf } from './answers.ts'
import { persons, type SeedPerson } from './customers.ts'
import { paperPicture } from './paper-picture.ts'
import { actorOf } from './play-dossiers.ts'
import { procedures } from './procedures/index.ts'
import { seededRandom } from './random.ts'
import { workingDaysBefore } from './working-days.ts'

interface Stage {
  readonly deps: DossierDeps
  readonly dataDir: string
  /** A moment ago in which desks were open. */
  readonly now: string
}

/** Shortly before now while desks are open, else in the last afternoon. */
function lately(now: Date, calendar: Parameters<typeof isWorkingDay>[0]): string {
  const before = formatInstant(now.getTime() - 25 * 60_000)
  const [day, time] = [before.slice(0, 10), before.slice(11, 16)]
  if (isWorkingDay(calendar, day) && ((time >= '07:45' && time < '11:30') || (time >= '13:30' && time < '17:00')))
    return before
  const last = isWorkingDay(calendar, day) && time >= '17:00' ? day : workingDaysBefore(day, 1)[0]
  return `${last}T16:20:00+07:00`
}

const procedureOf = (code: string) => procedures.find(one => one.code === code)!.operation.cases[0]!
const personOf = (home: string, nth: number): SeedPerson =>
  persons.filter(one => one.home === home && one.birthDate < '2000' && one.birthDate > '1975')[nth]!

const applicantOf = ({ kind, fullName, personalNumber, phone, address }: SeedPerson) => ({
  ...{ kind, fullName, personalNumber, phone, address },
})

async function* bytes(content: Buffer): AsyncGenerator<Uint8Array> {
  yield content
}

/** Files a dossier from home with photos of its papers; `without` were forgotten. */
async function fileWithPhotos({ deps, dataDir, now }: Stage, code: string, person: SeedPerson, without: string[] = []) {
  const chosen = procedureOf(code)
  const id = await upsertCustomer(deps.db, applicantOf(person))
  const components = []
  for (const [at, { key, kind, required }] of chosen.components.entries()) {
    if (key === 'declaration') components.push({ key, originals: 1, copies: 0 })
    if (key === 'declaration' || kind === 'present' || !required || without.includes(key)) continue
    const upload = bytes(paperPicture(at + Number(person.personalNumber.slice(-4))))
    const by = { kind: 'customer', id } as const
    const name = `${key}.png`
    const kept = await keepUpload(deps.db, { dataDir, upload, name, by, actor: `customer:${id}`, at: new Date(now) })
    if (!kept.ok) throw new Error(kept.error.code)
    components.push({ key, originals: 0, copies: 0, fileIds: [kept.value.id] })
  }
  const answers = answersOf(chosen.exampleAnswers, person, khanhVinh, now.slice(0, 10), seededRandom(id))
  const filed = await submitDossier(deps, {
    ...{ procedureCode: code, caseKey: chosen.key, agencyCode: khanhVinh, channel: 'online', components, answers, now },
    actor: { kind: 'customer', id },
    applicant: applicantOf(person),
  })
  if (!filed.ok) throw new Error(JSON.stringify(filed.error))
}

/** Receives at one desk what another commune resolves; gives the code and the version. */
async function receiveFor(
  { deps, now }: Stage,
  desk: Actor,
  from: string,
  to: string,
  code: string,
  person: SeedPerson,
) {
  const chosen = procedureOf(code)
  const filed = await submitDossier(deps, {
    ...{ procedureCode: code, caseKey: chosen.key, agencyCode: from, competentCode: to, channel: 'counter', now },
    actor: desk,
    applicant: applicantOf(person),
    answers: answersOf(chosen.exampleAnswers, person, to, now.slice(0, 10), seededRandom(7)),
    components: chosen.components.map(({ key, originals, copies }) => ({ key, originals, copies })),
    accept: true,
  })
  if (!filed.ok) throw new Error(JSON.stringify(filed.error))
  return filed.value
}

/** What waits at the desks today: photos to check in the online queue, dossiers between two communes. */
export async function playIntake(db: DossierDeps['db'], dataDir: string, clock: Date): Promise<void> {
  const directory = new DirectoryService(db)
  const places = await directory.get()
  const calendar = places.calendars.get(places.agencies.get(khanhVinh)?.calendarCode ?? '')
  if (!calendar) throw new Error('Khánh Vĩnh has no calendar')
  const deps = { db, directory }
  const stage: Stage = { deps, dataDir, now: lately(clock, calendar) }
  await fileWithPhotos(stage, '1.001193', personOf(khanhVinh, 3))
  await fileWithPhotos(stage, '1.000656', personOf(khanhVinh, 4), ['death-notice'])
  await fileWithPhotos(stage, '1.013225', personOf(khanhVinh, 5))
  const [here, there] = [actorOf(places, 'motcua.khanhvinh'), actorOf(places, 'motcua.nhatrang')]
  await receiveFor(stage, there, nhaTrang, khanhVinh, '1.001193', personOf(khanhVinh, 6))
  await receiveFor(stage, here, khanhVinh, nhaTrang, '1.000894', personOf(nhaTrang, 3))
  const { code, version } = await receiveFor(stage, here, khanhVinh, nhaTrang, '1.004873', personOf(nhaTrang, 4))
  const command: DossierCommand = { type: 'return-transfer', reason: 'Tờ khai chưa ghi nơi cư trú trước năm 2020' }
  const back = await executeCommand(deps, { actor: there, code, command, expectedVersion: version, now: stage.now })
  if (!back.ok) throw new Error(JSON.stringify(back.error))
}
