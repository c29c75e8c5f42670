export { type CalendarRow, findCalendar, inheritCalendar } from './directory.queries.ts'
export * from './directory.ts'
export { DirectoryService } from './directory-service.ts'
