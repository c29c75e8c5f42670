import { PaymentBox, type PaymentView, payTitle, payWords } from '../../payments/index.ts'
import { localePath } from '../../platform/html/index.ts'
import type { Frame } from '../../platform/http/index.ts'
import { say } from '../../platform/text.ts'
import { AccountPage } from '../account-frame.view.tsx'

/** `/tai-khoan/ho-so/:ma/thanh-toan`: the fee of one's own dossier and its receipts. */
export function OwnPaymentPage({ frame, payment }: { frame: Frame; payment: PaymentView }) {
  const { locale } = frame
  const { code } = payment
  const root = localePath(`/tai-khoan/ho-so/${code}`, locale)
  return (
    <AccountPage frame={frame} title={payTitle(code)} below={[{ label: code, href: root }, { label: payWords.pay }]}>
      <PaymentBox
        payment={payment}
        path={`${root}/thanh-toan`}
        receiptHref={place => `/tai-khoan/ho-so/${code}/bien-lai/${place}`}
      />
      <p>
        <a href={root}>{say(payWords.back, locale)}</a>
      </p>
    </AccountPage>
  )
}
