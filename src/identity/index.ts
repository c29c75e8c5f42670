export { birthProvinces } from './birth-provinces.ts'
export { identityWords } from './identity.words.ts'
export { checkInsuranceNumber } from './insurance-number.ts'
export {
  checkPersonalNumber,
  type Declared,
  type IdentityError,
  type IdentityWarning,
  maskPersonalNumber,
  type PersonalNumber,
  type Sex,
} from './personal-number.ts'
export { normalisePhone, showPhone } from './phone.ts'
export { checkTaxCode, type TaxCode } from './tax-code.ts'
