import { compileCalendar, dueInstant, formatInstant, type Instant, localDate } from '../src/deadlines/index.ts'
import type { WorkingCalendar } from '../src/deadlines/types.ts'

// Two libraries that know holidays and several intervals a day; neither knows swapped days, pauses or cut-offs,
// so that the comparison keeps to spans without them: working days and working hours of 2019.
const hours = ['07:30-11:30', '13:30-17:00']
const daysOff = ['2019-01-01', '2019-02-04', '2019-02-05', '2019-02-06', '2019-02-07', '2019-02-08', '2019-04-15']
const source: WorkingCalendar = {
  timeZone: 'Asia/Ho_Chi_Minh',
  weeklyHours: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: [], sun: [] },
  daysOff,
  extraWorkingDays: [],
}
const limits = [
  { amount: 10, unit: 'working-day' },
  { amount: 8, unit: 'working-hour' },
] as const
type Unit = (typeof limits)[number]['unit']

interface Contender {
  readonly name: string
  due(start: Instant, amount: number, unit: Unit): Instant
}

/** The part of a date library's value that is used here. */
interface DateValue {
  format(): string
}
interface DayjsValue extends DateValue {
  addBusinessDays(days: number): DateValue
  addBusinessHours(hours: number): DateValue
}
interface MomentValue extends DateValue {
  addWorkingTime(amount: number, unit: string): DateValue
}

/** Imported by a name that the compiler does not follow: the libraries are wanted here only, and may be absent. */
async function optional<T>(name: string): Promise<T | undefined> {
  try {
    const module = (await import(name)) as { default: T }
    return module.default
  } catch {
    console.log(`  ${name} is not installed: left out`)
    return undefined
  }
}

async function dayjsContender(): Promise<Contender | undefined> {
  const plugin = await optional<unknown>('dayjs-business-time')
  const dayjs = await optional<
    ((text: string) => DayjsValue) & {
      extend(plugin: unknown): void
      setBusinessTime(hours: unknown): void
      setHolidays(days: readonly string[]): void
    }
  >('dayjs')
  if (plugin === undefined || dayjs === undefined) return undefined
  const segments = hours.map(text => ({ start: `${text.slice(0, 5)}:00`, end: `${text.slice(6)}:00` }))
  dayjs.extend((plugin as { default?: unknown }).default ?? plugin)
  dayjs.setHolidays(daysOff)
  dayjs.setBusinessTime({
    ...{ sunday: null, monday: segments, tuesday: segments, wednesday: segments },
    ...{ thursday: segments, friday: segments, saturday: null },
  })
  return {
    name: 'dayjs-business-time',
    due: (start, amount, unit) => {
      const value = dayjs(start)
      return (unit === 'working-day' ? value.addBusinessDays(amount) : value.addBusinessHours(amount)).format()
    },
  }
}

async function momentContender(): Promise<Contender | undefined> {
  const moment = await optional<
    ((text: string) => MomentValue) & { updateLocale(locale: string, settings: unknown): void }
  >('moment-business-time')
  if (moment === undefined) return undefined
  const day = hours.flatMap(text => [`${text.slice(0, 5)}:00`, `${text.slice(6)}:00`])
  const workinghours = { 0: null, 1: day, 2: day, 3: day, 4: day, 5: day, 6: null }
  moment.updateLocale('en', { workinghours, holidays: daysOff })
  return {
    name: 'moment-business-time',
    due: (start, amount, unit) =>
      moment(start)
        .addWorkingTime(amount, unit === 'working-day' ? 'days' : 'hours')
        .format(),
  }
}

function ourContender(): Contender {
  const calendar = compileCalendar(source)
  if (!calendar.ok) throw new Error(calendar.error.message)
  return {
    name: 'Một Cửa',
    due: (start, amount, unit) => {
      const due = dueInstant({ start, limit: { amount, unit } }, calendar.value)
      if (!due.ok || due.value === null) throw new Error('every request here has a due date')
      return due.value
    },
  }
}

/** Starts on the half-hours of working days from January to May, inside working hours. */
function workingStarts(): Instant[] {
  const first = Date.UTC(2019, 0, 2)
  const starts: Instant[] = []
  for (let half = 0; half < 140 * 48; half += 1) {
    const start = formatInstant(first + half * 1_800_000)
    const weekday = new Date(`${localDate(start)}T00:00:00Z`).getUTCDay()
    const inHours = hours.some(text => start.slice(11, 16) > text.slice(0, 5) && start.slice(11, 16) < text.slice(6))
    if (inHours && weekday % 6 !== 0 && !daysOff.includes(localDate(start))) starts.push(start)
  }
  return starts
}

/** Due dates a second over at least half a second. */
function speed({ due }: Contender, starts: readonly Instant[], amount: number, unit: Unit): number {
  for (const start of starts.slice(0, 200)) due(start, amount, unit)
  const begun = performance.now()
  let done = 0
  while (performance.now() - begun < 500) {
    for (let index = 0; index < 100; index += 1) due(starts[(done + index) % starts.length]!, amount, unit)
    done += 100
  }
  return (done / (performance.now() - begun)) * 1000
}

/** Prints due dates a second, ours beside the npm libraries that can answer the same requests, and the ratio. */
export async function run(): Promise<void> {
  // Both libraries reckon in the zone of the process.
  process.env.TZ = 'Asia/Ho_Chi_Minh'
  console.log('Due dates a second')
  const ours = ourContender()
  const others = [await dayjsContender(), await momentContender()].filter(contender => contender !== undefined)
  const starts = workingStarts()
  for (const { amount, unit } of limits) {
    const key = (due: Instant) => (unit === 'working-day' ? due.slice(0, 10) : due.slice(0, 16))
    const own = speed(ours, starts, amount, unit)
    console.log(`  ${amount} ${unit}: ${ours.name} ${Math.round(own).toLocaleString('en')}/s`)
    let fastest = 0
    for (const other of others) {
      const theirs = speed(other, starts, amount, unit)
      fastest = Math.max(fastest, theirs)
      const agree = starts.filter(start => key(other.due(start, amount, unit)) === key(ours.due(start, amount, unit)))
      const share = `${agree.length} of ${starts.length} answers the same`
      console.log(`    ${other.name} ${Math.round(theirs).toLocaleString('en')}/s, ${share}`)
    }
    if (fastest > 0) console.log(`    ratio to the fastest: ${Math.round(own / fastest)}×`)
  }
}
