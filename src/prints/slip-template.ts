/**
 * One Typst document for all slips: heading, title, rows, tables, note, signatures. Everything comes as JSON through
 * `sys.inputs`, so that nothing in the data is ever read as markup.
 */
export const slipTemplate = `
#let slip = json(bytes(sys.inputs.slip))
#set document(title: slip.title, author: slip.agency)
#set page(
  paper: slip.paper,
  margin: (x: 12mm, top: 10mm, bottom: 12mm),
  footer: context align(center, text(7pt, slip.code + " · " + str(counter(page).get().at(0)) + "/" + str(counter(page).final().at(0)))),
)
#set text(font: "Tinos", size: 9pt, lang: "vi", fallback: false)
#set par(leading: 0.55em, spacing: 0.7em)
#grid(
  columns: (1fr, 1.15fr), gutter: 6mm,
  align(center)[
    #text(8pt, slip.parent) \\
    #strong(text(8.5pt, slip.agency)) \\
    #v(-0.2em) #line(length: 28%, stroke: 0.5pt)
    #text(8pt, slip.number)
  ],
  align(center)[
    #strong(text(8.5pt, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")) \\
    #strong(text(8.5pt, "Độc lập - Tự do - Hạnh phúc")) \\
    #v(-0.2em) #line(length: 55%, stroke: 0.5pt)
    #emph(text(8pt, slip.place))
  ],
)
#grid(
  columns: (1fr, auto), gutter: 4mm, align: (center + horizon, right),
  [
    #heading(level: 1, outlined: false, text(12pt, slip.title))
    #if slip.subtitle != none [#text(9pt, slip.subtitle)]
  ],
  if slip.qr != none {
    box(width: 19mm, height: 19mm, image(bytes(slip.qr), format: "svg", width: 19mm, alt: "Mã QR mở trang tra cứu hồ sơ"))
  },
)
#v(0.2em)
#for row in slip.rows [
  #block(spacing: 0.62em)[#row.label: #strong(row.value)]
]
#for part in slip.tables [
  #v(0.3em)
  #strong(part.title)
  #table(
    columns: part.widths.map(w => w * 1fr), stroke: 0.4pt, inset: 3.2pt,
    table.header(..part.header.map(cell => strong(text(8.5pt, cell)))),
    ..part.rows.flatten().map(cell => text(8.5pt, cell)),
  )
]
#for line in slip.after [
  #block(spacing: 0.62em)[#line.label: #strong(line.value)]
]
#v(0.4em)
#grid(
  columns: slip.signatures.map(_ => 1fr), gutter: 6mm,
  ..slip.signatures.map(s => align(center)[
    #strong(s.title) \\
    #emph(text(8pt, s.note))
    #v(15mm)
    #s.name
  ]),
)
#if slip.note != none [#v(0.2em) #emph(text(8pt, slip.note))]
`
