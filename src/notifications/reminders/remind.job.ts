import type { Kysely } from 'kysely'
import { formatInstant } from '../../deadlines/index.ts'
import type { DB } from '../../platform/db/schema.generated.ts'
import type { JobTask } from '../../platform/jobs/worker.ts'
import { notifyCustomer } from '../notifications.queries.ts'
import { listEndingDrafts, listEndingSupplements, listWaitingResults } from './reminders.queries.ts'

const DAY_MS = 86_400_000
const DAYS_AHEAD = 3
const DAYS_UNCOLLECTED = 7
/** Results that lay longer when this began are known to the desk. */
const DAYS_KNOWN = 60

const day = (instant: string): string => `${instant.slice(8, 10)}/${instant.slice(5, 7)}/${instant.slice(0, 4)}`

/**
 * `remind`: tells people what ends soon, each thing once: three days before the window for papers closes, three days
 * before a draft is deleted, seven days after a result lies ready.
 */
export const remind =
  (db: Kysely<DB>, clock: () => Date): JobTask =>
  async () => {
    const millis = clock().getTime()
    const at = formatInstant(millis)
    const soon = formatInstant(millis + DAYS_AHEAD * DAY_MS)
    const [longAgo, before] = [DAYS_KNOWN, DAYS_UNCOLLECTED].map(days => formatInstant(millis - days * DAY_MS))
    await db.transaction().execute(async trx => {
      for (const { id, code, customerId, phone, at: ends } of await listEndingSupplements(trx, at, soon)) {
        const body = `Hồ sơ ${code}: còn chờ giấy tờ bổ sung. Gửi trước ${day(ends)}, nếu không hồ sơ sẽ được đóng.`
        const onceKey = `supplement ${id} ${ends}`
        await notifyCustomer(trx, { dossierId: id, customerId, kind: 'reminder', body, phone, onceKey, at })
      }
      for (const { id, code, customerId, phone, at: since } of await listWaitingResults(trx, longAgo!, before!)) {
        const body = `Hồ sơ ${code}: kết quả đã sẵn sàng từ ngày ${day(since)}. Mời bạn đến nhận tại nơi đã nộp hồ sơ.`
        const onceKey = `pickup ${id} ${since}`
        await notifyCustomer(trx, { dossierId: id, customerId, kind: 'reminder', body, phone, onceKey, at })
      }
      for (const draft of await listEndingDrafts(trx, at, soon)) {
        const { id, code, procedureCode, customerId, phone } = draft
        const body = `Bản nháp ${code} sẽ bị xóa sau ngày ${day(draft.at)}. Mở lại và nộp nếu bạn còn cần.`
        const path = `/nop-ho-so/${procedureCode}/${code}`
        const more = { phone: phone ?? '', path, onceKey: `draft ${id} ${draft.at}`, at }
        await notifyCustomer(trx, { dossierId: null, customerId, kind: 'reminder', body, ...more })
      }
    })
  }
