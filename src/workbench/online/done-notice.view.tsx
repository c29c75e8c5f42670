import type { DossierCommand } from '../../dossiers/index.ts'
import { localePath, Notice, useLocale, useSay } from '../../platform/html/index.ts'
import { actionNames } from '../actions/actions.words.ts'
import { words } from './online.words.ts'

/** The slip that each answer makes. */
const slips = {
  accept: { form: 'M01', label: words.printReceipt },
  'request-supplement': { form: 'M02', label: words.printRequest },
  'refuse-intake': { form: 'M03', label: words.printRefusal },
} as const satisfies Partial<Record<DossierCommand['type'], object>>

const isAnswer = (type: string): type is keyof typeof slips => Object.hasOwn(slips, type)

/** What was just done with the dossier before this one, and its slip; nothing for an address that somebody made up. */
export function DoneNotice({ done, code }: { readonly done: string; readonly code: string }) {
  const say = useSay()
  const locale = useLocale()
  if (!isAnswer(done) || !/^[A-Z0-9.-]{5,60}$/.test(code)) return null
  const { form, label } = slips[done]
  return (
    <Notice kind="success" title={actionNames[done].done} live>
      <p>
        <a href={localePath(`/can-bo/ho-so/${code}`, locale)}>{code}</a>
        {'. '}
        <a href={localePath(`/can-bo/ho-so/${code}/phieu/${form}`, locale)}>{say(label)}</a>
      </p>
    </Notice>
  )
}
