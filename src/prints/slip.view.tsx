import { encode } from 'uqr'
import { Button, Table, WorkbenchPage, type WorkbenchPageProps } from '../platform/html/index.ts'
import { words } from './prints.words.ts'
import type { Slip, SlipTable } from './slip.ts'

export interface SlipPageProps {
  readonly frame: Omit<WorkbenchPageProps, 'title' | 'children'>
  readonly slip: Slip
  readonly pdfHref: string
  readonly backHref: string
}

/** The slip as a page that a browser prints; the PDF says the same. The slip itself is Vietnamese in every locale. */
export function SlipPage({ frame, slip, pdfHref, backHref }: SlipPageProps) {
  const { locale } = frame
  return (
    <WorkbenchPage {...frame} title={`${slip.title} ${slip.code}`}>
      <p class="row no-print">
        <Button href={pdfHref}>{words.pdf[locale]}</Button>
        <Button href={backHref} kind="secondary">
          {words.back[locale]}
        </Button>
      </p>
      <div class="stack" lang="vi">
        <div class="row-between">
          <p>
            {slip.parent}
            <br />
            <b>{slip.unit}</b>
            <br />
            {slip.number}
          </p>
          <p>{slip.place}</p>
        </div>
        <div class="row">
          <Qr text={slip.link} />
          <div class="stack-s">
            <h1>{slip.title}</h1>
            {slip.subtitle && <p>{slip.subtitle}</p>}
            <p>
              {words.code.vi}: <b>{slip.code}</b>
            </p>
          </div>
        </div>
        <Lines rows={slip.rows} />
        {slip.table && <Cells table={slip.table} title={slip.title} />}
        <Lines rows={slip.after} />
        {slip.closing && <p>{slip.closing}</p>}
        <div class="row-between">
          {slip.signatures.map(signature => (
            <p key={signature.title}>
              <b>{signature.title}</b>
              <br />
              <i>{signature.note}</i>
              <br />
              <br />
              <br />
              <b>{signature.name}</b>
            </p>
          ))}
        </div>
        {slip.note && <p class="small">{slip.note}</p>}
      </div>
    </WorkbenchPage>
  )
}

const Lines = ({ rows }: { rows: Slip['rows'] }) => (
  <div class="stack-s">
    {rows.map(row => (
      <p key={row[0]?.label} class="row">
        {row.map(({ label, value }) => (
          <span key={label}>
            {label}: {value === '' ? '…………………' : <b>{value}</b>}
          </span>
        ))}
      </p>
    ))}
  </div>
)

const Cells = ({ table, title }: { table: SlipTable; title: string }) => (
  <Table
    caption={table.title === '' ? title : table.title}
    showCaption={table.title !== ''}
    dense
    columns={table.columns.map(({ label }) => ({ key: label, label }))}
    rows={table.rows.map((cells, i) => ({
      key: String(i),
      cells: Object.fromEntries(table.columns.map(({ label }, at) => [label, cells[at]])),
    }))}
  />
)

/** Dark modules as one path; 96 CSS pixels are an inch, enough for any telephone. */
function Qr({ text }: { text: string }) {
  const { data, size } = encode(text, { border: 4 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg width="112" height="112" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words.qr.vi}>
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={path} shape-rendering="crispEdges" />
    </svg>
  )
}
