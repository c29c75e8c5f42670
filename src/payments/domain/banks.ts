/** Banks by their number (BIN) at NAPAS, as their customers call them. */
const names: Readonly<Record<string, string>> = {
  '970403': 'Sacombank',
  '970405': 'Agribank',
  '970407': 'Techcombank',
  '970415': 'VietinBank',
  '970416': 'ACB',
  '970418': 'BIDV',
  '970422': 'MB',
  '970423': 'TPBank',
  '970426': 'MSB',
  '970431': 'Eximbank',
  '970432': 'VPBank',
  '970436': 'Vietcombank',
  '970437': 'HDBank',
  '970441': 'VIB',
  '970443': 'SHB',
  '970449': 'LPBank',
}

export const bankName = (bin: string): string => names[bin] ?? `Ngân hàng có mã ${bin}`
