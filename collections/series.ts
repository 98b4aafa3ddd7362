import { documentCollection } from '../src/newsroom/documents/documentCollection.ts'
import { plainTextField } from '../src/newsroom/fields/plainText.ts'
import { wholeNumber } from '../src/newsroom/fields/wholeNumber.ts'

export const series = documentCollection({
  slug: 'series',
  labels: { singular: { zh: '专题', en: 'Series' }, plural: { zh: '专题', en: 'Series' } },
  admin: {
    useAsTitle: 'name',
    group: { zh: '内容', en: 'Content' },
    defaultColumns: ['name', 'status', 'live', 'slug', 'order'],
  },
  fields: [
    plainTextField({ name: 'name', label: { zh: '名称', en: 'Name' }, maxLength: 40, required: true }),
    plainTextField({
      name: 'introduction',
      label: { zh: '简介', en: 'Introduction' },
      multiline: true,
      maxLength: 500,
    }),
    {
      name: 'slug',
      label: { zh: '网址名', en: 'Address name' },
      type: 'text',
      required: true,
      unique: true,
      validate: (value: unknown) =>
        (typeof value === 'string' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value.length <= 40) ||
        '请用小写字母、数字和连字符，例如 zhanbo。Lower-case letters, digits and hyphens.',
      admin: { position: 'sidebar' },
    },
    {
      name: 'order',
      label: { zh: '排序规则', en: 'Order' },
      type: 'select',
      required: true,
      defaultValue: 'date',
      options: [
        {
          value: 'consultations',
          label: {
            zh: '市级按开展时间、区县按行政排序',
            en: 'City by date held, districts in administrative order',
          },
        },
        { value: 'date', label: { zh: '按发布日期，新的在前', en: 'By date, newest first' } },
      ],
      admin: { position: 'sidebar' },
    },
    {
      name: 'position',
      label: { zh: '位置', en: 'Position' },
      type: 'number',
      defaultValue: 1,
      min: 1,
      validate: wholeNumber(1, 9999),
      admin: { position: 'sidebar' },
    },
  ],
})
