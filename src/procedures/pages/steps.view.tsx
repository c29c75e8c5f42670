import { type Moment, Timeline, useSay } from '../../platform/html/index.ts'
import { type Block, stepsOf } from '../../workflow/index.ts'
import { limitWords, words } from './procedures.words.ts'

/** What the citizen does, and between it the steps of the process. */
export function ProcessSteps(props: { process: Block; online: boolean }) {
  const say = useSay()
  const inner: Moment[] = stepsOf(props.process).map((step, at) => {
    const lane = step.lanes.at(-1)
    return {
      kind: 'ahead',
      number: at + 3,
      title: step.name,
      ...(step.limit === null ? {} : { when: `${say(words.stepLimit)}${say(limitWords(step.limit))}` }),
      ...(lane === undefined ? {} : { text: <p>{say(lane.name)}</p> }),
    }
  })
  const moments: Moment[] = [
    {
      kind: 'ahead',
      number: 1,
      title: words.youFile,
      text: <p>{say(props.online ? words.youFileText : words.youFileCounter)}</p>,
    },
    { kind: 'ahead', number: 2, title: words.deskChecks, text: <p>{say(words.deskChecksText)}</p> },
    ...inner,
    { kind: 'end', title: words.youReceive, text: <p>{say(words.youReceiveText)}</p> },
  ]
  return (
    <section>
      <div class="section-head">
        <h2>{say(words.steps)}</h2>
      </div>
      <Timeline moments={moments} />
    </section>
  )
}

/** The steps as the announcement decision tells them. */
export function AnnouncedSteps(props: { steps: readonly string[] }) {
  const say = useSay()
  if (props.steps.length === 0) return null
  return (
    <section>
      <div class="section-head">
        <h2>{say(words.steps)}</h2>
      </div>
      <ol class="stack-s" lang="vi">
        {props.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}
