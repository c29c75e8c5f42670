import type { Refusal } from '../../dossiers/index.ts'
import type { Text } from '../../platform/text.ts'
import { justChanged } from '../actions/actions.words.ts'
import type { Desk } from '../desk.ts'
import { eventNames } from './dossier.words.ts'
import { personName } from './people.ts'

type Current = Extract<Refusal, { code: 'stale-version' }>['current']

/** Who changed the dossier meanwhile, how and when: "Chị Lan vừa làm “Phân công” lúc 10:42." */
export function changedTitle(desk: Desk, { by, at, event }: Current): Text {
  const what = Object.hasOwn(eventNames, event) ? eventNames[event as keyof typeof eventNames] : { vi: event }
  return justChanged(personName(desk.directory, by, 'vi'), what, at.slice(11, 16))
}
