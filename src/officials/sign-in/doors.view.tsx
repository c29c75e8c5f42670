import { localePath, PageHead, PublicPage, sayWords, type Words } from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/frame.ts'
import { signInWords as words } from './sign-in.words.ts'

/** `/dang-nhap`: which door is yours. */
export function DoorsView({ frame }: { frame: Frame }) {
  const say = (text: Words) => sayWords(text, frame.locale)
  return (
    <PublicPage {...frame} title={words.doorsTitle} unlisted>
      <PageHead title={words.doorsTitle} lead={say(words.doorsLead)} />
      <section class="stack measure">
        <h2>
          <a href={localePath('/can-bo/dang-nhap', frame.locale)}>{say(words.doorOfficials)}</a>
        </h2>
        <p>{say(words.doorOfficialsText)}</p>
      </section>
    </PublicPage>
  )
}
