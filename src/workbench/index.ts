export { type Desk, deskOf, fieldOf } from './desk.ts'
export { DeskPage } from './desk.view.tsx'
export { workbenchPages } from './workbench.route.ts'
