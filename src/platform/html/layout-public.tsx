import type { ComponentChildren } from 'preact'
import { Breadcrumbs, type Crumb } from './components/breadcrumbs.tsx'
import { DoorwayMark } from './components/doorway-box.tsx'
import { Icon } from './components/icon.tsx'
import { Banner } from './components/notice.tsx'
import { sayWords, type Words } from './locale.tsx'
import { localePath, Page, type PageFrame } from './page.tsx'
import { siteWords as words } from './site.words.ts'

export interface PublicPageProps extends PageFrame {
  /** The signed-in customer, for the band; absent: "Đăng nhập". */
  visitor?: { name: string; actingFor?: string } | undefined
  csrf?: string | undefined
  crumbs?: readonly Crumb[] | undefined
  /** Line under the navigation: the outcome of the last action, maintenance, demonstration data. */
  banner?: ComponentChildren | undefined
  /** The page lays out its own sections edge to edge; otherwise it is put in one column of 1100 px. */
  wide?: boolean | undefined
}

export const publicNavigation: readonly { path: string; label: Words }[] = [
  { path: '/', label: words.home },
  { path: '/thu-tuc', label: words.procedures },
  { path: '/tra-cuu', label: words.tracking },
  { path: '/co-quan', label: words.agencies },
  { path: '/hoi-dap', label: words.questions },
  { path: '/thong-ke', label: words.statistics },
]

const within = (path: string, root: string): boolean =>
  root === '/' ? path === '/' : path === root || path.startsWith(`${root}/`)

/** A page for citizens: band, navigation, content, and help always in the same place. */
export function PublicPage(props: PublicPageProps) {
  const say = (text: Words) => sayWords(text, props.locale)
  const to = (path: string) => localePath(path, props.locale)
  const bare = props.path.replace(/[?#].*$/, '')
  const other = props.locale === 'vi' ? 'en' : 'vi'
  const links = publicNavigation.map(item => (
    <li key={item.path}>
      <a href={to(item.path)} aria-current={within(bare, item.path) ? 'page' : undefined}>
        {say(item.label)}
      </a>
    </li>
  ))
  const language = (
    <a href={localePath(props.path, other)} lang={other} hreflang={other}>
      {other === 'en' ? 'English' : 'Tiếng Việt'}
    </a>
  )
  const account = (
    <a href={to(props.visitor === undefined ? '/dang-nhap' : '/tai-khoan')}>
      <Icon name="user" />
      {props.visitor === undefined ? say(words.signIn) : props.visitor.name}
    </a>
  )
  return (
    <Page {...props} place="public">
      <a class="skip-link" href="#content">
        {say(words.skip)}
      </a>
      <header class="band">
        <div class="wrap band-row">
          <a class="house" href={to('/')}>
            <DoorwayMark />
            <span>
              <b>Một Cửa</b>
              <span class="house-line">{say(words.house)}</span>
            </span>
          </a>
          <ul class="band-tools">
            <li class="wide-only">{language}</li>
            <li class="wide-only">
              <a href={to('/tro-nang')}>
                <Icon name="eye" />
                {say(words.display)}
              </a>
            </li>
            <li>{account}</li>
            {props.visitor === undefined || props.csrf === undefined ? null : (
              <li class="wide-only">
                <SignOut action={to('/dang-xuat')} csrf={props.csrf} label={say(words.signOut)} />
              </li>
            )}
          </ul>
          <details class="band-menu">
            <summary>
              <Icon name="menu" />
              {say(words.menu)}
            </summary>
            <nav aria-label={say(words.menu)}>
              <ul>
                {links}
                <li>
                  <a href={to('/tro-nang')}>{say(words.displayLong)}</a>
                </li>
                <li>{language}</li>
                {props.visitor === undefined || props.csrf === undefined ? null : (
                  <li>
                    <SignOut action={to('/dang-xuat')} csrf={props.csrf} label={say(words.signOut)} />
                  </li>
                )}
              </ul>
            </nav>
          </details>
        </div>
      </header>
      <nav class="site-nav" aria-label={say(words.mainNavigation)}>
        <ul class="wrap">{links}</ul>
      </nav>
      {props.visitor?.actingFor === undefined ? null : (
        <p class="acting">
          <span class="wrap">
            {say(words.actingFor)} <b>{props.visitor.actingFor}</b>
            {' · '}
            <a href={to('/tai-khoan/to-chuc')}>{say(words.changeActing)}</a>
          </span>
        </p>
      )}
      {props.banner === undefined ? null : <Banner>{props.banner}</Banner>}
      {props.crumbs === undefined ? null : (
        <div class="wrap">
          <Breadcrumbs items={props.crumbs} />
        </div>
      )}
      <main id="content" tabindex={-1} class={props.wide === true ? 'main-wide' : 'wrap main'}>
        {props.children}
      </main>
      <Footer say={say} to={to} />
    </Page>
  )
}

/** The button that ends the session. */
export function SignOut(props: { action: string; csrf: string; label: string }) {
  return (
    <form class="sign-out" method="post" action={props.action}>
      <input type="hidden" name="_csrf" value={props.csrf} />
      <button type="submit">{props.label}</button>
    </form>
  )
}

function Footer(props: { say: (text: Words) => string; to: (path: string) => string }) {
  const { say, to } = props
  return (
    <footer class="foot">
      <div class="wrap">
        <div class="foot-columns">
          <section>
            <h2>{say(words.needHelp)}</h2>
            <a class="hotline" href="tel:1022">
              1022
            </a>
            <p class="muted">{say(words.hotlineHours)}</p>
          </section>
          <section>
            <h2>{say(words.noComputer)}</h2>
            <p>{say(words.noComputerText)}</p>
            <p>
              <a href={to('/co-quan')}>{say(words.nearest)}</a>
            </p>
          </section>
          <section>
            <h2>{say(words.about)}</h2>
            <ul>
              <li>
                <a href={to('/phan-anh')}>{say(words.feedback)}</a>
              </li>
              <li>
                <a href={to('/huong-dan')}>{say(words.guide)}</a>
              </li>
              <li>
                <a href={to('/quyen-rieng-tu')}>{say(words.privacy)}</a>
              </li>
              <li>
                <a href={to('/tro-nang')}>{say(words.displayLong)}</a>
              </li>
            </ul>
          </section>
        </div>
        <p class="foot-line muted">{say(words.centre)}</p>
      </div>
    </footer>
  )
}
