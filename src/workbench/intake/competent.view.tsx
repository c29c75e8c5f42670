import { agencyName, type Directory } from '../../agencies/index.ts'
import { Select, useSay, type Words } from '../../platform/html/index.ts'
import { words } from '../actions/actions.words.ts'

export interface CompetentProps {
  /** Codes of the agencies that may resolve it; the usual one first. */
  readonly agencies: readonly string[]
  /** The desk that receives. */
  readonly desk: string
  readonly value: string
  readonly directory: Directory
  /** Whom the address points to, where it is another one. */
  readonly hint?: string | undefined
  readonly error?: Words | undefined
}

/** Who resolves a boundary-free dossier: this desk's own agency, or one it is sent to. */
export function CompetentSelect({ agencies, desk, value, directory, hint, error }: CompetentProps) {
  const say = useSay()
  const nameOf = (code: string) =>
    code === desk ? `${say(words.thisDesk)}: ${agencyName(directory, code)}` : agencyName(directory, code)
  const [first, ...rest] = agencies
  const sorted = rest.toSorted((a, b) => agencyName(directory, a).localeCompare(agencyName(directory, b), 'vi'))
  return (
    <Select
      name="competentCode"
      label={words.competent}
      hint={hint === undefined ? words.competentHint : `${hint} ${say(words.competentHint)}`}
      value={value || first}
      error={error}
      options={[...(first === undefined ? [] : [first]), ...sorted].map(code => ({ value: code, label: nameOf(code) }))}
    />
  )
}
