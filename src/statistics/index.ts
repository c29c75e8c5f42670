export { statisticsApiRoutes } from './api/statistics.route.ts'
export { statisticsPages } from './pages/statistics-pages.route.ts'
export { type Grouping, groupings, listStatistics, type StatisticsQuery } from './statistics.queries.ts'
export { addSums, monthOf, monthsBetween, type Row } from './statistics.ts'
