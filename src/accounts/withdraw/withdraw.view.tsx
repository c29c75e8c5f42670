import { Button, type FormProblem, HiddenCsrf, localePath, Notice, TextArea } from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { OwnDossierPart } from '../own-dossier-page.view.tsx'
import { words } from './withdraw.words.ts'

export interface WithdrawPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly idempotencyKey: string
  readonly code: string
  readonly procedure: Text
  readonly version: number
  readonly reason: string
  readonly problems: readonly FormProblem[]
}

/** What withdrawing means, the reason, and the way back: the confirmation itself. */
export function WithdrawPage(props: WithdrawPageProps) {
  const { frame, csrf, idempotencyKey, code, procedure, version, reason, problems } = props
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const root = `/tai-khoan/ho-so/${code}`
  return (
    <OwnDossierPart {...{ frame, code, procedure, problems }} title={words.title}>
      <Notice kind="warning">
        <p>{to(words.warning)}</p>
        <p>{to(words.fee)}</p>
      </Notice>
      <form class="stack measure" method="post" action={localePath(`${root}/rut`, locale)} data-once>
        <HiddenCsrf token={csrf} idempotencyKey={idempotencyKey} />
        <input type="hidden" name="version" value={version} />
        <TextArea
          name="reason"
          label={words.reason}
          value={reason}
          error={problems.find(problem => problem.id === 'reason')?.text}
          maxLength={1000}
          rows={3}
        />
        <div class="row">
          <Button>{to(words.submit)}</Button>
          <Button kind="plain" href={localePath(root, locale)}>
            {to(words.keep)}
          </Button>
        </div>
      </form>
    </OwnDossierPart>
  )
}
