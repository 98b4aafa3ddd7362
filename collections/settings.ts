import { documentCollection } from '../src/newsroom/documents/documentCollection.ts'
import { introductionEditor } from '../src/newsroom/fields/introductionEditor.ts'
import { optionally } from '../src/newsroom/fields/optionally.ts'
import { plainTextField } from '../src/newsroom/fields/plainText.ts'
import { onlyOne } from '../src/newsroom/hooks/onlyOne.ts'
import { keepSettingsChange } from '../src/newsroom/records/changes.ts'

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
    plainTextField({ name: 'sponsor', label: { zh: '主办单位', en: 'Sponsor' }, maxLength: 80 }),
    plainTextField({ name: 'operator', label: { zh: '承办单位', en: 'Operator' }, maxLength: 80 }),
    plainTextField({ name: 'signingOrgan', label: { zh: '签发机构', en: 'Signing organ' }, maxLength: 80 }),
    plainTextField({ name: 'address', label: { zh: '地址', en: 'Address' }, maxLength: 120 }),
    plainTextField({ name: 'postcode', label: { zh: '邮编', en: 'Postcode' }, maxLength: 10 }),
    plainTextField({ name: 'contact', label: { zh: '联系方式', en: 'Contact' }, maxLength: 120 }),
    plainTextField({ name: 'icp', label: { zh: 'ICP 备案号', en: 'ICP record number' }, maxLength: 60 }),
    plainTextField({
      name: 'publicSecurity',
      label: { zh: '公安备案号', en: 'Public security record number' },
      maxLength: 60,
    }),
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
    plainTextField({ name: 'siteCode', label: { zh: '网站标识码', en: 'Site code' }, maxLength: 20 }),
    plainTextField({ name: 'copyright', label: { zh: '版权声明', en: 'Copyright' }, maxLength: 120 }),
    {
      name: 'mourning',
      label: { zh: '哀悼日置灰', en: 'Mourning (no colour)' },
      type: 'checkbox',
      defaultValue: false,
      admin: {
        position: 'sidebar',
        description: { zh: '全站去色。签发即生效，撤销也须签发。', en: 'The whole site in grey.' },
      },
    },
    {
      name: 'showSigners',
      label: { zh: '公开签发人姓名', en: "Show signers' names" },
      type: 'checkbox',
      defaultValue: false,
      admin: {
        position: 'sidebar',
        description: { zh: '不选：只公开签发机构和日期。', en: 'Unchecked: organ and date only.' },
      },
    },
    {
      name: 'sample',
      label: { zh: '示例站点', en: 'Sample site' },
      type: 'checkbox',
      defaultValue: false,
      admin: {
        position: 'sidebar',
        description: { zh: '在页脚标明“示例站点”。', en: 'Says so in the footer.' },
      },
    },
  ],
})
