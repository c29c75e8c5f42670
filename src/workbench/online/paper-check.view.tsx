import { thumbnailAt } from '../../files/index.ts'
import { FileLine, type FormProblem, Radios, Select, TextInput, useSay } from '../../platform/html/index.ts'
import { type PaperCheck, paperId, problemOf } from './check-state.ts'
import { words } from './online.words.ts'

interface PaperProps {
  readonly paper: PaperCheck
  readonly problems: readonly FormProblem[]
}

/** The files of a paper, or how else it came. */
function FilesOf({ paper }: { readonly paper: PaperCheck }) {
  const say = useSay()
  const { files, onPaper, component } = paper
  if (files.length === 0) {
    const declared = component.key === 'declaration' && onPaper
    return <p class="muted">{say(declared ? words.fromForm : onPaper ? words.onPaper : words.noFile)}</p>
  }
  return (
    <div class="stack-s">
      {files.map(file => {
        const href = `/can-bo/tep/${file.id}`
        return (
          <FileLine key={file.id} name={file.name} size={file.size} href={href} thumbnail={thumbnailAt(file, href)} />
        )
      })}
    </div>
  )
}

function MissingFields({ paper, problems }: PaperProps) {
  const { component, shortcomings, canned, reason, fix } = paper
  const { key } = component
  return (
    <>
      <Select
        name={`mau.${key}`}
        id={`mau-${key}`}
        label={words.canned}
        prompt={words.chooseCanned}
        value={canned}
        options={shortcomings.map((one, at) => ({ value: String(at), label: one.reason }))}
      />
      <TextInput
        name={`reason.${key}`}
        id={`reason-${key}`}
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        maxLength={2000}
        autoComplete="off"
        error={problemOf(problems, `reason-${key}`)}
      />
      <TextInput
        name={`fix.${key}`}
        id={`fix-${key}`}
        label={words.fix}
        hint={words.fixHint}
        value={fix}
        maxLength={2000}
        autoComplete="off"
        error={problemOf(problems, `fix-${key}`)}
      />
    </>
  )
}

/** One paper: its files on one side, the officer's mark on the other. */
export function PaperCheckRow({ paper, problems }: PaperProps) {
  const say = useSay()
  const { component, verdict } = paper
  const { key, name, required, kind, note } = component
  const mark =
    kind === 'present' ? (note === undefined ? words.present : undefined) : required ? words.required : undefined
  return (
    <section class="paper-check" aria-labelledby={`giay-${key}`}>
      <div>
        <h3 id={`giay-${key}`}>
          <span lang="vi">{name}</span>
          {mark === undefined ? null : <span class="muted"> ({say(mark)})</span>}
        </h3>
        {note === undefined ? null : (
          <p class="muted" lang="vi">
            {note}
          </p>
        )}
        <FilesOf paper={paper} />
      </div>
      <Radios
        name={`t.${key}`}
        id={paperId(key)}
        label={{ vi: `${words.verdict.vi}: ${name}`, en: `${words.verdict.en}: ${name}` }}
        hideLabel
        layout="bare"
        value={verdict}
        error={problemOf(problems, paperId(key))}
        items={[
          { value: 'du', label: words.complete },
          {
            value: 'thieu',
            label: words.missing,
            reveals: <MissingFields paper={paper} problems={problems} />,
          },
        ]}
      />
    </section>
  )
}
