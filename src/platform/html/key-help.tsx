import { useSay } from './locale.tsx'
import { siteWords as words } from './site.words.ts'

const keys = [
  { keys: ['F2'], text: words.keyNew },
  { keys: ['F8'], text: words.keyNext },
  { keys: ['F9'], text: words.keyPrint },
  { keys: ['Ctrl', 'Enter'], text: words.keyMain },
  { keys: ['Alt', '1–9'], text: words.keyTabs },
  { keys: ['/'], text: words.keyFind },
  { keys: ['?'], text: words.keyList },
]

/** The list that `?` opens; a dialog, so it stays out of the way without script. */
export function KeyHelp() {
  const say = useSay()
  return (
    <dialog class="key-help" id="key-help" aria-labelledby="key-help-title">
      <h2 id="key-help-title">{say(words.keyHelp)}</h2>
      <dl>
        {keys.map(item => (
          <div key={item.keys.join('+')}>
            <dt>
              {item.keys.map(key => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say(item.text)}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">{say(words.keyHelpOff)}</p>
      <form method="dialog">
        <button class="button is-secondary" type="submit">
          <span>{say({ vi: 'Đóng', en: 'Close' })}</span>
        </button>
      </form>
    </dialog>
  )
}
