import { writeCsv } from '../../platform/spreadsheet/index.ts'
import { type Locale, say, type Text } from '../../platform/text.ts'
import type { Grouping, Row } from '../statistics.ts'
import { onTimeRate } from './ranking.ts'
import { groupingLabels } from './statistics.words.ts'

/** Columns of report II.06a with the on-time rate; the figures are plain numbers in both languages. */
const columns: readonly { readonly label: Text; readonly of: (row: Row) => string | number | null }[] = [
  { label: { vi: 'Mã', en: 'Code' }, of: row => row.key },
  { label: { vi: 'Tên', en: 'Name' }, of: row => row.name },
  { label: { vi: 'Tổng tiếp nhận', en: 'Received, total' }, of: row => row.received.total },
  { label: { vi: 'Trực tuyến', en: 'Online' }, of: row => row.received.online },
  { label: { vi: 'Tại quầy', en: 'Counter' }, of: row => row.received.counter },
  { label: { vi: 'Bưu chính', en: 'Post' }, of: row => row.received.post },
  { label: { vi: 'Kỳ trước chuyển sang', en: 'Carried over' }, of: row => row.carriedOver },
  { label: { vi: 'Đã giải quyết', en: 'Resolved' }, of: row => row.resolved.total },
  { label: { vi: 'Trước hạn', en: 'Early' }, of: row => row.resolved.early },
  { label: { vi: 'Đúng hạn', en: 'On time' }, of: row => row.resolved.onTime },
  { label: { vi: 'Trễ hạn', en: 'Late' }, of: row => row.resolved.late },
  {
    label: { vi: 'Tỷ lệ đúng hạn trên đã giải quyết (%)', en: 'On-time rate of resolved (%)' },
    of: row => {
      const rate = onTimeRate(row)
      return rate === null ? null : Math.round(rate * 100) / 100
    },
  },
  { label: { vi: 'Còn lại', en: 'Pending' }, of: row => row.pending.total },
  { label: { vi: 'Còn lại trong hạn', en: 'Pending in time' }, of: row => row.pending.inTime },
  { label: { vi: 'Còn lại đang trễ', en: 'Pending late' }, of: row => row.pending.late },
  { label: { vi: 'Đang tạm dừng', en: 'Paused' }, of: row => row.paused },
]

/** `/thong-ke.csv`: every row of the table; names that a spreadsheet would run are neutralised by `writeCsv`. */
export const statisticsFile = (rows: readonly Row[], grouping: Grouping, locale: Locale): string =>
  writeCsv(
    columns.map(({ label }, at) => say(at === 1 ? groupingLabels[grouping] : label, locale)),
    rows.map(row => columns.map(({ of }) => of(row))),
  )
