import { Button, Details, Fieldset, Select, TextInput, useSay } from '../platform/html/index.ts'
import { pageButtons } from './form-body.ts'
import { controlId, type FormPage, typedLine } from './form-inputs.ts'
import { findItem, itemsBelow } from './lists.ts'
import type { FormField, ListItem } from './types.ts'
import { isRecord } from './values/parsed.ts'

/** A menu longer than this asks for the province first. */
const longestMenu = 400

const words = {
  province: { vi: 'Tỉnh, thành phố', en: 'Province or city' },
  commune: { vi: 'Xã, phường, đặc khu', en: 'Commune, ward or special zone' },
  chooseCommune: { vi: 'Chọn xã, phường, đặc khu', en: 'Choose the commune' },
  detail: { vi: 'Số nhà, thôn, tổ', en: 'House number, hamlet' },
  old: { vi: 'Địa chỉ cũ, hoặc ở nước ngoài', en: 'A former address, or abroad' },
  oldCommune: { vi: 'Xã, huyện, tỉnh trước 1/7/2025', en: 'Commune, district, province before 1 July 2025' },
  country: { vi: 'Quốc gia, nếu ở nước ngoài', en: 'Country, if abroad' },
}

/** Province, commune, detail; "Chọn tỉnh" posts the page back for the communes of another province. */
export function AddressInput(props: {
  field: FormField
  path: string
  raw: unknown
  page: FormPage
  optional: boolean
}) {
  const say = useSay()
  const { field, path, page } = props
  const { lists } = page.context
  const raw = isRecord(props.raw) ? props.raw : {}
  const part = (key: string, label: { vi: string; en: string }) => ({
    name: `${path}.${key}`,
    id: controlId(`${path}.${key}`),
    label,
    error: page.errors.get(`${path}.${key}`),
    value: typedLine(raw[key]),
  })
  const provinces = lists.provinces ?? []
  const communes = lists.communes ?? []
  const province = findItem(provinces, typedLine(raw.province) ?? '')
  const offered = province ? itemsBelow(communes, province.value) : communes.length <= longestMenu ? communes : []
  const hasMore = lists['old-communes'] !== undefined || lists.countries !== undefined
  return (
    <Fieldset
      id={controlId(path)}
      legend={field.label}
      hint={field.help}
      error={page.errors.get(path)}
      optional={props.optional}
    >
      {provinces.length === 0 ? (
        <TextInput {...part('province', words.province)} />
      ) : (
        <Select {...part('province', words.province)} options={provinces} prompt={{ vi: 'Chọn tỉnh', en: 'Choose' }} />
      )}
      {communes.length > longestMenu ? (
        <Button kind="secondary" name={pageButtons.reload} value={path} formNoValidate>
          {say({ vi: 'Xem xã của tỉnh này', en: 'Show its communes' })}
        </Button>
      ) : null}
      {offered.length === 0 ? (
        <TextInput {...part('commune', words.commune)} />
      ) : (
        <Select
          {...part('commune', words.commune)}
          options={province ? offered : offered.map(item => grouped(item, provinces))}
          prompt={words.chooseCommune}
        />
      )}
      <TextInput {...part('detail', words.detail)} optional maxLength={200} />
      {hasMore ? (
        <Details summary={words.old} open={typedLine(raw.oldCommune) !== undefined && raw.oldCommune !== ''}>
          {lists['old-communes'] === undefined ? null : (
            <TextInput
              {...part('oldCommune', words.oldCommune)}
              optional
              suggestFrom={page.suggestFrom?.('old-communes')}
            />
          )}
          {lists.countries === undefined ? null : (
            <Select
              {...part('country', words.country)}
              optional
              options={lists.countries}
              prompt={{ vi: 'Việt Nam' }}
            />
          )}
        </Details>
      ) : null}
    </Fieldset>
  )
}

function grouped(item: ListItem, provinces: readonly ListItem[]) {
  const province = item.parent === undefined ? undefined : findItem(provinces, item.parent)?.label
  return { value: item.value, label: item.label, group: provinces.length > 1 ? province : undefined }
}
