/**
 * A result as decree 30/2020 sets an administrative document out: A4, names of the agency and of the State side by side,
 * number, place and date, title, text, who approved. Data comes as JSON, never as markup.
 */
export const resultTemplate = `
#let slip = json(bytes(sys.inputs.slip))
#set document(title: slip.title, author: slip.unit.join(" "))
#set page(
  paper: "a4",
  margin: (top: 20mm, bottom: 22mm, left: 30mm, right: 18mm),
  footer: context {
    set text(9pt)
    slip.number
    h(1fr)
    str(counter(page).get().first()) + "/" + str(counter(page).final().first())
  },
)
#set text(font: "Tinos", size: 13pt, lang: "vi", fallback: false, hyphenate: false)
#set par(leading: 0.65em, spacing: 0.9em)
#let rule(width) = block(above: 0.7em, below: 0.7em, line(length: width, stroke: 0.5pt))

#grid(
  columns: (1fr, 88mm),
  column-gutter: 3mm,
  align: center,
  {
    set par(spacing: 0.5em)
    if slip.parent != "" { par(text(12pt, upper(slip.parent))) }
    for line in slip.unit { par(strong(text(12pt, upper(line)))) }
    rule(22mm)
    par(slip.number)
  },
  {
    set par(spacing: 0.5em)
    par(strong(text(12pt, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")))
    par(strong("Độc lập - Tự do - Hạnh phúc"))
    rule(50mm)
    par(emph(slip.place))
  },
)
#v(1.2em)
#align(center, {
  heading(level: 1, outlined: false, text(14pt, slip.title))
  par(strong(slip.subtitle))
})
#v(0.8em)
#par("Người được cấp: " + strong(slip.holder))
#for paragraph in slip.paragraphs {
  par(justify: true, first-line-indent: (amount: 10mm, all: true), paragraph)
}
#v(1em)
#block(breakable: false, width: 100%, grid(
  columns: (1fr, 1fr),
  column-gutter: 8mm,
  {
    set par(spacing: 0.5em)
    image(bytes(sys.inputs.qr), format: "svg", width: 26mm, alt: "Mã QR mở trang kiểm tra kết quả " + slip.number)
    set text(10pt)
    par("Quét mã QR, hoặc nhập số ở trên tại")
    par(slip.site)
    par("Mã hồ sơ: " + slip.code)
  },
  if slip.signature != none {
    align(center, {
      set par(spacing: 0.5em)
      par(strong(slip.signature.post))
      par(emph(text(11pt, "(" + slip.signature.approved + ")")))
      v(14mm)
      par(strong(slip.signature.name))
    })
  },
))
#block(above: 1.6em, emph(text(10pt, slip.note)))
`
