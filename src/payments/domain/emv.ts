/** One field of an EMVCo text: two digits of id, two of length, the value. */
export interface EmvField {
  readonly id: string
  readonly value: string
}

const LONGEST = 99

/** @throws when a field cannot be written: its id is not two digits, its value is empty, too long or not ASCII */
export function writeFields(fields: readonly EmvField[]): string {
  return fields
    .map(({ id, value }) => {
      if (!/^\d{2}$/.test(id) || !/^[\x20-\x7e]+$/.test(value) || value.length > LONGEST)
        throw new Error(`field ${id} cannot hold “${value}”`)
      return `${id}${String(value.length).padStart(2, '0')}${value}`
    })
    .join('')
}

/** The fields of a text in their order; null where it is not made of fields. */
export function readFields(text: string): EmvField[] | null {
  const fields: EmvField[] = []
  let at = 0
  while (at < text.length) {
    const head = /^(\d{2})(\d{2})$/.exec(text.slice(at, at + 4))
    if (head === null) return null
    const length = Number(head[2])
    const value = text.slice(at + 4, at + 4 + length)
    if (length === 0 || value.length < length) return null
    fields.push({ id: head[1] ?? '', value })
    at += 4 + length
  }
  return fields
}

export const fieldOf = (fields: readonly EmvField[], id: string): string | null =>
  fields.find(field => field.id === id)?.value ?? null
