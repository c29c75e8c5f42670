import type { ClockChange, DueRequest, WorkingCalendar } from './types.ts'

// A second reading of the rules, slow and plain: it steps through dates one by one and through minutes one by one.
// Times are whole minutes on the wall clock since 1970; dates are strings.

const weekdayKeys = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const dayMinutes = 1440

const minuteOf = (instant: string) => Date.parse(instant) / 60_000 + 7 * 60
const dateOf = (minute: number) => new Date(minute * 60_000).toISOString().slice(0, 10)
const midnight = (date: string) => Date.parse(`${date}T00:00:00Z`) / 60_000
const plus = (date: string, days: number) => dateOf(midnight(date) + days * dayMinutes)
const written = (minute: number) => `${new Date(minute * 60_000).toISOString().slice(0, 19)}+07:00`

export class Oracle {
  readonly #calendar: WorkingCalendar
  constructor(calendar: WorkingCalendar) {
    this.#calendar = calendar
  }

  due(request: DueRequest): string | null {
    let { due, nominal } = this.#whole(minuteOf(request.start), request)
    const time = (change: ClockChange) => minuteOf(change.type === 'pause' ? change.from : change.at)
    for (const change of [...(request.changes ?? [])].sort((one, other) => time(one) - time(other))) {
      if (change.type === 'restart') ({ due, nominal } = this.#whole(minuteOf(change.at), request))
      else if (minuteOf(change.from) > due) continue
      else if (change.to === undefined) return null
      else ({ due, nominal } = this.#paused(request, due, nominal, minuteOf(change.from), minuteOf(change.to)))
    }
    return written(due)
  }

  #intervals(date: string): [number, number][] {
    const { daysOff, extraWorkingDays, weeklyHours } = this.#calendar
    if (daysOff.includes(date)) return []
    const extra = extraWorkingDays.find(day => day.date === date)
    const weekday = weekdayKeys[new Date(`${date}T00:00:00Z`).getUTCDay()]!
    const texts = extra ? (extra.hours ?? weeklyHours.mon) : weeklyHours[weekday]
    const minutes = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3, 5))
    return texts.map(text => [midnight(date) + minutes(text.slice(0, 5)), midnight(date) + minutes(text.slice(6))])
  }

  #works = (date: string) => this.#intervals(date).length > 0
  #open = (date: string) => this.#intervals(date)[0]![0]
  #close = (date: string) => this.#intervals(date).at(-1)![1]

  #next(date: string): string {
    let day = plus(date, 1)
    while (!this.#works(day)) day = plus(day, 1)
    return day
  }

  #roll = (date: string) => (this.#works(date) ? date : this.#next(date))

  #nth(date: string, n: number): string {
    let day = date
    for (let index = 0; index < n; index += 1) day = this.#next(day)
    return day
  }

  #worksAt = (minute: number) => this.#intervals(dateOf(minute)).some(([from, to]) => from <= minute && minute < to)

  #run(from: number, minutes: number): number {
    let at = from
    for (let missing = minutes; missing > 0; at += 1) if (this.#worksAt(at)) missing -= 1
    return at
  }

  #months(date: string, months: number): string {
    const [year, month, day] = date.split('-').map(Number) as [number, number, number]
    const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
    return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
  }

  #whole(given: number, { limit, cutoff }: DueRequest): { due: number; nominal: string } {
    const late = (minute: number) => dateTime(minute) >= (cutoff?.at ?? '99:99')
    const shifted = cutoff?.effect === 'clock-start' && (late(given) || !this.#works(dateOf(given)))
    const start = shifted ? this.#open(this.#next(dateOf(given))) : given
    const day0 = dateOf(start)
    const ofDay = (day: string) => ({ due: this.#close(this.#roll(day)), nominal: day })
    switch (limit.unit) {
      case 'clock-hour':
        return { due: start + limit.amount * 60, nominal: '' }
      case 'working-hour':
        return { due: this.#run(start, limit.amount * 60), nominal: '' }
      case 'calendar-day':
        return ofDay(plus(day0, limit.amount))
      case 'month':
        return ofDay(this.#months(day0, limit.amount))
      case 'working-day': {
        if (limit.amount > 0) return ofDay(this.#nth(day0, limit.amount))
        if (cutoff?.effect === 'result-day' && late(start)) return ofDay(this.#next(day0))
        return { due: this.#closeAfter(start), nominal: '' }
      }
    }
  }

  #closeAfter(minute: number): number {
    const date = dateOf(minute)
    return this.#works(date) && minute < this.#close(date) ? this.#close(date) : this.#close(this.#next(date))
  }

  #paused(request: DueRequest, due: number, nominal: string, from: number, to: number) {
    switch (request.limit.unit) {
      case 'clock-hour':
        return { due: due + (to - from), nominal }
      case 'working-hour': {
        let left = 0
        for (let minute = from; minute < due; minute += 1) if (this.#worksAt(minute)) left += 1
        if (left > 0) return { due: this.#run(to, left), nominal }
        const inside = this.#intervals(dateOf(to)).some(([open, close]) => open <= to && to <= close)
        return { due: inside ? to : this.#run(to, 1) - 1, nominal }
      }
      case 'working-day': {
        let left = 0
        for (let day = plus(dateOf(from), 1); day <= dateOf(due); day = plus(day, 1)) if (this.#works(day)) left += 1
        return { due: left > 0 ? this.#close(this.#nth(dateOf(to), left)) : this.#closeAfter(to), nominal }
      }
      default: {
        const left = Math.max(0, (midnight(nominal) - midnight(dateOf(from))) / dayMinutes)
        const moved = plus(dateOf(to), left)
        const close = this.#close(this.#roll(moved))
        return { due: close > to ? close : this.#close(this.#next(dateOf(to))), nominal: moved }
      }
    }
  }
}

const dateTime = (minute: number) => new Date(minute * 60_000).toISOString().slice(11, 16)
