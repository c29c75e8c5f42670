import { useSay, type Words } from '../locale.tsx'

export interface FormProblem {
  /** Id of the control to jump to; absent for a problem of the whole form. */
  id?: string | undefined
  text: Words
}

const toCorrect = (count: number): Words => ({
  vi: `Cần sửa ${count} chỗ`,
  en: count === 1 ? 'One thing to correct' : `${count} things to correct`,
})
/** No answer is wrong: a session ended, or the server was busy. */
const notSent: Words = { vi: 'Chưa gửi được', en: 'Nothing was sent' }

/** What has to be put right, above the page's heading; the script moves the focus here. */
export function ErrorSummary(props: { problems: readonly FormProblem[]; title?: Words | undefined }) {
  const say = useSay()
  if (props.problems.length === 0) return null
  const count = props.problems.length
  const nothingWrong = props.problems.every(problem => problem.id === undefined)
  return (
    <div class="error-summary" id="error-summary" tabindex={-1} role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{say(props.title ?? (nothingWrong ? notSent : toCorrect(count)))}</h2>
      <ul>
        {props.problems.map(problem => (
          <li key={problem.id ?? say(problem.text)}>
            {problem.id === undefined ? say(problem.text) : <a href={`#${problem.id}`}>{say(problem.text)}</a>}
          </li>
        ))}
      </ul>
    </div>
  )
}
