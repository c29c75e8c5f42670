import { agencyName } from '../../agencies/index.ts'
import { Panel, Radios, Select, TextInput } from '../../platform/html/index.ts'
import type { Desk } from '../desk.ts'
import { words } from './intake.words.ts'
import type { IntakeProblems, IntakeState } from './intake-state.ts'

/** Who files: the card's QR fills it, a hand can. */
export function ApplicantPanel(props: { state: IntakeState; problems: IntakeProblems; desk: Desk }) {
  const { applicant, agency } = props.state
  const { directory, scope } = props.desk
  const error = (name: string) => props.problems.byField.get(name)
  return (
    <Panel title={words.applicant} step={1}>
      <div class="stack">
        <TextInput
          name="personalNumber"
          label={words.scan}
          icon="scan"
          value={applicant.personalNumber}
          error={error('personalNumber')}
          scan={{ fullName: 'fullName', residence: 'address' }}
          autoComplete="off"
          maxLength={400}
        />
        <TextInput
          name="fullName"
          label={words.fullName}
          value={applicant.fullName}
          error={error('fullName')}
          autoComplete="off"
        />
        <TextInput
          name="phone"
          label={words.phone}
          value={applicant.phone}
          error={error('phone')}
          inputMode="tel"
          autoComplete="off"
        />
        <div class="grid grid-2">
          <TextInput name="address" label={words.address} value={applicant.address} autoComplete="off" optional />
          <TextInput
            name="email"
            label={words.email}
            value={applicant.email}
            error={error('email')}
            inputMode="email"
            autoComplete="off"
            optional
          />
        </div>
        <Radios
          name="kind"
          label={words.kind}
          layout="row"
          value={applicant.kind}
          items={[
            { value: 'person', label: words.person },
            {
              value: 'organisation',
              label: words.organisation,
              reveals: (
                <TextInput name="taxCode" label={words.taxCode} value={applicant.taxCode} error={error('taxCode')} />
              ),
            },
          ]}
        />
        {scope.receiving.length < 2 ? (
          <input type="hidden" name="agency" value={agency} />
        ) : (
          <Select
            name="agency"
            label={words.desk}
            value={agency}
            options={scope.receiving.map(code => ({ value: code, label: agencyName(directory, code) }))}
          />
        )}
      </div>
    </Panel>
  )
}
