import { PaymentBox, type PaymentView, payTitle, payWords } from '../../payments/index.ts'
import { localePath, PublicPage } from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say } from '../../platform/text.ts'
import { words } from './tracking-pages.words.ts'

/** `/tra-cuu/:ma/thanh-toan`: amount, code and account for whoever holds the receipt; nobody's name is on it. */
export function TrackedPaymentPage({ frame, payment }: { frame: Frame; payment: PaymentView }) {
  const { locale } = frame
  const dossier = localePath(`/tra-cuu/${encodeURIComponent(payment.code)}`, locale)
  return (
    <PublicPage
      {...frame}
      title={payTitle(payment.code)}
      unlisted
      crumbs={[
        { label: words.home, href: localePath('/', locale) },
        { label: words.title, href: localePath('/tra-cuu', locale) },
        { label: payment.code, href: dossier },
        { label: payWords.pay },
      ]}
    >
      <div class="stack">
        <PaymentBox payment={payment} path={`${dossier}/thanh-toan`} />
        <p>
          <a href={dossier}>{say(payWords.back, locale)}</a>
        </p>
      </div>
    </PublicPage>
  )
}
