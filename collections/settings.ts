import type { CheckboxField } from 'payload'
import type { Words } from '../src/messages/locale.ts'
import { documentCollection } from '../src/newsroom/documents/documentCollection.ts'
import { introductionEditor } from '../src/newsroom/fields/introductionEditor.ts'
import { optionally } from '../src/newsroom/fields/optionally.ts'
import { plainTextField } from '../src/newsroom/fields/plainText.ts'
import { onlyOne } from '../src/newsroom/hooks/onlyOne.ts'
import { keepSettingsChange } from '../src/newsroom/records/changes.ts'

/** One line of words. */
const line = (name: string, zh: string, en: string, maxLength: number) =>
  plainTextField({ name, label: { zh, en }, maxLength })

/** What is on or off. */
const setting = (name: string, label: Words, description: Words): CheckboxField => ({
  ...{ name, label, type: 'checkbox', defaultValue: false },
  admin: { position: 'sidebar', description },
})

/** What every page of the public site says. It is public, so it is signed like everything else (ADR 0005). */
export const settings = documentCollection({
  slug: 'settings',
  labels: {
    singular: { zh: '网站设置', en: 'Site settings' },
    plural: { zh: '网站设置', en: 'Site settings' },
  },
  admin: {
    useAsTitle: 'siteName',
    group: { zh: '内容', en: 'Content' },
    defaultColumns: ['siteName', 'status', 'live', 'updatedAt'],
    description: {
      zh: '页眉、页脚上的文字也向公众公开，同样须经签发。',
      en: 'The words in header and footer are public, so they are signed off like everything else.',
    },
  },
  hooks: { beforeOperation: [onlyOne], afterChange: [keepSettingsChange] },
  fields: [
    plainTextField({
      name: 'siteName',
      label: { zh: '网站名称', en: 'Site name' },
      maxLength: 40,
      required: true,
    }),
    plainTextField({ name: 'tagline', label: { zh: '网站说明', en: 'Tagline' }, maxLength: 60 }),
    {
      name: 'domain',
      label: { zh: '网站域名', en: 'Domain' },
      type: 'text',
      validate: optionally(
        /^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
        '请只写域名，例如 www.example.gov.cn。',
        'The host name only.',
      ),
      admin: { description: { zh: '写入页面的 SiteDomain 标签', en: 'For the meta tag SiteDomain' } },
    },
    plainTextField({
      name: 'description',
      label: { zh: '网站简介', en: 'Description' },
      multiline: true,
      maxLength: 200,
      admin: { rows: 2, description: { zh: '供搜索引擎使用', en: 'For search engines' } },
    }),
    {
      name: 'keywords',
      label: { zh: '网站关键词', en: 'Keywords' },
      type: 'text',
      hasMany: true,
      maxRows: 12,
      maxLength: 30,
    },
    {
      name: 'featured',
      label: { zh: '首页头条', en: 'Featured articles' },
      type: 'relationship',
      relationTo: 'articles',
      hasMany: true,
      maxRows: 6,
      admin: {
        allowCreate: false,
        description: {
          zh: '按此顺序排在首页最前；不填则用最新的一篇。已撤下的自动略去。',
          en: 'First on the home page, in this order; none: the newest. Withdrawn ones are left out.',
        },
      },
    },
    {
      name: 'about',
      label: { zh: '关于本站', en: 'About the site' },
      type: 'richText',
      editor: introductionEditor,
    },
    line('sponsor', '主办单位', 'Sponsor', 80),
    line('operator', '承办单位', 'Operator', 80),
    line('signingOrgan', '签发机构', 'Signing organ', 80),
    line('address', '地址', 'Address', 120),
    line('postcode', '邮编', 'Postcode', 10),
    line('contact', '联系方式', 'Contact', 120),
    line('icp', 'ICP 备案号', 'ICP record number', 60),
    line('publicSecurity', '公安备案号', 'Public security record number', 60),
    {
      name: 'institutionMark',
      label: { zh: '党政机关网站标识', en: 'Mark of a public institution' },
      type: 'text',
      validate: optionally(
        /^https:\/\/[^\s"<>]{1,200}$/,
        '请填写以 https:// 开头的网址。',
        'An https address.',
      ),
      admin: {
        description: { zh: '标识的核验网址（conac.cn）', en: 'The page on conac.cn that confirms it' },
      },
    },
    line('siteCode', '网站标识码', 'Site code', 20),
    line('copyright', '版权声明', 'Copyright', 120),
    setting(
      'mourning',
      { zh: '哀悼日置灰', en: 'Mourning (no colour)' },
      { zh: '全站去色。签发即生效，撤销也须签发。', en: 'The whole site in grey.' },
    ),
    setting(
      'showSigners',
      { zh: '公开签发人姓名', en: "Show signers' names" },
      { zh: '不选：只公开签发机构和日期。', en: 'Unchecked: organ and date only.' },
    ),
    setting(
      'sample',
      { zh: '示例站点', en: 'Sample site' },
      { zh: '在页脚标明“示例站点”。', en: 'Says so in the footer.' },
    ),
  ],
})
