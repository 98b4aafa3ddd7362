import { documentCollection } from '../src/newsroom/documents/documentCollection.ts'
import { plainTextField } from '../src/newsroom/fields/plainText.ts'
import { onlyOne } from '../src/newsroom/hooks/onlyOne.ts'

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
  hooks: { beforeOperation: [onlyOne] },
  fields: [
    plainTextField({
      name: 'siteName',
      label: { zh: '网站名称', en: 'Site name' },
      maxLength: 40,
      required: true,
    }),
    plainTextField({ name: 'tagline', label: { zh: '网站说明', en: 'Tagline' }, maxLength: 60 }),
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
    plainTextField({ name: 'siteCode', label: { zh: '网站标识码', en: 'Site code' }, maxLength: 20 }),
    plainTextField({ name: 'copyright', label: { zh: '版权声明', en: 'Copyright' }, maxLength: 120 }),
    {
      name: 'sample',
      label: { zh: '示例站点', en: 'Sample site' },
      type: 'checkbox',
      defaultValue: false,
      admin: { description: { zh: '在页脚标明“示例站点”。', en: 'Says so in the footer.' } },
    },
  ],
})
