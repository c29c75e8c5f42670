import { agencyName, type Directory } from '../../agencies/index.ts'
import { type State, states } from '../../dossiers/index.ts'
import { formatInstant } from '../../platform/html/index.ts'
import type { Cell } from '../../platform/spreadsheet/index.ts'
import { type Locale, say, type Text } from '../../platform/text.ts'
import type { TaskLine } from '../../tasks/index.ts'
import { channelNames, words } from '../workbench.words.ts'

type Column = {
  readonly label: Text
  readonly of: (line: TaskLine, directory: Directory, locale: Locale) => string | null
}
const columns: readonly Column[] = [
  { label: words.code, of: line => line.dossierCode },
  { label: { vi: 'Mã thủ tục', en: 'Procedure code' }, of: line => line.procedureCode },
  { label: words.procedure, of: line => line.procedureName },
  { label: words.applicant, of: line => line.applicant },
  { label: words.state, of: (line, _, locale) => say(states[line.dossierState as State].label, locale) },
  { label: { vi: 'Bước', en: 'Step' }, of: line => line.step },
  { label: words.holder, of: (line, directory) => agencyName(directory, line.agency) },
  { label: { vi: 'Người làm', en: 'Official' }, of: line => line.officialName },
  { label: words.channel, of: (line, _, locale) => say(channelNames[line.channel] ?? { vi: line.channel }, locale) },
  { label: { vi: 'Mở lúc', en: 'Opened' }, of: (line, _, locale) => formatInstant(line.openedAt, locale) },
  {
    label: { vi: 'Hạn', en: 'Due' },
    of: (line, _, locale) => (line.dueAt === null ? null : formatInstant(line.dueAt, locale)),
  },
]

/** The rows of a list as a table for a file: its header, and a row of cells for each line. */
export const inboxTable = (
  lines: readonly TaskLine[],
  directory: Directory,
  locale: Locale,
): { header: string[]; rows: Cell[][] } => ({
  header: columns.map(({ label }) => say(label, locale)),
  rows: lines.map(line => columns.map(({ of }) => of(line, directory, locale))),
})
