import { Button, Table, WorkbenchPage, type WorkbenchPageProps } from '../platform/html/index.ts'
import { words } from './prints.words.ts'
import type { Slip, SlipTable } from './slip.ts'

export interface SlipPageProps {
  readonly frame: Omit<WorkbenchPageProps, 'title' | 'children'>
  readonly slip: Slip
  readonly pdfHref: string
  readonly pictureHref: string
  readonly backHref: string
}

/** Widths of the papers in CSS pixels (96 to an inch): the picture in its true size, or as wide as a small screen. */
const WIDTH = { a5: 559, a4: 1123 } as const

/**
 * The slip as it will lie on the desk, for the browser to print, and below it the same in words for those who do not see
 * pictures. The slip itself is Vietnamese in every locale.
 */
export function SlipPage({ frame, slip, pdfHref, pictureHref, backHref }: SlipPageProps) {
  const { locale } = frame
  const width = WIDTH[slip.paper]
  return (
    <WorkbenchPage {...frame} title={`${slip.title} ${slip.code}`}>
      <div class="no-print stack">
        <h1 lang="vi">{slip.title}</h1>
        <p class="row">
          <Button href={pdfHref}>{words.pdf[locale]}</Button>
          <Button href={backHref} kind="secondary">
            {words.back[locale]}
          </Button>
        </p>
      </div>
      <img
        src={pictureHref}
        srcset={`${pictureHref} ${width}w`}
        sizes={`(max-width: ${width + 32}px) calc(100vw - 32px), ${width}px`}
        alt={`${slip.title} ${slip.code}`}
        lang="vi"
      />
      <details class="no-print">
        <summary>{words.inWords[locale]}</summary>
        <div class="stack" lang="vi">
          <p>{[slip.parent, slip.unit, slip.number, slip.place].filter(Boolean).join(' · ')}</p>
          {slip.subtitle && <p>{slip.subtitle}</p>}
          <p>
            Mã hồ sơ: <b>{slip.code}</b>
          </p>
          <Lines rows={slip.rows} />
          {slip.table && <Cells table={slip.table} title={slip.title} />}
          <Lines rows={slip.after} />
          {slip.closing && <p>{slip.closing}</p>}
          {slip.signatures.map(({ title, name }) => (
            <p key={title}>{[title, name].filter(Boolean).join(': ')}</p>
          ))}
          {slip.note && <p>{slip.note}</p>}
        </div>
      </details>
    </WorkbenchPage>
  )
}

const Lines = ({ rows }: { rows: Slip['rows'] }) => (
  <div>
    {rows.flat().map(({ label, value }) => (
      <p key={label}>
        {label}: {value === '' ? '…' : <b>{value}</b>}
      </p>
    ))}
  </div>
)

const Cells = ({ table, title }: { table: SlipTable; title: string }) => (
  <Table
    caption={table.title === '' ? title : table.title}
    showCaption={table.title !== ''}
    columns={table.columns.map(({ label }) => ({ key: label, label }))}
    rows={table.rows.map((cells, i) => ({
      key: String(i),
      cells: Object.fromEntries(table.columns.map(({ label }, at) => [label, cells[at]])),
    }))}
  />
)
