import type { ComponentChildren } from 'preact'
import { useSay, type Words } from '../locale.tsx'

/** The door itself, once a page: here you come in, here you get your result. */
export function DoorwayBox(props: { title: Words; children: ComponentChildren; level?: 'h2' | 'h3' | undefined }) {
  const say = useSay()
  const Heading = props.level ?? 'h2'
  return (
    <section class="doorway">
      <svg class="doorway-roof" viewBox="0 0 400 30" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 15C30 13 48 9 60 0h280c12 9 30 13 60 15l-11 15H11Z" />
      </svg>
      <div class="doorway-frame">
        <Heading>{say(props.title)}</Heading>
        {props.children}
      </div>
    </section>
  )
}

/** The mark of the house: a roof, two posts, a door that stands open. */
export function DoorwayMark() {
  return (
    <svg class="mark" viewBox="0 0 48 56" aria-hidden="true">
      <path
        class="mark-wood"
        d="M0 14C6 13.500 10 11 12.500 6h23C38 11 42 13.500 48 14l-3 6H3ZM8 23h32v4H8ZM9 27h5.500v29H9ZM33.500 27H39v29h-5.500Z"
      />
      <path class="mark-light" d="M17 30h14v26H17Z" />
      <path class="mark-wood" d="m17 30 8 4v22h-8Z" />
      <path class="mark-latch" d="M22 43.500h1.500v4H22Z" />
    </svg>
  )
}
