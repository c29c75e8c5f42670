import type { Component } from '../../procedures/index.ts'

export interface Shortcoming {
  readonly reason: string
  readonly howToFix: string
}

/** What is wrong with papers everywhere; offered after the procedure's own. */
const common: readonly Shortcoming[] = [
  { reason: 'Ảnh mờ, không đọc được', howToFix: 'Chụp lại nơi đủ sáng, thấy rõ bốn góc và con dấu' },
  { reason: 'Thiếu trang', howToFix: 'Chụp đủ các trang, cả mặt sau' },
  { reason: 'Không phải giấy tờ này', howToFix: 'Tải lên đúng giấy tờ có tên như trên' },
  { reason: 'Giấy tờ đã hết hạn', howToFix: 'Nộp bản còn hạn' },
  { reason: 'Thiếu chữ ký', howToFix: 'Ký, ghi rõ họ tên rồi chụp lại' },
]
const absent: Shortcoming = {
  reason: 'Chưa có',
  howToFix: 'Tải lên ảnh chụp hoặc tệp PDF, hoặc mang bản giấy đến quầy',
}

/** Sentences that the officer may pick for a paper, what was never handed in first. */
export function shortcomingsOf(component: Component, handedIn: boolean): readonly Shortcoming[] {
  const own = component.shortcomings ?? []
  return handedIn ? [...own, ...common] : [absent, ...own]
}
