import type { DisplaySettings } from './display-settings.ts'
import { deskFrame } from './gallery-frame.fixture.ts'
import {
  BatchBar,
  Button,
  Checkbox,
  CompactDateInput,
  ConfirmStrip,
  HiddenCsrf,
  PageHead,
  Panel,
  Radios,
  SavedLine,
  Select,
  Table,
  TextInput,
  WorkbenchPage,
} from './index.ts'

/** The counter: one page of sections. */
export function IntakeGallery(props: { display: DisplaySettings }) {
  return (
    <WorkbenchPage {...deskFrame} title="Tiếp nhận tại quầy" path="/can-bo/tiep-nhan/moi" display={props.display}>
      <PageHead title="Tiếp nhận tại quầy">
        <SavedLine text="Nháp đã lưu lúc 10:42" />
      </PageHead>
      <form method="post" action="/can-bo/tiep-nhan/moi" class="desk-fill" data-once>
        <HiddenCsrf token="token" />
        <div class="grid with-start">
          <div>
            <Panel title="Người nộp" step="done">
              <div class="stack">
                <TextInput
                  name="personalNumber"
                  label="Quét thẻ căn cước, hoặc gõ 12 số"
                  icon="scan"
                  value="056 194 007 318"
                  scan={{ fullName: 'fullName', birthDate: 'birthDate', residence: 'residence' }}
                />
                <TextInput name="fullName" label="Họ và tên" value="Mang Thị Lợi" />
                <div class="grid grid-2">
                  <CompactDateInput name="birthDate" label="Ngày sinh" value="12/08/1994" />
                  <TextInput name="phone" label="Điện thoại" value="0905 123 456" inputMode="tel" />
                </div>
                <TextInput name="residence" label="Nơi cư trú" value="Thôn Gia Lố, xã Khánh Vĩnh, tỉnh Khánh Hòa" />
                <Select
                  name="relation"
                  label="Quan hệ với bé"
                  value="mother"
                  options={[{ value: 'mother', label: 'Mẹ' }]}
                />
              </div>
            </Panel>
            <Panel title="Phí, lệ phí" step={4} aside="Miễn phí">
              <p>Không thu khi đăng ký đúng hạn.</p>
            </Panel>
          </div>
          <div>
            <Panel title="Thủ tục" step="done" aside={<a href="/can-bo/tiep-nhan/moi?doi">Đổi thủ tục, giữ dữ liệu</a>}>
              <div class="stack">
                <TextInput
                  name="procedure"
                  label="Tên tắt, tên, mã"
                  value="ks"
                  width="s"
                  suggestFrom="/can-bo/tiep-nhan/goi-y"
                />
                <ConfirmStrip
                  name="Đăng ký khai sinh"
                  note="1.001193, cấp xã, trường hợp thông thường"
                  due="17:00 hôm nay"
                  dueNote="Thứ Tư 25/11, trong ngày"
                />
              </div>
            </Panel>
            <Panel title="Thành phần hồ sơ" step={3} aside="3 trên 3 thứ cần có">
              <Table
                caption="Giấy tờ"
                columns={[
                  { key: 'paper', label: 'Giấy tờ', phone: 'title' },
                  { key: 'originals', label: 'Bản chính' },
                  { key: 'copies', label: 'Bản sao' },
                ]}
                rows={['Tờ khai đăng ký khai sinh', 'Giấy chứng sinh', 'Thẻ căn cước người đi đăng ký'].map(
                  (paper, at) => ({
                    key: paper,
                    cells: {
                      paper: (
                        <Checkbox name="component" id={`component-${at}`} value={String(at)} label={paper} checked />
                      ),
                      originals: (
                        <TextInput
                          name={`originals-${at}`}
                          label={`Bản chính ${paper}`}
                          hideLabel
                          width="xs"
                          value="1"
                          inputMode="numeric"
                        />
                      ),
                      copies: (
                        <TextInput
                          name={`copies-${at}`}
                          label={`Bản sao ${paper}`}
                          hideLabel
                          width="xs"
                          value="0"
                          inputMode="numeric"
                        />
                      ),
                    },
                  }),
                )}
              />
            </Panel>
            <Panel title="Nhận kết quả" step={5}>
              <Radios
                name="return"
                label="Cách nhận"
                hideLabel
                layout="row"
                value="counter"
                items={[
                  { value: 'counter', label: 'Tại quầy này', note: 'Hôm nay, từ 16:00' },
                  { value: 'post', label: 'Bưu chính', note: 'Người nhận trả cước' },
                  { value: 'online', label: 'Chỉ bản điện tử', note: 'Vào VNeID' },
                ]}
              />
            </Panel>
          </div>
        </div>
        <BatchBar note="In: giấy tiếp nhận và hẹn trả, 2 bản. Sau 15:00 hẹn trả là thứ Năm 26/11.">
          <Button keys="Ctrl+Enter">Tiếp nhận và in</Button>
          <Button kind="secondary">Yêu cầu bổ sung</Button>
          <Button kind="plain" href="/can-bo/tu-choi">
            Từ chối tiếp nhận
          </Button>
        </BatchBar>
      </form>
    </WorkbenchPage>
  )
}
