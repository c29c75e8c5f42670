import { localePath, Table, Tag, useLocale, useSay } from '../../platform/html/index.ts'
import type { ProcedureLine } from '../api/procedure-lines.queries.ts'
import { feeWords, levelNames, limitWords, onlineNames, sourceTime, words } from './procedures.words.ts'

/** Procedures as a list: plain name, code, time, fee. */
export function ProceduresTable(props: { lines: readonly ProcedureLine[] }) {
  const say = useSay()
  const locale = useLocale()
  return (
    <Table
      caption={words.title}
      columns={[
        { key: 'name', label: words.procedure, phone: 'title' },
        { key: 'time', label: words.time },
        { key: 'fee', label: words.fee },
        { key: 'way', label: words.way, phone: 'plain' },
      ]}
      rows={props.lines.map(line => ({
        key: line.code,
        cells: {
          name: (
            <>
              <a href={localePath(`/thu-tuc/${line.code}`, locale)}>
                <b>{line.shortName === null ? line.name : say(line.shortName)}</b>
              </a>
              {line.shortName === null ? null : (
                <p class="hint" lang="vi">
                  {line.name}
                </p>
              )}
              <p class="hint">
                {line.code}
                {line.field === '' ? null : ` · ${line.field}`}
                {line.levels.map(level => ` · ${say(levelNames[level])}`)}
              </p>
            </>
          ),
          time: line.timeLimit === null ? say(sourceTime(line.timeLimitText)) : say(limitWords(line.timeLimit)),
          fee: line.fee === null ? say(words.unknown) : say(feeWords(line.fee)),
          way: line.operated ? (
            <Tag
              family={line.onlineLevel === 'none' ? 'gray' : 'green'}
              icon={line.onlineLevel === 'none' ? 'user' : 'check'}
              label={onlineNames[line.onlineLevel]}
            />
          ) : (
            <span class="muted">{say(words.askDesk)}</span>
          ),
        },
      }))}
    />
  )
}
