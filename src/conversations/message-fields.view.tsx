import { FileInput, type FormProblem, TextArea, useSay, type Words } from '../platform/html/index.ts'
import { MOST_FILES } from './domain/refusals.ts'
import type { TypedMessage } from './read-message-form.ts'
import { words } from './thread.words.ts'

export interface MessageFieldsProps {
  readonly typed: TypedMessage
  readonly problems: readonly FormProblem[]
  readonly hint?: Words
}

/** What somebody writes and attaches; files that came before travel along with their names. */
export function MessageFields({ typed, problems, hint }: MessageFieldsProps) {
  const say = useSay()
  const errorOf = (id: string) => problems.find(problem => problem.id === id)?.text
  return (
    <>
      <TextArea name="body" label={words.message} hint={hint} value={typed.body} rows={5} error={errorOf('body')} />
      {typed.files.length === 0 ? null : (
        <div>
          <p class="field-label">{say(words.kept)}</p>
          <ul>
            {typed.files.map(file => (
              <li key={file.id}>
                {file.name}
                <input type="hidden" name="kept" value={file.id} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <FileInput
        name="files"
        label={words.files}
        hint={words.filesHint}
        error={errorOf('files')}
        optional
        multiple={MOST_FILES > 1}
      />
    </>
  )
}
