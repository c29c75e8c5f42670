import { Button, Code, localePath, Notice, PageHead, Panel, sayWords, Table } from '../../platform/html/index.ts'
import type { Desk } from '../desk.ts'
import { DeskPage } from '../desk.view.tsx'
import { words as shared } from '../workbench.words.ts'
import { type BatchWork, batchBacks, batchWorks, refusalWords, refusedCount, words } from './batch.words.ts'
import type { BatchReport } from './run-batch.ts'

export interface ReportProps {
  readonly desk: Desk
  readonly work: BatchWork
  readonly back: keyof typeof batchBacks
  readonly report: BatchReport
}

/** What was done to each dossier of a batch, and what was refused and why. */
export function ReportView({ desk, work, back, report }: ReportProps) {
  const { locale } = desk.frame
  const to = (path: string) => localePath(path, locale)
  const { done, refused } = report
  const link = (code: string) => (
    <a href={to(`/can-bo/ho-so/${code}`)}>
      <Code code={code} />
    </a>
  )
  return (
    <DeskPage desk={desk} title={words.report} under={batchBacks[back]}>
      <PageHead title={words.report} />
      <div class="stack">
        {done.length === 0 ? null : (
          <Notice kind="success" title={batchWorks[work].done(done.length)} live>
            <ul class="tag-row">
              {done.map(code => (
                <li key={code}>{link(code)}</li>
              ))}
            </ul>
          </Notice>
        )}
        {refused.length === 0 ? null : (
          <Panel title={refusedCount(refused.length)}>
            <Table
              caption={words.refused}
              columns={[
                { key: 'code', label: shared.code, tight: true, phone: 'title' },
                { key: 'why', label: words.reason, phone: 'plain' },
              ]}
              rows={refused.map(({ code, why }) => ({
                key: code,
                cells: { code: link(code), why: sayWords(refusalWords[why] ?? why, locale) },
              }))}
            />
          </Panel>
        )}
        <p>
          <Button href={to(batchBacks[back])}>{sayWords(words.back, locale)}</Button>
        </p>
      </div>
    </DeskPage>
  )
}
