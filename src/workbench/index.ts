export { workbenchPages } from './workbench.route.ts'
