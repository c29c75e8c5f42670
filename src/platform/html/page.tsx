import type { ComponentChildren } from 'preact'
import type { Locale } from '../text.ts'
import { asset } from './asset.ts'
import { type DisplaySettings, usualDisplay } from './display-settings.ts'
import { InLocale, sayWords, type Words } from './locale.tsx'

/** What every page tells its layout. */
export interface PageFrame {
  /** Name of the page; the layouts add the house's name. */
  title: Words
  /** Path of this page in Vietnamese, with its query: the language link and the current navigation item come from it. */
  path: string
  locale: Locale
  display?: DisplaySettings | undefined
  /** Without fonts of our own. */
  saveData?: boolean | undefined
  /** Problems of the form on this page: the title begins with "Lỗi:". */
  problems?: number | undefined
  description?: Words | undefined
  /** Keeps personal pages out of search engines. */
  unlisted?: boolean | undefined
  children: ComponentChildren
}

/** Path of the same page in a language: English lives under `/en`. */
export const localePath = (path: string, locale: Locale): string =>
  locale === 'vi' ? path : path === '/' ? '/en' : `/en${path}`

/** The HTML shell: head, language, theme, the program's style and script. */
export function Page(props: PageFrame & { place: 'public' | 'desk' }) {
  const display = props.display ?? usualDisplay
  const title = sayWords(props.title, props.locale)
  const wrong = (props.problems ?? 0) > 0 ? sayWords({ vi: 'Lỗi: ', en: 'Error: ' }, props.locale) : ''
  return (
    <InLocale locale={props.locale}>
      <html
        lang={props.locale}
        data-theme={display.theme}
        data-text={display.textSize}
        data-keys={display.keys ? 'on' : 'off'}
        data-save={props.saveData === true ? 'on' : undefined}
      >
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{`${wrong}${title} – Một Cửa`}</title>
          {props.description === undefined ? null : (
            <meta name="description" content={sayWords(props.description, props.locale)} />
          )}
          {props.unlisted === true ? <meta name="robots" content="noindex" /> : null}
          <meta
            name="color-scheme"
            content={display.theme === 'auto' ? 'light dark' : display.theme === 'dark' ? 'dark' : 'light'}
          />
          <link rel="icon" href={asset('favicon.svg')} type="image/svg+xml" />
          <link rel="stylesheet" href={asset('mot-cua.css')} />
          <script type="module" src={asset('mot-cua.js')} />
        </head>
        <body class={props.place === 'desk' ? 'desk' : 'public'}>{props.children}</body>
      </html>
    </InLocale>
  )
}
