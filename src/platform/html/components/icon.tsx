import { asset } from '../asset.ts'

export const iconNames = [
  'alert',
  'arrow-left',
  'arrow-right',
  'baby',
  'bang',
  'bell',
  'briefcase',
  'calendar',
  'cap',
  'check',
  'clock',
  'coin',
  'copy',
  'cross',
  'door',
  'down',
  'download',
  'eye',
  'file',
  'hand',
  'heart',
  'home',
  'info',
  'lock',
  'lotus',
  'menu',
  'pause',
  'pen',
  'phone',
  'plus',
  'printer',
  'rings',
  'scan',
  'search',
  'send',
  'share',
  'shop',
  'star',
  'triangle',
  'undo',
  'up',
  'upload',
  'user',
] as const
export type IconName = (typeof iconNames)[number]

/** A drawing from the sprite; decoration only, so a word always stands beside it. */
export function Icon(props: { name: IconName; class?: string | undefined }) {
  return (
    <svg class={props.class === undefined ? 'icon' : `icon ${props.class}`} viewBox="0 0 24 24" aria-hidden="true">
      <use href={`${asset('icons.svg')}#${props.name}`} />
    </svg>
  )
}
