/** Forms of circular 01/2018 (receipt, request, refusal, apology, control sheet, register), and the receipt of a fee. */
export const slipForms = ['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'BL'] as const
export type SlipForm = (typeof slipForms)[number]

/** A label and what stands behind it; an empty value is a dotted line to write on. */
export interface Line {
  readonly label: string
  readonly value: string
}

export interface SlipTable {
  readonly title: string
  /** `width` is a share of the line; `narrow` columns hold numbers and stand centred. */
  readonly columns: readonly { readonly label: string; readonly width: number; readonly narrow?: boolean }[]
  readonly rows: readonly (readonly string[])[]
}

/** A slip as data, in the order in which it is read; the template and the page only set it. */
export interface Slip {
  readonly paper: 'a5' | 'a4'
  readonly landscape: boolean
  readonly parent: string
  readonly unit: string
  /** Null on the forms that carry no number of their own. */
  readonly number: string | null
  /** Place and date. */
  readonly place: string
  readonly code: string
  /** Address of the public tracking page, which the QR code opens. */
  readonly link: string
  readonly title: string
  readonly subtitle: string | null
  /** For whom the copies are: boxes to tick by hand. */
  readonly copies: readonly string[]
  /** Each row holds one line, or two side by side. */
  readonly rows: readonly (readonly Line[])[]
  readonly table: SlipTable | null
  readonly after: readonly (readonly Line[])[]
  readonly closing: string | null
  readonly signatures: readonly { readonly title: string; readonly note: string; readonly name: string }[]
  readonly note: string | null
}
