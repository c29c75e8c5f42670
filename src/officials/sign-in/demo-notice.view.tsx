import { Notice, useSay, type Words } from '../../platform/html/index.ts'
import { signInWords as words } from './sign-in.words.ts'

export interface DemoAccounts {
  readonly password: string
  readonly accounts: readonly { readonly username: string; readonly post: Words }[]
}

/** The demonstration's accounts at a door; nothing where there is no demonstration. */
export function DemoNotice({ demo }: { demo: DemoAccounts | null }) {
  const say = useSay()
  if (demo === null) return null
  return (
    <Notice title={words.demoTitle}>
      <p>{say(words.demoLead(demo.password))}</p>
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{say(words.demoAccount)}</th>
            <th scope="col">{say(words.demoPost)}</th>
          </tr>
        </thead>
        <tbody>
          {demo.accounts.map(account => (
            <tr key={account.username}>
              <td>
                <code>{account.username}</code>
              </td>
              <td>{say(account.post)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Notice>
  )
}
