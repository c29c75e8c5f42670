import { Button, localePath, Notice, PageHead, PublicPage } from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say } from '../../platform/text.ts'
import { type IdentityRefusal, refusalWords, words } from './identity-provider.words.ts'

/** Nobody was let in: why, and the other ways, which always work. */
export function IdentityRefusedPage(props: {
  readonly frame: Frame
  readonly name: string
  readonly refusal: IdentityRefusal
}) {
  const { frame, name, refusal } = props
  const { locale } = frame
  const title = words.title(name)
  const inside = frame.visitor !== undefined
  return (
    <PublicPage {...frame} title={title} unlisted>
      <div class="stack measure">
        <PageHead title={title} />
        <Notice kind={refusal === 'cancelled' ? 'info' : 'warning'} live>
          <p>{say(refusalWords[refusal](name), locale)}</p>
        </Notice>
        <p class="row">
          <Button href={localePath(inside ? '/tai-khoan/thong-tin' : '/dang-nhap', locale)}>
            {say(inside ? words.back : words.password, locale)}
          </Button>
          <Button kind="secondary" href={localePath('/dang-nhap/dinh-danh', locale)}>
            {say(words.again, locale)}
          </Button>
        </p>
      </div>
    </PublicPage>
  )
}
