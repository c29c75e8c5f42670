import type { ComponentChildren } from 'preact'
import { localePath, PublicPage, type PublicPageProps, Tabs, type Words } from '../platform/html/index.ts'
import type { Frame } from '../platform/http/index.ts'
import { words } from './my-dossiers/my-dossiers.words.ts'

const sections = [
  { path: '/tai-khoan', label: words.dossiers },
  { path: '/tai-khoan/thong-bao', label: words.messages },
  { path: '/tai-khoan/giay-to', label: words.papers },
  { path: '/tai-khoan/to-chuc', label: words.organisations },
  { path: '/tai-khoan/uy-quyen', label: words.authorisations },
  { path: '/tai-khoan/thong-tin', label: words.profile },
] as const

export interface AccountPageProps extends Pick<PublicPageProps, 'title' | 'problems' | 'banner'> {
  readonly frame: Frame
  /** Which tab this page is; absent on pages below one. */
  readonly section?: (typeof sections)[number]['path']
  /** Below the tab: the dossier and what is done to it. */
  readonly below?: readonly { readonly label: Words; readonly href?: string }[]
  /** Messages that were not marked as read: the count beside the tab, where there are any. */
  readonly unread?: number
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** The frame of every page of the account: the way here, and its sections. */
export function AccountPage(props: AccountPageProps) {
  const { frame, section, below, children, wide, unread = 0, ...page } = props
  const { locale } = frame
  const crumbs = [
    { label: words.home, href: localePath('/', locale) },
    ...(below === undefined
      ? [{ label: words.sections }]
      : [
          { label: words.sections, href: localePath('/tai-khoan', locale) },
          ...below.map(({ label, href }) => ({ label, ...(href ? { href: localePath(href, locale) } : {}) })),
        ]),
  ]
  return (
    <PublicPage {...frame} {...page} wide={wide} unlisted crumbs={crumbs}>
      {section === undefined ? null : (
        <Tabs
          label={words.sections}
          keys={false}
          tabs={sections.map(({ path, label }) => ({
            href: localePath(path, locale),
            label,
            current: path === section,
            ...(path === '/tai-khoan/thong-bao' && unread > 0 ? { count: unread, tone: 'blue' as const } : {}),
          }))}
        />
      )}
      {wide ? children : <div class="stack">{children}</div>}
    </PublicPage>
  )
}
