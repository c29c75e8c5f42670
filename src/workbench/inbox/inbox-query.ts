import Type, { type Static } from 'typebox'
import type { TaskFilter, TaskQuery } from '../../tasks/index.ts'
import type { Desk } from '../desk.ts'
import { groups } from './inbox.words.ts'

const Word = Type.Optional(Type.String({ maxLength: 200 }))
/** What narrows the inbox, by its words in the address. */
const filterWords = { nhom: Word, q: Word, 'thu-tuc': Word, 'trang-thai': Word, cach: Word }
export const FilterQuery = Type.Object(filterWords)
export type FilterQuery = { readonly [K in keyof Static<typeof FilterQuery>]?: string | undefined }
export const InboxQuery = Type.Object({ ...filterWords, trang: Word, truoc: Word })
export type InboxQuery = FilterQuery & { readonly trang?: string | undefined; readonly truoc?: string | undefined }

export const filterNames = Object.keys(filterWords) as (keyof FilterQuery)[]

/** One-stop people begin with what waits for acceptance, everybody else with his own work. */
export const usualFilter = ({ scope }: Desk): TaskFilter =>
  scope.receiving.length > 0 && !scope.roles.some(role => !role.startsWith('one-stop')) ? 'intake' : 'mine'

export const filterOf = (desk: Desk, query: FilterQuery): TaskFilter =>
  groups.find(group => group.key === query.nhom)?.filter ?? usualFilter(desk)

/** What the address asks of the tasks. */
export const tasksAsked = (desk: Desk, query: InboxQuery): Omit<TaskQuery, 'limit'> => ({
  filter: filterOf(desk, query),
  words: query.q,
  procedure: query['thu-tuc'],
  state: query['trang-thai'],
  channel: query.cach,
  cursor: query.trang,
  before: query.truoc,
})

/** Query of an inbox address; empty values are left out. */
export function inboxQuery(query: InboxQuery): string {
  const given = [...filterNames, 'trang' as const, 'truoc' as const].flatMap(name => {
    const value = query[name]
    return value === undefined || value === '' ? [] : [[name, value]]
  })
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}
