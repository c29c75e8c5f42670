const WORD = /[\p{L}\p{N}]+/gu
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g
/** Open syllables written with y or i by taste: kỹ/kĩ, tỷ/tỉ, quý/quí. */
const FINAL_Y = /^([bcdghklmnpqrstvxđ]|ch|kh|ng|nh|ph|qu|th|tr)y$/

/** The number of a syllable that no record has. */
export const UNKNOWN = -1

/** A text as syllable numbers, as typed and without accents. */
export interface Syllables {
  readonly accented: readonly number[]
  readonly plain: readonly number[]
}

/**
 * The two spellings under which a syllable is kept: with its accents, the tone moved to the end so that "hoà" and
 * "hòa" are one, and without any.
 */
export function spellings(word: string): { accented: string; plain: string } {
  let tone = ''
  const body = word
    .toLowerCase()
    .normalize('NFD')
    .replace(TONES, mark => {
      tone = mark
      return ''
    })
    .normalize('NFC')
    .replace(FINAL_Y, '$1i')
  const plain = body.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replace(FINAL_Y, '$1i')
  return { accented: body + tone, plain }
}

/** Numbers the syllables of the catalogue; each raw word is normalised once. */
export class Lexicon {
  readonly #numbers = new Map<string, number>()
  readonly #plain: number[] = []
  readonly #words = new Map<string, { accented: number; plain: number }>()

  /** The syllables of a text of the catalogue; new ones get a number. */
  add(text: string): Syllables {
    return this.#read(text, word => {
      const known = this.#words.get(word)
      if (known) return known
      const { accented, plain } = spellings(word)
      const entry = { accented: this.#number(accented), plain: this.#number(plain) }
      this.#plain[entry.accented] = entry.plain
      this.#plain[entry.plain] = entry.plain
      this.#words.set(word, entry)
      return entry
    })
  }

  /** The syllables of a query; nothing is added. */
  find(text: string): Syllables {
    return this.#read(text, word => {
      const known = this.#words.get(word)
      if (known) return known
      const { accented, plain } = spellings(word)
      return { accented: this.#numbers.get(accented) ?? UNKNOWN, plain: this.#numbers.get(plain) ?? UNKNOWN }
    })
  }

  /** The number of a syllable's spelling without accents. */
  plainOf(syllable: number): number {
    return this.#plain[syllable] ?? UNKNOWN
  }

  #read(text: string, look: (word: string) => { accented: number; plain: number }): Syllables {
    const accented: number[] = []
    const plain: number[] = []
    for (const word of text.normalize('NFC').toLowerCase().match(WORD) ?? []) {
      const entry = look(word)
      accented.push(entry.accented)
      plain.push(entry.plain)
    }
    return { accented, plain }
  }

  #number(spelling: string): number {
    let number = this.#numbers.get(spelling)
    if (number === undefined) {
      number = this.#numbers.size
      this.#numbers.set(spelling, number)
    }
    return number
  }
}
