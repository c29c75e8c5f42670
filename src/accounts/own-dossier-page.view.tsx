import type { ComponentChildren } from 'preact'
import { Code, ErrorSummary, type FormProblem, PageHead, type Words } from '../platform/html/index.ts'
import type { Frame } from '../platform/http/index.ts'
import { say, type Text } from '../platform/text.ts'
import { AccountPage } from './account-frame.view.tsx'

export interface OwnDossierPartProps {
  readonly frame: Frame
  readonly code: string
  readonly procedure: Text
  readonly title: Words
  readonly lead?: Text
  readonly problems: readonly FormProblem[]
  readonly banner?: ComponentChildren
  readonly children: ComponentChildren
}

/** A page below one of the customer's dossiers: the way back to it, what is wrong, and which dossier it is about. */
export function OwnDossierPart(props: OwnDossierPartProps) {
  const { frame, code, procedure, title, lead, problems, banner, children } = props
  return (
    <AccountPage
      frame={frame}
      title={title}
      problems={problems.length}
      below={[{ label: code, href: `/tai-khoan/ho-so/${code}` }, { label: title }]}
      banner={banner}
    >
      <ErrorSummary problems={problems} />
      <PageHead
        title={title}
        above={
          <>
            {say(procedure, frame.locale)}, <Code code={code} />
          </>
        }
        lead={lead === undefined ? undefined : say(lead, frame.locale)}
      />
      {children}
    </AccountPage>
  )
}
