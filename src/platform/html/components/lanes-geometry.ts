/** Sizes of the lanes drawing in units of its view box. */
export interface LaneGrid {
  left: number
  head: number
  foot: number
  day: number
  lane: number
  width: number
  height: number
  top: (lane: number) => number
}

export function laneGrid(days: number, lanes: number): LaneGrid {
  const left = 190
  const head = 28
  const foot = 32
  const lane = 48
  const gap = 8
  const day = Math.max(96, Math.round(620 / Math.max(1, days)))
  return {
    left,
    head,
    foot,
    day,
    lane,
    width: left + day * days + 8,
    height: head + lanes * (lane + gap) + foot,
    top: at => head + 4 + at * (lane + gap),
  }
}

interface Linked {
  readonly key: string
  readonly bars: readonly { readonly from: number; readonly to: number }[]
  readonly after?: readonly string[] | undefined
  readonly due?: { readonly at: number } | undefined
}

/** Elbow lines from the end of each lane to the start of the lanes that waited for it. */
export function laneLinks(lanes: readonly Linked[], grid: LaneGrid): string[] {
  const middle = (at: number) => grid.top(at) + grid.lane / 2
  return lanes.flatMap((lane, to) =>
    (lane.after ?? []).flatMap(key => {
      const from = lanes.findIndex(other => other.key === key)
      const last = lanes[from]?.bars.at(-1)
      const first = lane.bars[0]
      if (last === undefined) return []
      const startsAt =
        first === undefined
          ? lane.due === undefined
            ? null
            : grid.left + lane.due.at * grid.day - 34
          : grid.left + first.from * grid.day
      if (startsAt === null) return []
      const bend = startsAt - 10
      return [`M${grid.left + last.to * grid.day} ${middle(from)}H${bend}V${middle(to)}H${startsAt}`]
    }),
  )
}
