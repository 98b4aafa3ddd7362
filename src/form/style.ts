import { FACE, GRID, PAGE } from './page.ts'

/** More lines than any row can have. */
const MOST_LINES = Math.ceil(PAGE.table / FACE.leading)

/** A cell is as high as its row was fitted to be: what is in it can't push the form onto a second page. */
const heights = Array.from(
  { length: MOST_LINES + 1 },
  (_, lines) => `.l${String(lines)}{height:${px(lines * FACE.leading)}}`,
)

function px(points: number): string {
  return `${String(Math.round(points * 100) / 100)}pt`
}

/** The form's style sheet. Always the same text, so that its hash can be allowed by a policy. */
export const FORM_STYLE = `
@page{size:A4;margin:0}
*{box-sizing:border-box;margin:0;padding:0}
html{background:#e4e0d8;color:#111;print-color-adjust:exact;-webkit-print-color-adjust:exact}
body{font:${px(FACE.size)}/${px(FACE.leading)} 'Source Han Serif SC','Noto Serif CJK SC','Noto Serif SC','Songti SC',STSong,SimSun,serif}
nav{width:${px(PAGE.width)};max-width:100%;margin:16px auto;padding:0 8px;font-family:'Source Han Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif;color:#444;font-size:13px}
nav a{color:#a4301f;margin-left:1em}
.sheet{position:relative;width:${px(PAGE.width)};height:${px(PAGE.height)};overflow:hidden;margin:0 auto 24px;padding:${px(PAGE.marginTop)} ${px(PAGE.marginX)} ${px(PAGE.marginBottom)};background:#fff}
header{position:relative;height:${px(PAGE.header)};overflow:hidden}
h1{font-size:19pt;line-height:30pt;font-weight:700;text-align:center;letter-spacing:.18em;text-indent:.18em}
:lang(en) h1{letter-spacing:0;text-indent:0}
header p{position:absolute;left:0;right:0;bottom:${px(5)};display:flex;justify-content:space-between;gap:2em}
header p span:last-child{flex:none}
header p span{white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
.seal{position:absolute;left:0;top:3pt;width:22pt;height:22pt;border:1.25pt solid #a4301f;color:#a4301f;font-weight:700;font-size:8.5pt;line-height:19.5pt;text-align:center;overflow:hidden}
table{width:100%;border-collapse:collapse;table-layout:fixed;border:1.25pt solid #111}
td,th{border:${px(GRID.rule)} solid #111;padding:${px(GRID.padY)} ${px(GRID.padX)};text-align:left;vertical-align:middle;font-weight:400}
th{text-align:center}
th{font-family:'Source Han Sans SC','Noto Sans CJK SC','PingFang SC','Microsoft YaHei',SimHei,sans-serif}
td>div,th>div{align-content:safe center;overflow:hidden;overflow-wrap:anywhere;line-break:strict;unicode-bidi:isolate}
.grows td>div{align-content:start}
.label>div,.centred>div{text-align:center}
.qr>div{display:flex;align-items:center;justify-content:center}
svg{height:100%;width:auto}
footer{padding-top:${px(4)};color:#444;font-size:8pt;line-height:${px(PAGE.footer / 2 - 2)};height:${px(PAGE.footer)};overflow:hidden}
@media print{html{background:none}nav{display:none}.sheet{margin:0;height:${px(PAGE.height - 1)};break-after:avoid;break-inside:avoid}}
${heights.join('\n')}
`
