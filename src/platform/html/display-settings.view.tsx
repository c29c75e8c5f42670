import type { Locale } from '../text.ts'
import { Button } from './components/button.tsx'
import { Checkbox } from './components/checkboxes.tsx'
import { HiddenCsrf } from './components/hidden-csrf.tsx'
import { PageHead } from './components/page-head.tsx'
import { Radios } from './components/radios.tsx'
import type { DisplaySettings } from './display-settings.ts'
import { PublicPage } from './layout-public.tsx'
import { localePath } from './page.tsx'

export interface DisplaySettingsViewProps {
  locale: Locale
  display: DisplaySettings
  csrf: string
  /** Where to go back after saving; a path of this site. */
  back?: string | undefined
  saved?: boolean | undefined
}

/** `/tro-nang`: theme, size of text, keys; a plain form. */
export function DisplaySettingsView(props: DisplaySettingsViewProps) {
  const vi = props.locale === 'vi'
  return (
    <PublicPage
      title={{ vi: 'Hiển thị, trợ năng', en: 'Display and accessibility' }}
      path="/tro-nang"
      locale={props.locale}
      display={props.display}
      banner={props.saved === true ? (vi ? 'Đã lưu cách hiển thị trên máy này.' : 'Saved on this device.') : undefined}
    >
      <PageHead
        title={{ vi: 'Hiển thị, trợ năng', en: 'Display and accessibility' }}
        lead={
          vi
            ? 'Chọn màu và cỡ chữ dễ đọc với bạn. Máy này sẽ nhớ.'
            : 'Choose the colours and text size you read best. This device remembers them.'
        }
      />
      <form class="stack measure" method="post" action={localePath('/tro-nang', props.locale)} data-once>
        <HiddenCsrf token={props.csrf} />
        {props.back === undefined ? null : <input type="hidden" name="back" value={props.back} />}
        <Radios
          name="theme"
          label={{ vi: 'Màu', en: 'Colours' }}
          value={props.display.theme}
          items={[
            { value: 'auto', label: { vi: 'Theo máy của bạn', en: 'As your device' } },
            { value: 'light', label: { vi: 'Sáng', en: 'Light' } },
            { value: 'dark', label: { vi: 'Tối', en: 'Dark' } },
            {
              value: 'contrast',
              label: { vi: 'Tương phản cao', en: 'High contrast' },
              note: { vi: 'Chữ đen trên nền trắng, nét đậm', en: 'Black on white, strong lines' },
            },
          ]}
        />
        <Radios
          name="textSize"
          label={{ vi: 'Cỡ chữ', en: 'Text size' }}
          value={props.display.textSize}
          items={[
            { value: 'normal', label: { vi: 'Thường', en: 'Normal' } },
            { value: 'large', label: { vi: 'Lớn', en: 'Large' } },
            { value: 'larger', label: { vi: 'Rất lớn', en: 'Very large' } },
          ]}
        />
        <Checkbox
          name="keys"
          value="on"
          checked={props.display.keys}
          label={{ vi: 'Dùng phím tắt ở bàn làm việc', en: 'Use keyboard keys in the workbench' }}
          note={{
            vi: 'F2, F8, F9, dấu / và dấu ?. Tắt nếu phần mềm khác của bạn cần các phím này.',
            en: 'F2, F8, F9, / and ?. Switch off if other software of yours needs them.',
          }}
        />
        <div>
          <Button>{vi ? 'Lưu cách hiển thị' : 'Save'}</Button>
        </div>
      </form>
    </PublicPage>
  )
}
