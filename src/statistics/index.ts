export { statisticsApiRoutes } from './api/statistics.route.ts'
export { statisticsPages } from './pages/statistics-pages.route.ts'
export { listStatistics, type StatisticsQuery } from './statistics.queries.ts'
export { addSums, type Grouping, groupings, monthOf, monthsBetween, type Row } from './statistics.ts'
