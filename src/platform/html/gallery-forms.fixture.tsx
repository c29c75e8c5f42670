import {
  asset,
  Button,
  Checkbox,
  Checkboxes,
  CompactDateInput,
  DateInput,
  DeadlineChip,
  Details,
  ErrorSummary,
  FileInput,
  FileLine,
  HiddenCsrf,
  Notice,
  Radios,
  SavedLine,
  Select,
  type StateName,
  StateTag,
  Steps,
  SummaryList,
  stateTags,
  TaskList,
  TextArea,
  TextInput,
  Timeline,
} from './index.ts'

/** Forms, lists and marks in every variant. */
export function FormGallery() {
  return (
    <section class="section wrap">
      <div class="measure stack">
        <Steps at={3} of={7} />
        <ErrorSummary
          problems={[
            { id: 'commune', text: 'Chọn xã, phường hoặc đặc khu' },
            { text: 'Chưa gửi được. Thử lại sau ít phút' },
          ]}
        />
        <form class="stack" method="post" action="/nop-ho-so/1.001193/nhap/muc" data-once>
          <HiddenCsrf token="token" idempotencyKey="key" />
          <Radios
            name="residence"
            label="Mẹ của bé đang ở đâu?"
            as="section"
            hint="Nơi thường trú. Nếu không có thì nơi tạm trú."
            value="elsewhere"
            items={[
              { value: 'known', label: 'Thôn Gia Lố, xã Khánh Vĩnh', note: 'Theo tài khoản VNeID của bạn' },
              {
                value: 'elsewhere',
                label: 'Nơi khác',
                note: 'Bạn chọn tỉnh, rồi chọn xã',
                reveals: (
                  <>
                    <Select
                      name="province"
                      label="Tỉnh, thành phố"
                      value="56"
                      options={[
                        { value: '56', label: 'Khánh Hòa' },
                        { value: '48', label: 'Đà Nẵng', group: 'Tỉnh khác' },
                      ]}
                    />
                    <Select
                      name="commune"
                      label="Xã, phường, đặc khu"
                      prompt="Chọn trong 65 nơi"
                      options={[{ value: '1', label: 'Xã Khánh Vĩnh' }]}
                      error="Chọn xã, phường hoặc đặc khu"
                    />
                    <TextInput
                      name="street"
                      label="Số nhà, thôn, tổ"
                      optional
                      value="Thôn Phú Ân Nam 2"
                      source="Từ tài khoản"
                    />
                  </>
                ),
              },
              { value: 'abroad', label: 'Ở nước ngoài', note: 'Bạn ghi quốc gia, thành phố' },
            ]}
          />
          <DateInput
            name="birth"
            label="Ngày sinh"
            hint="Ví dụ: 5 3 1990"
            value={{ day: '30', month: '02', year: '2024' }}
            error="Ngày 30/02/2024 không có trong lịch"
            wrongParts={['day']}
          />
          <DateInput name="issued" label="Ngày cấp" optional />
          <CompactDateInput name="compact" label="Ngày sinh (quầy)" value="05031990" width="m" />
          <TextInput name="fee" label="Số tiền" suffix="đồng" inputMode="numeric" width="s" error="Nhập số tiền" />
          <TextArea name="note" label="Ghi chú" optional maxLength={500} error="Nhập ghi chú" />
          <FileInput name="photo" label="Giấy chứng sinh" error="Tải lên Giấy chứng sinh" maxMegabytes={20} multiple />
          <FileLine
            name="Giấy chứng sinh.jpg"
            href="#"
            size={412_000}
            thumbnail={{ href: asset('favicon.svg'), width: 213, height: 320 }}
          />
          <Checkboxes
            name="copies"
            label="Lấy thêm"
            values={['a']}
            items={[
              { value: 'a', label: 'Bản sao giấy khai sinh', note: '8.000 đ mỗi bản' },
              { value: 'b', label: 'Bản điện tử' },
            ]}
            layout="row"
            error="Chọn ít nhất một"
          />
          <Checkboxes
            name="bare"
            label="Nhắn tin qua"
            items={[
              { value: 'sms', label: 'SMS' },
              { value: 'mail', label: 'Email' },
            ]}
            layout="bare"
          />
          <Checkbox
            name="declare"
            value="yes"
            label="Tôi cam đoan nội dung khai là đúng"
            note="Khai sai phải chịu trách nhiệm trước pháp luật."
            error="Chọn để cam đoan"
          />
          <SavedLine text="Đã lưu lúc 10:42. Mạng ngắt cũng không mất." />
          <div class="row">
            <Button keys="Ctrl+Enter">Lưu và tiếp tục</Button>
            <Button kind="secondary" icon="upload" formAction="/tai-len" name="do" value="upload">
              Tải lên
            </Button>
            <Button kind="plain" formNoValidate>
              Lưu, làm sau
            </Button>
            <Button kind="secondary" icon="copy" copies="H32.26-20261102-0418">
              Chép mã
            </Button>
          </div>
        </form>
        <SummaryList
          rows={[
            { label: 'Họ và tên', value: 'Mang Thị Lợi', change: { href: '/sua' } },
            { label: 'Điện thoại', value: '0905 123 456' },
          ]}
        />
        <SummaryList compact rows={[{ label: 'Mã', value: '1.001193' }]} />
        <TaskList
          items={(['done', 'started', 'todo', 'blocked', 'wrong'] as const).map((state, at) => ({
            title: `Mục ${at + 1}`,
            state,
            ...(state === 'blocked' ? {} : { href: `/muc/${at}` }),
            note: 'Khoảng 2 phút',
          }))}
        />
        <Timeline
          moments={[
            { kind: 'ahead', number: 1, title: 'Bạn nộp hồ sơ' },
            { kind: 'ahead', number: 2, title: 'Bộ phận Một cửa kiểm tra' },
            { kind: 'end', title: 'Nhận Giấy khai sinh' },
          ]}
        />
        {(['info', 'success', 'warning', 'error'] as const).map(kind => (
          <Notice key={kind} kind={kind} title="Vừa sinh con?">
            <a href="/su-kien/sinh-con">Làm một lần ba việc</a>: khai sinh, nhập hộ khẩu, thẻ bảo hiểm y tế.
          </Notice>
        ))}
        <p class="tag-row">
          {(Object.keys(stateTags) as StateName[]).map(state => (
            <StateTag key={state} state={state} />
          ))}
        </p>
        <p class="tag-row">
          <DeadlineChip deadline={{ kind: 'in-time', left: { amount: 3, unit: 'day' } }} />
          <DeadlineChip deadline={{ kind: 'today', left: { amount: 4, unit: 'hour' } }} />
          <DeadlineChip deadline={{ kind: 'soon', left: { amount: 4, unit: 'hour' } }} />
          <DeadlineChip deadline={{ kind: 'late', by: { amount: 2, unit: 'day' } }} />
          <DeadlineChip deadline={{ kind: 'paused', since: '05/03' }} />
          <DeadlineChip deadline={{ kind: 'finished', how: 'early' }} />
          <DeadlineChip deadline={{ kind: 'finished', how: 'on-time' }} />
          <DeadlineChip deadline={{ kind: 'finished', how: 'late' }} />
          <DeadlineChip deadline={{ kind: 'none' }} />
          <DeadlineChip deadline={{ kind: 'soon', left: { amount: 1, unit: 'hour' } }} prefix="Tiếp nhận" />
        </p>
        <div>
          <Details summary="Căn cứ pháp lý">
            <p>Luật Hộ tịch, điều 13.</p>
          </Details>
          <Details summary="Nộp sau 15 giờ thì khi nào có kết quả?" open>
            <p>Ngày làm việc tiếp theo.</p>
          </Details>
        </div>
      </div>
    </section>
  )
}
