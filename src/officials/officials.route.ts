import type { Slice } from '../platform/http/deps.ts'
import { type SignInOptions, signInRoutes } from './sign-in/sign-in.route.ts'
import { type SignOutOptions, signOutRoutes } from './sign-out/sign-out.route.ts'

/** Doors of the officials' slice: sign-in, sign-out. */
export const officialRoutes: Slice<SignInOptions & SignOutOptions> = async (app, options) => {
  await app.register(signInRoutes, options)
  await app.register(signOutRoutes, options)
}
