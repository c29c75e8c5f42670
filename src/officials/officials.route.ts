import type { Slice } from '../platform/http/deps.ts'
import { type SignInOptions, signInRoutes } from './sign-in/sign-in.route.ts'
import { signOutRoutes } from './sign-out/sign-out.route.ts'

/** Doors of the officials' slice: sign-in, sign-out. */
export const officialRoutes: Slice<SignInOptions> = async (app, options) => {
  await app.register(signInRoutes, options)
  await app.register(signOutRoutes)
}
