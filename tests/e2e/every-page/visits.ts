import type { Who } from './world.ts'

export interface Visit {
  /** As the table of routes writes it. */
  readonly route: string
  readonly who: Who
  /** A value of the world in braces: `{asked}`. */
  readonly path: string
  /** 200 when absent. */
  readonly status?: number
}

const all = (who: Who, ...routes: readonly string[]): Visit[] =>
  routes.map(route => ({ route: `GET ${route}`, who, path: route }))
const states = (route: string, who: Who, ...paths: readonly string[]): Visit[] =>
  paths.map(path => ({ route: `GET ${route}`, who, path }))

const open: readonly Visit[] = [
  ...all('anonymous', '/', '/tro-nang', '/huong-dan', '/quyen-rieng-tu', '/tra-cuu', '/ket-qua', '/ngan-hang-thu'),
  ...all('anonymous', '/phan-anh', '/phan-anh/gui', '/phan-anh/xac-minh', '/phan-anh/tra-cuu', '/hoi-dap/gui'),
  ...all('anonymous', '/dang-nhap', '/dang-nhap/mot-lan', '/dang-ky', '/quen-mat-khau', '/can-bo/dang-nhap'),
  ...all('anonymous', '/nop-ho-so/mo-lai', '/nop-ho-so/mo-lai/ma'),
  ...states('/su-kien/:slug', 'anonymous', '/su-kien/sinh-con'),
  ...states('/hoi-dap', 'anonymous', '/hoi-dap', '/hoi-dap?q=khai+sinh', '/hoi-dap?q=zzqqxx'),
  ...states('/thong-ke', 'anonymous', '/thong-ke', '/thong-ke?theo=thu-tuc'),
  ...states('/thu-tuc', 'anonymous', '/thu-tuc', '/thu-tuc?q=khai+sinh', '/thu-tuc?q=zzqqxx'),
  ...states('/thu-tuc/:code', 'anonymous', '/thu-tuc/1.001193', '/thu-tuc/3.000722', '/en/thu-tuc/1.001193'),
  ...states('/co-quan', 'anonymous', '/co-quan', '/co-quan?q=zzqqxx'),
  ...states('/co-quan/:slug', 'anonymous', '/co-quan/xa-khanh-vinh'),
  ...states('/ket-qua/*', 'anonymous', '/ket-qua/{result}'),
  ...states('/tra-cuu/:code', 'tracking', '/tra-cuu/{owing}'),
  ...states('/tra-cuu/:code', 'tracking a late one', '/tra-cuu/{late}'),
  ...states('/tra-cuu/:code/thanh-toan', 'tracking', '/tra-cuu/{owing}/thanh-toan'),
  ...states('/danh-gia/:code', 'tracking', '/danh-gia/{owing}'),
  ...states('/phan-anh/tra-cuu/:code', 'following', '/phan-anh/tra-cuu/{thread}'),
  ...states('/phan-anh/xac-minh/ma', 'proving', '/phan-anh/xac-minh/ma'),
  ...states('/phan-anh/gui', 'proved', '/phan-anh/gui'),
  ...states('/phan-anh/gui', 'customer', '/phan-anh/gui?ho-so={asked}'),
  ...states('/dang-ky/ma', 'registering', '/dang-ky/ma'),
  ...states('/dang-ky/thong-tin', 'registered', '/dang-ky/thong-tin'),
  ...states('/quen-mat-khau/ma', 'forgetful', '/quen-mat-khau/ma'),
  ...states('/quen-mat-khau/moi', 'remembered', '/quen-mat-khau/moi'),
  ...states('/dang-nhap/mot-lan/ma', 'without password', '/dang-nhap/mot-lan/ma'),
  { route: 'GET /dang-nhap/dinh-danh/ve', who: 'anonymous', path: '/dang-nhap/dinh-danh/ve', status: 403 },
]

const filing: readonly Visit[] = [
  ...states('/nop-ho-so/:code', 'anonymous', '/nop-ho-so/1.001193', '/nop-ho-so/3.000722'),
  ...states('/nop-ho-so/:code/:draft', 'filing', '{draft}'),
  ...states('/nop-ho-so/:code/:draft/muc/:key', 'filing', '{draft}/muc/nguoi-nop', '{draft}/muc/child'),
  ...states('/nop-ho-so/:code/:draft/muc/:key', 'filing', '{draft}/muc/mother', '{draft}/muc/nhan-ket-qua'),
  ...states('/nop-ho-so/:code/:draft/giay-to', 'filing', '{draft}/giay-to'),
  ...states('/nop-ho-so/:code/:draft/kiem-tra', 'filing', '{draft}/kiem-tra'),
  ...states('/nop-ho-so/:code/:draft/hoan-tat', 'filed', '{filed}/hoan-tat'),
]

const account: readonly Visit[] = [
  ...all('customer', '/tai-khoan', '/tai-khoan/thong-bao', '/tai-khoan/thong-bao/cai-dat', '/tai-khoan/giay-to'),
  ...all('customer', '/tai-khoan/to-chuc', '/tai-khoan/uy-quyen', '/tai-khoan/thong-tin', '/tai-khoan/lien-he'),
  ...states('/tai-khoan', 'new customer', '/tai-khoan'),
  ...states('/tai-khoan/thong-bao', 'new customer', '/tai-khoan/thong-bao'),
  ...states('/tai-khoan/lien-he/ma', 'new customer', '/tai-khoan/lien-he/ma'),
  ...states('/tai-khoan/giay-to/:id', 'customer', '/tai-khoan/giay-to/{paper}'),
  ...states('/tai-khoan/ho-so/:code', 'customer', '/tai-khoan/ho-so/{asked}', '/tai-khoan/ho-so/{finished}'),
  ...states('/tai-khoan/ho-so/:code/bo-sung', 'customer', '/tai-khoan/ho-so/{asked}/bo-sung'),
  ...states('/tai-khoan/ho-so/:code/rut', 'customer', '/tai-khoan/ho-so/{asked}/rut'),
  ...states('/tai-khoan/ho-so/:code/thanh-toan', 'customer', '/tai-khoan/ho-so/{owing}/thanh-toan'),
  ...states('/tai-khoan/ho-so/:code/trao-doi', 'customer', '/tai-khoan/ho-so/{asked}/trao-doi'),
  ...states('/tai-khoan/danh-gia/:code', 'customer', '/tai-khoan/danh-gia/{finished}'),
]

const desk: readonly Visit[] = [
  ...states('/can-bo', 'one-stop', '/can-bo', '/can-bo?nhom=theo-doi', '/can-bo?nhom=tre'),
  ...states('/can-bo', 'specialist', '/can-bo'),
  ...all('one-stop', '/can-bo/truc-tuyen', '/can-bo/lien-thong', '/can-bo/cau-hoi', '/can-bo/thu-phi'),
  ...all('one-stop head', '/can-bo/mau-tra-loi', '/bao-cao/hai-long'),
  ...states('/can-bo/tiep-nhan/moi', 'one-stop', '/can-bo/tiep-nhan/moi', '/can-bo/tiep-nhan/moi?thu-tuc=ks'),
  ...states('/can-bo/tra-ket-qua', 'one-stop', '/can-bo/tra-ket-qua'),
  { route: 'GET /can-bo/tra-ket-qua', who: 'one-stop', path: '/can-bo/tra-ket-qua?ma=zzqqxx', status: 404 },
  ...states('/can-bo/tim', 'one-stop', '/can-bo/tim', '/can-bo/tim?q=cao', '/can-bo/tim?q=zzqqxx'),
  ...states('/can-bo/khach-hang', 'one-stop', '/can-bo/khach-hang', '/can-bo/khach-hang?q=loi'),
  ...states('/can-bo/khach-hang/:id', 'one-stop', '{person}'),
  ...states('/can-bo/thu-phi', 'centre', '/can-bo/thu-phi'),
  ...states('/can-bo/thu-phi/:id', 'one-stop', '{credit}'),
  ...states('/can-bo/truc-tuyen/:code', 'one-stop', '/can-bo/truc-tuyen/{waiting}'),
  ...states('/can-bo/ket-qua/:id', 'one-stop', '/can-bo/ket-qua/{given}'),
  ...states('/can-bo/cho-ky', 'leader', '/can-bo/cho-ky'),
  ...states('/can-bo/phan-cong', 'unit head', '/can-bo/phan-cong', '/can-bo/phan-cong?can-bo=tat-ca'),
  ...states('/can-bo/nhieu', 'unit head', '/can-bo/nhieu?viec=giao&ve=phan-cong&h={row}'),
  ...states('/can-bo/nhieu', 'unit head', '/can-bo/nhieu?viec=giao&ve=phan-cong'),
  ...states('/can-bo/nhieu/xong', 'unit head', '/can-bo/nhieu/xong?viec=giao&xong={asked}&loi=forbidden~{owing}'),
  ...states('/can-bo/phan-anh', 'leader', '/can-bo/phan-anh'),
  ...states('/can-bo/phan-anh', 'procedure control', '/can-bo/phan-anh'),
  ...states('/can-bo/phan-anh/:code', 'leader', '{handled}'),
  ...states('/can-bo/ho-so/:code/sua-thu-tuc', 'one-stop', '/can-bo/ho-so/{owing}/sua-thu-tuc'),
  ...states('/can-bo/ho-so/:code/phieu/:file', 'one-stop', '/can-bo/ho-so/{owing}/phieu/M01'),
  ...states(
    '/can-bo/ho-so/:code',
    'one-stop',
    ...['tien-trinh', 'thanh-phan', 'bieu-mau', 'trao-doi', 'ket-qua', 'nhat-ky'].map(
      part => `/can-bo/ho-so/{shared}?muc=${part}`,
    ),
    ...['accept', 'request-supplement', 'refuse-intake'].map(what => `/can-bo/ho-so/{waiting}?viec=${what}`),
    '/can-bo/ho-so/{asked}',
    '/can-bo/ho-so/{asked}?muc=trao-doi',
    '/can-bo/ho-so/{finished}',
  ),
]

export const visits: readonly Visit[] = [...open, ...filing, ...account, ...desk]

/** Doors of citizens without an account, and those of the account that lead to the same. */
export const twoDoors: Readonly<Record<string, string>> = {
  'GET /tra-cuu/:code/thanh-toan': 'GET /tai-khoan/ho-so/:code/thanh-toan',
  'GET /danh-gia/:code': 'GET /tai-khoan/danh-gia/:code',
}

/** GET routes outside the API that answer with something else than a page. */
export const noPages: readonly string[] = [
  ...['/healthz', '/readyz', '/metrics', '/assets/*'],
  // Files, sheets and slips.
  ...['/thong-ke.csv', '/can-bo/hop-viec.csv', '/can-bo/hop-viec.xlsx', '/bao-cao/hai-long.csv'],
  ...['/nop-ho-so/:code/:draft/tep/:id', '/nop-ho-so/:code/:draft/tep/:id/anh-nho'],
  ...['/tai-khoan/tep/:id', '/tai-khoan/tep/:id/anh-nho', '/can-bo/tep/:id', '/can-bo/tep/:id/anh-nho'],
  ...['/phan-anh/tra-cuu/:code/tep/:id', '/can-bo/phan-anh/:code/tep/:id'],
  ...['/tai-khoan/giay-to/ket-qua/:id', '/tai-khoan/ho-so/:code/bien-lai/:place'],
  '/can-bo/ket-qua/:id/van-ban',
  // Suggestions for the script.
  ...['/thu-tuc/goi-y', '/can-bo/tiep-nhan/goi-y'],
  // Ways to another page.
  ...['/can-bo/ke-tiep', '/can-bo/truc-tuyen/ke-tiep', '/dang-nhap/dinh-danh'],
].map(route => `GET ${route}`)
