export { printRoutes } from './prints.route.ts'
export { renderSlip } from './render-slip.ts'
export { type Slip, type SlipForm, slipForms, slipOf } from './slip.ts'
