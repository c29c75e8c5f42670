export { type DossierLine, type DossierSearch, searchDossiers } from './search-dossiers.queries.ts'
export { scopeOf, type TaskScope } from './task-scope.ts'
export {
  listTasks,
  summariseTasks,
  type TaskCounts,
  type TaskFilter,
  type TaskLine,
  type TaskPage,
  type TaskQuery,
  type TaskTimes,
} from './tasks.queries.ts'
export { taskApiRoutes } from './tasks.route.ts'
export { countWorkloads, type Workload } from './workload.queries.ts'
