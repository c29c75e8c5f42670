export { trackingApiRoutes } from './api/tracking.route.ts'
export { TrackingDoor } from './pages/tracking-form.view.tsx'
export { trackingPages } from './pages/tracking-pages.route.ts'
