import { Type } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import type { FormProblem } from '../../platform/html/index.ts'
import { csrfToken } from '../../platform/http/csrf-token.ts'
import type { Slice } from '../../platform/http/deps.ts'
import { frame } from '../../platform/http/frame.ts'
import { page, seeOther } from '../../platform/http/page.ts'
import { safePath } from '../../platform/http/return-path.ts'
import { startSession } from '../../platform/http/sessions.ts'
import { assertNever } from '../../platform/result.ts'
import { waitWords } from '../../platform/throttle/index.ts'
import type { DemoAccounts } from './demo-notice.view.tsx'
import { type SignInRefusal, signIn } from './sign-in.ts'
import { SignInView } from './sign-in.view.tsx'
import { signInWords as words } from './sign-in.words.ts'

const Query = Type.Object({ tiep: Type.Optional(Type.String({ maxLength: 500 })) })
const Form = Type.Object({
  username: Type.String({ maxLength: 200, default: '' }),
  password: Type.String({ maxLength: 1000, default: '' }),
  tiep: Type.Optional(Type.String({ maxLength: 500 })),
})

export interface SignInOptions {
  /** Shown on the page while DEMO=1. */
  readonly demo: DemoAccounts | null
}

/** Where officials go after signing in. */
const workbench = '/can-bo'

function answerTo(refusal: SignInRefusal): { status: number; problem: FormProblem } {
  switch (refusal.code) {
    case 'wrong':
      return { status: 422, problem: { id: 'username', text: words.wrong } }
    case 'wait':
      return { status: 429, problem: { text: waitWords(refusal.seconds) } }
    default:
      return assertNever(refusal)
  }
}

/** The officials' door, `/can-bo/dang-nhap`. */
export const signInRoutes: Slice<SignInOptions> = async (app, { demo }) => {
  const { db, clock } = app.deps
  const show = (
    reply: FastifyReply,
    status: number,
    form: { username: string; tiep?: string | undefined },
    problems: readonly FormProblem[] = [],
  ) =>
    page(
      reply,
      SignInView({
        frame: frame(reply),
        csrf: csrfToken(reply),
        username: form.username,
        returnTo: safePath(form.tiep),
        problems,
        demo,
      }),
      status,
    )

  app.get(
    '/can-bo/dang-nhap',
    { config: { policy: 'public', audit: 'sign-in.form' }, schema: { querystring: Query } },
    async (request, reply) => {
      if (request.actor?.kind === 'official') return seeOther(reply, safePath(request.query.tiep) ?? workbench)
      return show(reply, 200, { username: '', tiep: request.query.tiep })
    },
  )
  app.post(
    '/can-bo/dang-nhap',
    { config: { policy: 'public', audit: 'sign-in' }, schema: { body: Form } },
    async (request, reply) => {
      const { username, password, tiep } = request.body
      const empty: FormProblem[] = []
      if (username.trim() === '') empty.push({ id: 'username', text: words.enterUsername })
      if (password === '') empty.push({ id: 'password', text: words.enterPassword })
      if (empty.length > 0) return show(reply, 422, { username, tiep }, empty)
      const outcome = await signIn(db, { username, password, address: request.ip, now: clock() }, (trx, official) =>
        startSession(reply, trx, { kind: 'official', id: official.id }),
      )
      if (outcome.ok) return seeOther(reply, safePath(tiep) ?? workbench)
      const { status, problem } = answerTo(outcome.error)
      if (outcome.error.code === 'wait') reply.header('retry-after', String(outcome.error.seconds))
      return show(reply, status, { username, tiep }, [problem])
    },
  )
}
