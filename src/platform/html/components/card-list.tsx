import { useSay, type Words } from '../locale.tsx'
import { safeHref } from '../safe-href.ts'
import { Icon, type IconName } from './icon.tsx'

export interface Card {
  href: string
  title: Words
  note?: Words | undefined
  icon?: IconName | undefined
}

/** Life events and other doors: a plate with an arch, the name, what is inside. */
export function CardList(props: { cards: readonly Card[]; level?: 'h2' | 'h3' | undefined }) {
  const say = useSay()
  const Heading = props.level ?? 'h3'
  return (
    <ul class="cards">
      {props.cards.map(card => (
        <li key={card.href}>
          {card.icon === undefined ? null : (
            <span class="arch">
              <Icon name={card.icon} />
            </span>
          )}
          <div>
            <Heading>
              <a href={safeHref(card.href)}>{say(card.title)}</a>
            </Heading>
            {card.note === undefined ? null : <p class="hint">{say(card.note)}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
