import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { agencyName, type Directory, type DirectoryService } from '../agencies/index.ts'
import { formatInstant } from '../deadlines/index.ts'
import { type OfficialActor, officialOf } from '../officials/index.ts'
import type { DB } from '../platform/db/schema.generated.ts'
import type { WorkbenchTab } from '../platform/html/index.ts'
import { csrfToken, type Frame, frame } from '../platform/http/index.ts'
import type { Text } from '../platform/text.ts'
import type { ProcedureSearch } from '../procedures/index.ts'
import { scopeOf, type TaskScope } from '../tasks/index.ts'
import type { Role } from '../workflow/index.ts'
import { roleNames, words } from './workbench.words.ts'

export interface WorkbenchOptions {
  readonly search: ProcedureSearch
  readonly directory: DirectoryService
}

/** What every handler and view of the workbench wants to know of the request. */
export interface Desk {
  readonly frame: Frame
  readonly csrf: string
  readonly actor: OfficialActor
  readonly post: Text
  readonly tabs: readonly WorkbenchTab[]
  readonly scope: TaskScope
  readonly directory: Directory
  readonly now: string
}

type Gate = (scope: TaskScope) => boolean
const atOneStop: Gate = scope => scope.receiving.length > 0
const holding =
  (...roles: readonly Role[]): Gate =>
  scope =>
    scope.roles.some(role => roles.some(one => one === role))

const doors: readonly { readonly path: string; readonly label: Text; readonly open: Gate; readonly rare?: true }[] = [
  { path: '/can-bo', label: words.inbox, open: () => true },
  { path: '/can-bo/tiep-nhan/moi', label: words.intake, open: atOneStop },
  { path: '/can-bo/truc-tuyen', label: words.online, open: atOneStop },
  { path: '/can-bo/cho-ky', label: words.sign, open: holding('leader') },
  { path: '/can-bo/phan-cong', label: words.assign, open: holding('unit-head') },
  { path: '/can-bo/tra-ket-qua', label: words.deliver, open: atOneStop },
  { path: '/can-bo/lien-thong', label: words.interAgency, open: scope => scope.reading.length > 0, rare: true },
  { path: '/can-bo/thu-phi', label: words.fees, open: scope => atOneStop(scope) || holding('centre-admin')(scope) },
  { path: '/can-bo/tim', label: words.search, open: () => true },
  {
    path: '/can-bo/phan-anh',
    label: words.feedback,
    open: holding('one-stop-officer', 'one-stop-head', 'unit-head', 'leader', 'procedure-control'),
    rare: true,
  },
  { path: '/bao-cao/hai-long', label: words.satisfaction, open: () => true, rare: true },
  { path: '/can-bo/khach-hang', label: words.customers, open: atOneStop, rare: true },
]

/** The official's posts as one line: "Một cửa, UBND xã Khánh Vĩnh". */
function postLine({ posts }: OfficialActor, directory: Directory): Text {
  const [first] = posts
  if (first === undefined) return words.noPost
  const more = posts.length > 1 ? ` +${posts.length - 1}` : ''
  const place = agencyName(directory, first.agency)
  const role = roleNames[first.role]
  return { vi: `${role.vi}, ${place}${more}`, en: `${role.en}, ${place}${more}` }
}

export async function deskOf(request: FastifyRequest, reply: FastifyReply, service: DirectoryService): Promise<Desk> {
  const actor = officialOf(request)
  const scope = scopeOf(actor)
  const directory = await service.get()
  return {
    frame: frame(reply),
    csrf: csrfToken(reply),
    actor,
    post: postLine(actor, directory),
    tabs: doors.filter(door => door.open(scope)).map(({ path, label, rare }) => ({ path, label, rare })),
    scope,
    directory,
    now: formatInstant(request.server.deps.clock().getTime()),
  }
}

/** What use cases need beside the desk. */
export interface DeskDeps {
  readonly db: Kysely<DB>
  readonly directory: DirectoryService
}

/** A field of a posted form as text; the first where several came. */
export function fieldOf(body: Readonly<Record<string, unknown>>, name: string): string {
  const given = Object.hasOwn(body, name) ? body[name] : undefined
  const one = Array.isArray(given) ? given[0] : given
  return typeof one === 'string' ? one : ''
}

/** Every text of a field: ticks. */
export function fieldsOf(body: Readonly<Record<string, unknown>>, name: string): string[] {
  const given = Object.hasOwn(body, name) ? body[name] : undefined
  return (Array.isArray(given) ? given : [given]).filter(one => typeof one === 'string')
}
