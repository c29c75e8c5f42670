export type { AskedPaper } from './domain/same-paper.ts'
export { isValidOn, listOffers, type Offer, reusePaper } from './reuse-paper.ts'
export {
  findWalletPaper,
  forgetPaper,
  listWallet,
  listWalletResults,
  MOST_PAPERS,
  notePaper,
  type WalletPaper,
  type WalletResult,
} from './wallet.queries.ts'
export { offerWords } from './wallet.words.ts'
