import type { ComponentChildren } from 'preact'
import { DoorwayMark } from './components/doorway-box.tsx'
import { Icon } from './components/icon.tsx'
import { KeyHelp } from './key-help.tsx'
import { SignOut } from './layout-public.tsx'
import { sayWords, type Words } from './locale.tsx'
import { localePath, Page, type PageFrame } from './page.tsx'
import { siteWords as words } from './site.words.ts'

export interface WorkbenchTab {
  /** Path in Vietnamese; the current one is the longest that begins the page's path, or that is named. */
  path: string
  label: Words
  current?: boolean | undefined
  /** Opened now and then: stands under "Thêm" where the bar would be too long. */
  rare?: boolean | undefined
}
export interface WorkbenchPageProps extends PageFrame {
  /** The tabs that this official's roles open. */
  tabs: readonly WorkbenchTab[]
  official: { name: string; post: Words }
  /** Token for the sign-out form. */
  csrf: string
  /** Where F2 and F8 go; a key without an address does nothing. */
  keys?: { newIntake?: string | undefined; nextDossier?: string | undefined } | undefined
  /** Outcome of the last action. */
  banner?: ComponentChildren | undefined
}

/** Path of the tab that the page belongs to. */
export function currentTab(path: string, tabs: readonly WorkbenchTab[]): string | undefined {
  const bare = path.replace(/[?#].*$/, '')
  const named = tabs.find(tab => tab.current === true)
  if (named !== undefined) return named.path
  return tabs
    .map(tab => tab.path)
    .filter(tab => bare === tab || bare.startsWith(`${tab}/`))
    .sort((one, other) => other.length - one.length)[0]
}

/** More doors than this stand in one row nowhere. */
const MOST_TABS = 7

/** The row of doors, and what stands under "Thêm": rare ones of a long row, but for the one that one is in. */
function arrange(tabs: readonly WorkbenchTab[], current: string | undefined) {
  if (tabs.length <= MOST_TABS) return { row: tabs, more: [] }
  const hidden = (tab: WorkbenchTab) => tab.rare === true && tab.path !== current
  return { row: tabs.filter(tab => !hidden(tab)), more: tabs.filter(hidden) }
}

/** A page for officials: dense, fluid, worked by keyboard. */
export function WorkbenchPage(props: WorkbenchPageProps) {
  const say = (text: Words) => sayWords(text, props.locale)
  const to = (path: string) => localePath(path, props.locale)
  const current = currentTab(props.path, props.tabs)
  const { row, more } = arrange(props.tabs, current)
  const link = (tab: WorkbenchTab) => (
    <li key={tab.path}>
      <a href={to(tab.path)} aria-current={tab.path === current ? 'page' : undefined}>
        {say(tab.label)}
      </a>
    </li>
  )
  return (
    <Page {...props} place="desk" unlisted>
      <a class="skip-link" href="#content">
        {say(words.skip)}
      </a>
      <header class="desk-band">
        <a class="house" href={to(props.tabs[0]?.path ?? '/can-bo')}>
          <DoorwayMark />
          <b>Một Cửa</b>
        </a>
        <nav class="desk-nav" aria-label={say(words.workbench)}>
          <ul>{row.map(link)}</ul>
          {more.length === 0 ? null : (
            <details class="desk-more">
              <summary>{say(words.more)}</summary>
              <ul>{more.map(link)}</ul>
            </details>
          )}
        </nav>
        <details class="desk-user">
          <summary>
            <Icon name="user" />
            <span>
              <b>{props.official.name}</b>
              <span class="desk-post">{say(props.official.post)}</span>
            </span>
          </summary>
          <ul>
            <li>
              <a href={to('/tro-nang')}>{say(words.displayLong)}</a>
            </li>
            <li>
              <a
                href={localePath(props.path, props.locale === 'vi' ? 'en' : 'vi')}
                lang={props.locale === 'vi' ? 'en' : 'vi'}
                hreflang={props.locale === 'vi' ? 'en' : 'vi'}
              >
                {props.locale === 'vi' ? 'English' : 'Tiếng Việt'}
              </a>
            </li>
            <li>
              <a href="tel:1022">{say({ vi: 'Gọi hỗ trợ 1022', en: 'Call support 1022' })}</a>
            </li>
            <li>
              <SignOut action={to('/dang-xuat')} csrf={props.csrf} label={say(words.signOut)} />
            </li>
          </ul>
        </details>
      </header>
      <main
        id="content"
        tabindex={-1}
        class="desk-main"
        data-key-f2={props.keys?.newIntake}
        data-key-f8={props.keys?.nextDossier}
      >
        {props.banner === undefined ? null : <div class="desk-banner">{props.banner}</div>}
        {props.children}
      </main>
      <KeyHelp />
    </Page>
  )
}
