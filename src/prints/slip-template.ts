/**
 * One Typst document for all slips: heading, title, rows, table, rows, signatures, note. Everything comes as JSON through
 * `sys.inputs`, so that nothing in the data is ever read as markup.
 */
export const slipTemplate = `
#let slip = json(bytes(sys.inputs.slip))
#let small = slip.paper == "a5"
#let body-size = if small { 10.5pt } else { 11.5pt }
#let fine = if small { 7.5pt } else { 9pt }
#set document(title: slip.title, author: slip.unit)
#set page(
  paper: slip.paper,
  flipped: slip.landscape,
  margin: if small { (x: 11mm, top: 9mm, bottom: 11mm) } else { (x: 15mm, y: 14mm) },
  footer-descent: 30%,
  footer: context {
    set text(fine)
    slip.code
    h(1fr)
    [Trang ] + str(counter(page).get().first()) + "/" + str(counter(page).final().first())
  },
)
#set text(font: "Tinos", size: body-size, lang: "vi", fallback: false, hyphenate: false)
#set par(leading: 0.55em, spacing: 0.75em)

// An empty value is a dotted line to write on.
#let field(line) = if line.value == "" {
  line.label + ": "
  box(width: 1fr, repeat(gap: 0.08em, "."))
} else {
  line.label + ": "
  strong(line.value)
}
#let fields(rows) = for row in rows {
  block(above: 0.75em, below: 0.75em, grid(columns: row.map(_ => 1fr), column-gutter: 4mm, ..row.map(field)))
}
#let rule(width) = block(above: 0.35em, below: 0.55em, line(length: width, stroke: 0.5pt))

#grid(
  columns: if small { (1fr, 67mm) } else { (1fr, 1fr) },
  column-gutter: 3mm,
  align: center,
  {
    set par(spacing: 0.45em)
    if slip.parent != "" { par(text(fine + 0.5pt, upper(slip.parent))) }
    par(strong(text(fine + 0.5pt, upper(slip.unit))))
    rule(16mm)
    if slip.number != none { par(text(fine + 1pt, slip.number)) }
  },
  {
    set par(spacing: 0.45em)
    par(strong(text(fine + 0.5pt, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")))
    par(strong(text(fine + 1pt, "Độc lập - Tự do - Hạnh phúc")))
    rule(38mm)
    par(emph(text(fine + 1pt, slip.place)))
  },
)
#v(0.4em)
#grid(
  columns: (20mm, 1fr),
  column-gutter: 3mm,
  align: (left + horizon, center + horizon),
  image(bytes(sys.inputs.qr), format: "svg", width: 20mm, alt: "Mã QR mở trang tra cứu hồ sơ " + slip.code),
  {
    heading(level: 1, outlined: false, text(if small { 12pt } else { 14pt }, slip.title))
    if slip.subtitle != none { par(slip.subtitle) }
    par("Mã hồ sơ: " + strong(slip.code))
    if slip.copies.len() > 0 {
      set text(fine + 1pt)
      par({
        "Liên: "
        for copy in slip.copies {
          h(0.8em)
          box(width: 0.85em, height: 0.85em, stroke: 0.5pt, baseline: 0.1em)
          " " + copy
        }
      })
    }
  },
)
#v(0.3em)
#fields(slip.rows)
#if slip.table != none {
  let part = slip.table
  if part.title != "" { block(above: 0.7em, below: 0.5em, part.title) }
  set text(if part.columns.len() > 10 { fine } else { body-size - 1pt })
  set par(leading: 0.42em)
  table(
    columns: part.columns.map(column => column.width * 1fr),
    align: part.columns.map(column => if column.at("narrow", default: false) { center + horizon } else { left + horizon }),
    stroke: 0.4pt,
    inset: (x: 3pt, y: 3.5pt),
    table.header(..part.columns.map(column => align(center, strong(column.label)))),
    ..part.rows.flatten(),
  )
}
#fields(slip.after)
#if slip.closing != none { block(above: 0.7em, slip.closing) }
#block(breakable: false, above: 1.3em, width: 100%, {
  let places = if slip.signatures.len() == 1 { (1fr, 1fr) } else { slip.signatures.map(_ => 1fr) }
  grid(
    columns: places,
    align: center,
    ..if slip.signatures.len() == 1 { ([],) },
    ..slip.signatures.map(signature => {
      set par(spacing: 0.45em)
      par(strong(text(fine + 1.5pt, signature.title)))
      par(emph(text(fine + 0.5pt, signature.note)))
      v(if small { 12mm } else { 16mm })
      par(strong(signature.name))
    }),
  )
})
#if slip.note != none { block(above: 1.1em, emph(text(fine, slip.note))) }
`
