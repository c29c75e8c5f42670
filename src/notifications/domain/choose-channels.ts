import { channels, kindOf, type MessageChannel, type NotificationKind, notificationKinds } from './kinds.ts'

export type Preferences = Readonly<Record<NotificationKind, readonly MessageChannel[]>>

const both = channels
/** Before anything is chosen: everything on both ways, conversations by e-mail alone. */
export const usualPreferences: Preferences = {
  intake: both,
  supplement: both,
  result: both,
  progress: both,
  conversation: ['email'],
  reminder: both,
}

/** Preferences as they are stored; what is missing or unknown there falls back to the usual. */
export function readPreferences(stored: unknown): Preferences {
  const given = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  const read = notificationKinds.map(kind => {
    const wanted = given[kind]
    return [kind, Array.isArray(wanted) ? channels.filter(one => wanted.includes(one)) : usualPreferences[kind]]
  })
  return Object.fromEntries(read) as Preferences
}

export interface Reachable {
  /** What the dossier's application gives; the way to people without an account. */
  readonly dossier: { readonly phone: string; readonly email: string | null }
  /** Null: the customer has no account. */
  readonly account: {
    readonly phone: string | null
    readonly email: string | null
    readonly preferences: Preferences
  } | null
}

export interface Way {
  readonly channel: MessageChannel
  readonly recipient: string
}

/**
 * On which ways a message goes out. An account's holder has chosen; everybody else gets it on the phone of the dossier,
 * the one way that was proved by nobody but is printed on the slip. No address: not that way.
 */
export function chooseChannels(messageKind: string, { dossier, account }: Reachable): Way[] {
  if (account === null) return dossier.phone === '' ? [] : [{ channel: 'sms', recipient: dossier.phone }]
  const wanted = account.preferences[kindOf(messageKind)]
  const addresses = { email: account.email ?? dossier.email, sms: account.phone ?? dossier.phone }
  return channels.flatMap(channel => {
    const recipient = addresses[channel]
    return wanted.includes(channel) && recipient ? [{ channel, recipient }] : []
  })
}
