import { lifeEvents as events, type SeedLifeEvent } from '../../../seeds/life-events.ts'
import type { IconName } from '../../platform/html/index.ts'

/** A door of the home page: what happens in a life, and the procedures that belong to it. */
export interface LifeEvent extends SeedLifeEvent {
  readonly icon: IconName
}

const icons: Readonly<Record<string, IconName>> = {
  'sinh-con': 'baby',
  'di-hoc': 'cap',
  'ket-hon': 'rings',
  'di-lam': 'briefcase',
  'mo-cua-hang': 'shop',
  'nha-va-dat': 'home',
  'om-dau-tuoi-gia': 'heart',
  'nguoi-than-qua-doi': 'lotus',
}

export const lifeEvents: readonly LifeEvent[] = events.map(event => ({ ...event, icon: icons[event.slug] ?? 'door' }))
