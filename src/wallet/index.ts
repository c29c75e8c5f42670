export { isValidOn, listOffers, reusePaper } from './reuse-paper.ts'
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
