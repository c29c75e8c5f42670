import type { Text } from '../platform/text.ts'

/** A label inside a sentence: "Họ và tên" → "họ và tên"; abbreviations and marks like "[01]" stay. */
const inside = (label: string): string => {
  const word = label.split(/[\s,/]/u)[0] ?? ''
  return /^\p{Lu}[\p{Ll}\p{M}]*$/u.test(word) ? label[0]!.toLocaleLowerCase('vi') + label.slice(1) : label
}
const vi = (label: Text): string => inside(label.vi)
const en = (label: Text): string => inside(label.en ?? label.vi)
const Vi = (label: Text): string => label.vi
const En = (label: Text): string => label.en ?? label.vi

/** `2024-02-30` → `30/02/2024`; months and years alone as `02/2024`, `2024`. */
export const showDate = (date: string): string => date.split('-').reverse().join('/')

/** 1234567.5 → `1.234.567,5`. */
export const showNumber = (value: number): string => {
  const [whole = '', decimals] = String(Math.abs(value)).split('.')
  const grouped = whole.replace(/\B(?=(?:[0-9]{3})+$)/g, '.')
  return `${value < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`
}

const partNames = {
  day: { vi: 'ngày', en: 'the day' },
  month: { vi: 'tháng', en: 'the month' },
  year: { vi: 'năm', en: 'the year' },
} as const
export type DatePart = keyof typeof partNames

/** Messages of ux.md §5: they say what to do. */
export const formWords = {
  enter: (label: Text): Text => ({ vi: `Nhập ${vi(label)}`, en: `Enter ${en(label)}` }),
  choose: (label: Text): Text => ({ vi: `Chọn ${vi(label)}`, en: `Choose ${en(label)}` }),
  chooseListed: (label: Text): Text => ({
    vi: `Chọn ${vi(label)} trong danh sách`,
    en: `Choose ${en(label)} from the list`,
  }),
  agree: (label: Text): Text => ({ vi: `Đánh dấu để đồng ý: ${vi(label)}`, en: `Tick to agree: ${en(label)}` }),
  upload: (label: Text): Text => ({ vi: `Tải lên ${vi(label)}`, en: `Upload ${en(label)}` }),
  commune: { vi: 'Chọn xã, phường hoặc đặc khu', en: 'Choose the commune, ward or special zone' },
  province: { vi: 'Chọn tỉnh hoặc thành phố', en: 'Choose the province or city' },
  oldCommune: { vi: 'Chọn xã, phường cũ trong danh sách', en: 'Choose the former commune or ward from the list' },
  foreignPlace: { vi: 'Nhập thành phố và địa chỉ ở nước ngoài', en: 'Enter the city and the address abroad' },
  text: (label: Text): Text => ({ vi: `${Vi(label)} phải là chữ`, en: `${En(label)} must be text` }),
  name: (label: Text): Text => ({
    vi: `${Vi(label)} chỉ gồm chữ, ví dụ: Nguyễn Văn An`,
    en: `${En(label)} has letters only, for example Nguyễn Văn An`,
  }),
  digits: (label: Text): Text => ({ vi: `${Vi(label)} chỉ gồm chữ số`, en: `${En(label)} has digits only` }),
  tooLong: (label: Text, length: number, most: number): Text => ({
    vi: `${Vi(label)} dài ${length} ký tự, tối đa ${most}. Viết ngắn lại`,
    en: `${En(label)} has ${length} characters, at most ${most}. Shorten it`,
  }),
  number: (label: Text): Text => ({
    vi: `${Vi(label)} phải là số, ví dụ: 3`,
    en: `${En(label)} must be a number, such as 3`,
  }),
  whole: (label: Text): Text => ({ vi: `${Vi(label)} phải là số nguyên`, en: `${En(label)} must be a whole number` }),
  decimals: (label: Text, places: number): Text => ({
    vi: `${Vi(label)} có nhiều nhất ${places} chữ số sau dấu phẩy`,
    en: `${En(label)} has at most ${places} decimal places`,
  }),
  money: (label: Text): Text => ({
    vi: `${Vi(label)} phải là số tiền bằng đồng, ví dụ: 5.000.000`,
    en: `${En(label)} must be an amount in VND, such as 5.000.000`,
  }),
  atLeast: (label: Text, least: number): Text => ({
    vi: `${Vi(label)} phải từ ${showNumber(least)} trở lên`,
    en: `${En(label)} must be ${showNumber(least)} or more`,
  }),
  atMost: (label: Text, most: number): Text => ({
    vi: `${Vi(label)} phải từ ${showNumber(most)} trở xuống`,
    en: `${En(label)} must be ${showNumber(most)} or less`,
  }),
  dateForm: (label: Text): Text => ({
    vi: `${Vi(label)} cần có dạng ngày/tháng/năm, ví dụ: 05/03/1990`,
    en: `${En(label)} must be day/month/year, such as 05/03/1990`,
  }),
  partialDateForm: (label: Text): Text => ({
    vi: `${Vi(label)} cần có dạng ngày/tháng/năm, tháng/năm hoặc năm, ví dụ: 1950`,
    en: `${En(label)} must be day/month/year, month/year or a year, such as 1950`,
  }),
  dateMissing: (label: Text, parts: readonly DatePart[]): Text => ({
    vi: `${Vi(label)} còn thiếu ${parts.map(part => partNames[part].vi).join(' và ')}`,
    en: `${En(label)} lacks ${parts.map(part => partNames[part].en).join(' and ')}`,
  }),
  noSuchDate: (date: string): Text => ({
    vi: `${date.length > 7 ? 'Ngày' : 'Tháng'} ${date} không có trong lịch`,
    en: `${date} is not in the calendar`,
  }),
  year: (label: Text): Text => ({
    vi: `Kiểm tra lại năm: ${vi(label)} cần năm đủ 4 chữ số, ví dụ: 1990`,
    en: `Check the year: ${en(label)} needs all 4 digits, such as 1990`,
  }),
  beforeToday: (label: Text): Text => ({
    vi: `${Vi(label)} phải trước hôm nay`,
    en: `${En(label)} must be before today`,
  }),
  fromToday: (label: Text): Text => ({
    vi: `${Vi(label)} phải từ hôm nay trở đi`,
    en: `${En(label)} must be today or later`,
  }),
  after: (label: Text, other: Text): Text => ({
    vi: `${Vi(label)} phải sau ${vi(other)}`,
    en: `${En(label)} must be after ${en(other)}`,
  }),
  before: (label: Text, other: Text): Text => ({
    vi: `${Vi(label)} phải trước ${vi(other)}`,
    en: `${En(label)} must be before ${en(other)}`,
  }),
  notBefore: (label: Text, date: string): Text => ({
    vi: `${Vi(label)} phải từ ngày ${showDate(date)} trở đi`,
    en: `${En(label)} must be ${showDate(date)} or later`,
  }),
  notAfter: (label: Text, date: string): Text => ({
    vi: `${Vi(label)} phải từ ngày ${showDate(date)} trở về trước`,
    en: `${En(label)} must be ${showDate(date)} or earlier`,
  }),
  time: (label: Text): Text => ({
    vi: `${Vi(label)} cần có dạng giờ:phút, ví dụ: 07:30`,
    en: `${En(label)} must be hour:minute, such as 07:30`,
  }),
  email: { vi: 'Email cần có dạng ten@vidu.vn', en: 'An email looks like ten@vidu.vn' },
  url: (label: Text): Text => ({
    vi: `${Vi(label)} cần có dạng https://vidu.vn`,
    en: `${En(label)} must look like https://vidu.vn`,
  }),
  list: (label: Text): Text => ({ vi: `${Vi(label)} phải là một danh sách`, en: `${En(label)} must be a list` }),
  record: (label: Text): Text => ({
    vi: `${Vi(label)} phải gồm từng mục có tên`,
    en: `${En(label)} must consist of named parts`,
  }),
  fewRows: (what: Text, least: number): Text => ({
    vi: `Thêm ít nhất ${least} ${vi(what)}`,
    en: `Add at least ${least}: ${en(what)}`,
  }),
  manyRows: (what: Text, most: number): Text => ({
    vi: `Chỉ giữ nhiều nhất ${most} ${vi(what)}`,
    en: `Keep at most ${most}: ${en(what)}`,
  }),
  unknown: { vi: 'Bỏ mục này: biểu mẫu không hỏi', en: 'Leave this out: the form does not ask for it' },
} as const
