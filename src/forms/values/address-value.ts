import { type Text, tidy } from '../../platform/text.ts'
import { formWords } from '../forms.words.ts'
import { findItem, itemsBelow } from '../lists.ts'
import type { FormField, ListItem, Lists } from '../types.ts'
import { isRecord, type Parsed, rawOf, typedText, type Wrong, wrong } from './parsed.ts'

/** Codes where a list knows them, else the words as typed; `text` is the whole line, frozen with the answer. */
export interface Address {
  readonly country?: string
  readonly province?: string
  readonly commune?: string
  /** Of the three tiers before 1-7-2025, where the person only knows that one. */
  readonly oldCommune?: string
  readonly detail?: string
  readonly text: string
}

export const addressKeys = ['country', 'province', 'commune', 'oldCommune', 'detail', 'text'] as const

const isVietnam = (country: string): boolean => /^(?:VN|VNM|Việt Nam)$/iu.test(country)

interface Place {
  readonly value: string
  readonly name: string
}
/** A place from a list; free text where no list knows better; null when it is not in the list. */
function placeIn(list: readonly ListItem[], typed: string): Place | null {
  if (list.length === 0) return typed.length <= 100 ? { value: typed, name: typed } : null
  const item = findItem(list, typed)
  return item && { value: item.value, name: item.label.vi }
}

/** Communes of today to choose from: below the province, or what an old commune became part of. */
function communesOf(lists: Lists, province: Place | null, old: ListItem | null): readonly ListItem[] {
  const all = lists.communes ?? []
  if (old?.now) return all.filter(item => old.now!.includes(item.value))
  return province ? itemsBelow(all, province.value) : []
}

/** Reads `province`, `commune`, `detail`; or `oldCommune`, mapped to today's; or `country` and `detail` abroad. */
export function addressValue(field: FormField, raw: unknown, lists: Lists): Parsed {
  if (!isRecord(raw)) {
    const nothing = typeof raw === 'string' && tidy(raw) === ''
    return nothing ? { kind: 'empty' } : wrong(formWords.record(field.label))
  }
  const faults: Wrong[] = Object.keys(raw)
    .filter(key => !(addressKeys as readonly string[]).includes(key))
    .map(key => ({ at: `.${key}`, message: formWords.unknown, typed: raw[key] }))
  const fault = (at: string, message: Text) => faults.push({ at: `.${at}`, message, typed: rawOf(raw, at) })
  const typed = (key: string): string => {
    const given = rawOf(raw, key) ?? ''
    const text = typedText(given)
    if (text === null) fault(key, formWords.text(field.label))
    return tidy(text ?? '')
  }
  const [country, provinceTyped, communeTyped, oldTyped, detail] = [
    'country',
    'province',
    'commune',
    'oldCommune',
    'detail',
  ].map(typed) as [string, string, string, string, string]
  if (detail.length > 200) fault('detail', formWords.tooLong(field.label, detail.length, 200))
  const finish = (address: Omit<Address, 'text'>, places: readonly string[]): Parsed => {
    if (faults.length > 0) return { kind: 'wrong', wrong: faults }
    const text = [detail, ...places].filter(part => part !== '').join(', ')
    return { kind: 'value', value: { ...address, ...(detail === '' ? {} : { detail }), text } }
  }

  if (country !== '' && !isVietnam(country)) {
    const place = placeIn(lists.countries ?? [], country)
    if (place === null) fault('country', formWords.chooseListed({ vi: 'Quốc gia', en: 'Country' }))
    if (place && isVietnam(place.name)) return addressValue(field, { ...raw, country: 'VN' }, lists)
    if (detail === '') fault('detail', formWords.foreignPlace)
    return finish({ country: place?.value ?? '' }, [place?.name ?? ''])
  }
  if (`${provinceTyped}${communeTyped}${oldTyped}${detail}` === '' && faults.length === 0) return { kind: 'empty' }

  const old = oldTyped === '' ? null : findItem(lists['old-communes'] ?? [], oldTyped)
  if (oldTyped !== '' && old === null) fault('oldCommune', formWords.oldCommune)
  const onlyHeir = old?.now?.length === 1 ? (lists.communes ?? []).find(item => item.value === old.now![0]) : undefined
  const provinceGiven = provinceTyped === '' && old ? provinceOfOld(lists, old) : provinceTyped
  const province = provinceGiven === '' ? null : placeIn(lists.provinces ?? [], provinceGiven)
  if (province === null) fault('province', formWords.province)
  const communes = communesOf(lists, province, old)
  const commune =
    communeTyped !== ''
      ? placeIn(communes, communeTyped)
      : onlyHeir
        ? { value: onlyHeir.value, name: onlyHeir.label.vi }
        : null
  if (commune === null && province !== null) fault('commune', formWords.commune)
  return finish(
    {
      province: province?.value ?? '',
      commune: commune?.value ?? '',
      ...(old ? { oldCommune: old.value } : {}),
    },
    [commune?.name ?? '', province?.name ?? ''],
  )
}

const provinceOfOld = (lists: Lists, old: ListItem): string =>
  (lists.communes ?? []).find(item => old.now?.includes(item.value))?.parent ?? ''
