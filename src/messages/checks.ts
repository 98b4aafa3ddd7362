import type { Locale } from './locale.ts'

type Sentences = Readonly<Record<Locale, string>>

/** Names of fields as the editing form has them. */
export const FIELD_NAMES: Readonly<Record<string, Sentences>> = {
  title: { zh: '标题', en: 'Title' },
  source: { zh: '信息来源', en: 'Source' },
  text: { zh: '正文', en: 'Body' },
  district: { zh: '区县', en: 'District' },
  kicker: { zh: '栏目题', en: 'Kicker' },
  subtitle: { zh: '副题', en: 'Subtitle' },
  editorsNote: { zh: '编者按', en: "Editor's note" },
  summary: { zh: '内容提要', en: 'Summary' },
  credit: { zh: '供稿', en: 'Credit' },
  number: { zh: '编号', en: 'Number' },
  series: { zh: '专题', en: 'Series' },
  keywords: { zh: '关键词', en: 'Keywords' },
  publishedAt: { zh: '发布日期', en: 'Date shown' },
  heldOn: { zh: '协商开展日期', en: 'Held on' },
  name: { zh: '名称', en: 'Name' },
  code: { zh: '行政区划代码', en: 'GB/T 2260 code' },
  organ: { zh: '机构', en: 'Organ' },
  caption: { zh: '图注', en: 'Caption' },
  alt: { zh: '替代文字', en: 'Alternative text' },
  slug: { zh: '网址名', en: 'Address name' },
  siteName: { zh: '网站名称', en: 'Site name' },
  sponsor: { zh: '主办单位', en: 'Sponsor' },
  signingOrgan: { zh: '签发机构', en: 'Signing organ' },
  comment: { zh: '意见', en: 'Comment' },
  reason: { zh: '理由', en: 'Reason' },
  correctionNote: { zh: '更正说明', en: 'Correction note' },
  replacedBy: { zh: '转到的稿件', en: 'Replacement' },
  minutes: { zh: '会议纪要号', en: 'Minutes number' },
}

/** What keeps a document from being submitted, and what to do about it. `{name}` is filled in. */
export const CHECK_MESSAGES = {
  'content/missing': { zh: '请填写“{field}”。', en: 'Fill in “{field}”.' },
  'content/photo-missing': {
    zh: '有一张图片已不存在或不完整，请删去后重新插入。',
    en: 'A picture is gone or incomplete: remove it and insert it again.',
  },
  'content/photo-caption': { zh: '请为图片“{photo}”填写图注。', en: 'Give the picture “{photo}” a caption.' },
  'content/photo-alt': {
    zh: '请为图片“{photo}”填写替代文字，供看不见图片的人阅读。',
    en: 'Describe the picture “{photo}” for readers who cannot see it (alternative text).',
  },
  'content/not_rich_text': { zh: '正文已损坏，请重新录入。', en: 'The body is damaged: enter it again.' },
  'content/too_deep': { zh: '正文嵌套过深，请简化层次。', en: 'The body is nested too deeply: simplify it.' },
  'content/unknown_node': {
    zh: '正文中有不能公开的成分（{detail}），请删去。',
    en: 'The body has a part that cannot be shown to the public ({detail}): remove it.',
  },
  'content/heading_level': {
    zh: '正文标题只能用“一、”“（一）”“1.”三级，请改用这三级。',
    en: 'Use only the three heading levels of the editor.',
  },
  'content/photo_reference': {
    zh: '正文中有一张图片无法识别，请重新插入。',
    en: 'A picture in the body cannot be read: insert it again.',
  },
  'content/caption': {
    zh: '正文中有一条图注无法识别，请重新填写。',
    en: 'A caption in the body cannot be read: enter it again.',
  },
  'content/table_span': {
    zh: '表格的合并单元格有误，请重新合并。',
    en: 'Merged cells of a table are wrong: merge them again.',
  },
  'content/unsafe_link': {
    zh: '链接“{detail}”不安全，请改为 http(s) 网址或删去。',
    en: 'The link “{detail}” is not safe: use an http(s) address or remove it.',
  },
  'content/nested_link': {
    zh: '链接中不能再有链接，请拆开。',
    en: 'A link cannot hold another link: separate them.',
  },
  'content/control_character': {
    zh: '正文中有不可见的控制字符（{detail}），请删去后重新输入。',
    en: 'The body holds an invisible control character ({detail}): delete it and type the place again.',
  },
  'content/unknown_format': {
    zh: '正文中有不支持的文字格式，请清除格式。',
    en: 'The body has an unsupported text format: clear it.',
  },
  'content/heading_skipped': {
    zh: '标题层次有跳级（{detail}），请按“一、（一）1.”逐级使用。',
    en: 'A heading level is skipped ({detail}): use the levels one by one.',
  },
  'content/list_too_deep': {
    zh: '列表层次过深，请减少层次。',
    en: 'A list is nested too deeply: use fewer levels.',
  },
} as const satisfies Readonly<Record<`content/${string}`, Sentences>>
