import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Locale, say, type Text } from '../text.ts'

/** A label as pages give it: both languages, or a text that has only one (a name, a figure). */
export type Words = Text | string

const Language = createContext<Locale>('vi')

/** Sets the language of everything inside; the page layouts do it. */
export function InLocale(props: { locale: Locale; children: ComponentChildren }) {
  return <Language.Provider value={props.locale}>{props.children}</Language.Provider>
}

export const useLocale = (): Locale => useContext(Language)

/** The words in `locale`. */
export const sayWords = (words: Words, locale: Locale): string =>
  typeof words === 'string' ? words : say(words, locale)

/** `say` in the page's language. */
export function useSay(): (words: Words) => string {
  const locale = useLocale()
  return words => sayWords(words, locale)
}
