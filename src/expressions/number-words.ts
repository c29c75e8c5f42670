const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const

/** Ones after "mươi" or "mười" change their sound: mốt, tư, lăm. */
function onesAfterTens(tens: number, ones: number): string {
  if (ones === 1 && tens > 1) return 'mốt'
  if (ones === 4 && tens > 1) return 'tư'
  if (ones === 5) return 'lăm'
  return digits[ones]!
}

/** 1 to 999; with `full`, hundreds are said even when they are none ("không trăm linh năm"). */
function groupWords(value: number, full: boolean): string[] {
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor(value / 10) % 10
  const ones = value % 10
  const words = hundreds > 0 || full ? [digits[hundreds]!, 'trăm'] : []
  if (tens === 0) {
    if (ones > 0) words.push(...(words.length > 0 ? ['linh'] : []), digits[ones]!)
    return words
  }
  words.push(...(tens === 1 ? ['mười'] : [digits[tens]!, 'mươi']))
  if (ones > 0) words.push(onesAfterTens(tens, ones))
  return words
}

/** Below 10⁹, as words; `full` when something greater was said before. */
function millionsWords(value: number, full: boolean): string[] {
  const words: string[] = []
  for (const [size, name] of [
    [1_000_000, 'triệu'],
    [1_000, 'nghìn'],
    [1, ''],
  ] as const) {
    const group = Math.floor(value / size) % 1_000
    if (group > 0) words.push(...groupWords(group, full || words.length > 0), ...(name ? [name] : []))
  }
  return words
}

/** A whole number from 0 to 10¹⁵ − 1 in Vietnamese: 2026 → "hai nghìn không trăm hai mươi sáu". */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e15) {
    throw new RangeError(`number in words: ${value} is not a whole number from 0 to 999999999999999`)
  }
  if (value === 0) return 'không'
  const billions = Math.floor(value / 1e9)
  const words = billions > 0 ? [...millionsWords(billions, false), 'tỷ'] : []
  words.push(...millionsWords(value % 1e9, billions > 0))
  return words.join(' ')
}
