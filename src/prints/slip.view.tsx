import { Button, PublicPage, Table } from '../platform/html/index.ts'
import type { Frame } from '../platform/http/index.ts'
import type { Slip } from './slip.ts'

/** The slip as a page that a browser prints; the PDF says the same. */
export function SlipPage({
  frame,
  slip,
  pdfHref,
  backHref,
}: {
  frame: Frame
  slip: Slip
  pdfHref: string
  backHref: string
}) {
  return (
    <PublicPage {...frame} title={slip.title} unlisted>
      <div class="sheet stack">
        <p class="row-between">
          <span>
            {slip.parent}
            <br />
            <b>{slip.agency}</b>
            <br />
            {slip.number}
          </span>
          <span>{slip.place}</span>
        </p>
        <h1>{slip.title}</h1>
        {slip.subtitle && <p>{slip.subtitle}</p>}
        <Lines lines={slip.rows} />
        {slip.tables.map(table => (
          <Table
            key={table.title}
            caption={table.title}
            showCaption
            columns={table.header.map((label, i) => ({ key: String(i), label }))}
            rows={table.rows.map((cells, i) => ({
              key: String(i),
              cells: Object.fromEntries(cells.map((cell, at) => [String(at), cell])),
            }))}
          />
        ))}
        <Lines lines={slip.after} />
        {slip.note && <p class="small">{slip.note}</p>}
        <p class="row no-print">
          <Button href={pdfHref}>{frame.locale === 'en' ? 'PDF to print' : 'Tải PDF để in'}</Button>
          <Button href={backHref} kind="secondary">
            {frame.locale === 'en' ? 'Back to the dossier' : 'Về hồ sơ'}
          </Button>
        </p>
      </div>
    </PublicPage>
  )
}

const Lines = ({ lines }: { lines: Slip['rows'] }) => (
  <ul class="plain-list stack-s">
    {lines.map(line => (
      <li key={line.label}>
        {line.label}: <b>{line.value}</b>
      </li>
    ))}
  </ul>
)
