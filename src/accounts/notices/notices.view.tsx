import {
  bindingKinds,
  channels,
  type MessageChannel,
  type NotificationKind,
  notificationKinds,
  type Preferences,
} from '../../notifications/index.ts'
import {
  Button,
  Checkbox,
  ErrorSummary,
  type FormProblem,
  formatPhone,
  HiddenCsrf,
  localePath,
  PageHead,
  Table,
  TextInput,
} from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say, type Text } from '../../platform/text.ts'
import { AccountPage } from '../account-frame.view.tsx'
import { kindNames, words } from './notices.words.ts'

export interface NoticesPageProps {
  readonly frame: Frame
  readonly csrf: string
  readonly email: string
  readonly phone: string | null
  readonly preferences: Preferences
  readonly problems: readonly FormProblem[]
  readonly saved: boolean
}

/** `/tai-khoan/thong-bao/cai-dat`: which kinds of messages go out on which way. */
export function NoticesPage({ frame, csrf, email, phone, preferences, problems, saved }: NoticesPageProps) {
  const { locale } = frame
  const to = (text: Text) => say(text, locale)
  const tick = (kind: NotificationKind, channel: MessageChannel) => (
    <Checkbox
      name={`${kind}.${channel}`}
      value="1"
      label={`${to(kindNames[kind].name)}, ${to(words[channel])}`}
      checked={preferences[kind].includes(channel)}
      hideLabel
    />
  )
  return (
    <AccountPage
      frame={frame}
      title={words.title}
      problems={problems.length}
      below={[{ label: words.messages, href: '/tai-khoan/thong-bao' }, { label: words.title }]}
      banner={saved ? <p>{to(words.saved)}</p> : undefined}
    >
      <ErrorSummary problems={problems} />
      <PageHead title={words.title} lead={to(words.lead)} />
      <form class="stack" method="post" action={localePath('/tai-khoan/thong-bao/cai-dat', locale)}>
        <HiddenCsrf token={csrf} />
        <Table
          caption={words.table}
          columns={[
            { key: 'kind', label: words.kind, phone: 'title' },
            { key: 'account', label: words.account },
            ...channels.map(channel => ({ key: channel, label: words[channel] })),
          ]}
          rows={notificationKinds.map(kind => ({
            key: kind,
            cells: {
              kind: (
                <>
                  {to(kindNames[kind].name)}
                  <br />
                  <span class="muted small">{to(kindNames[kind].note)}</span>
                </>
              ),
              account: to(bindingKinds.has(kind) ? words.binding : words.always),
              email: tick(kind, 'email'),
              sms: tick(kind, 'sms'),
            },
          }))}
        />
        <div class="stack measure">
          <TextInput
            name="email"
            label={words.address}
            hint={words.addressHint}
            value={email}
            type="email"
            autoComplete="email"
            error={problems.find(problem => problem.id === 'email')?.text}
            optional
          />
          <p>
            {to(words.phone)}: {phone === null ? to(words.noPhone) : formatPhone(phone)}
          </p>
          <p>
            <Button>{to(words.save)}</Button>
          </p>
        </div>
      </form>
    </AccountPage>
  )
}
