export { agencyApiRoutes } from './api/agencies.route.ts'
export { type CalendarRow, directoryVersionOf, findCalendar, inheritCalendar } from './directory.queries.ts'
export * from './directory.ts'
export { DirectoryService } from './directory-service.ts'
