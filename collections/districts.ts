import { documentCollection } from '../src/newsroom/documents/documentCollection.ts'
import { introductionEditor } from '../src/newsroom/fields/introductionEditor.ts'
import { plainTextField } from '../src/newsroom/fields/plainText.ts'
import { wholeNumber } from '../src/newsroom/fields/wholeNumber.ts'

export const districts = documentCollection({
  slug: 'districts',
  labels: { singular: { zh: '区县', en: 'District' }, plural: { zh: '区县', en: 'Districts' } },
  admin: {
    useAsTitle: 'name',
    group: { zh: '内容', en: 'Content' },
    defaultColumns: ['name', 'status', 'live', 'organ', 'brand', 'position'],
  },
  defaultSort: 'position',
  fields: [
    plainTextField({ name: 'name', label: { zh: '名称', en: 'Name' }, maxLength: 20, required: true }),
    plainTextField({ name: 'organ', label: { zh: '机构', en: 'Organ' }, maxLength: 60, required: true }),
    plainTextField({
      name: 'brand',
      label: { zh: '商量品牌', en: 'Brand' },
      maxLength: 20,
      admin: { description: { zh: '例如：莱商量', en: 'E.g. 莱商量' } },
    }),
    {
      name: 'introduction',
      label: { zh: '简介', en: 'Introduction' },
      type: 'richText',
      editor: introductionEditor,
    },
    {
      name: 'cover',
      label: { zh: '封面图片', en: 'Cover photo' },
      type: 'upload',
      relationTo: 'photos',
    },
    {
      name: 'code',
      label: { zh: '行政区划代码', en: 'GB/T 2260 code' },
      type: 'text',
      required: true,
      unique: true,
      validate: (value: unknown) =>
        (typeof value === 'string' && /^\d{6}$/.test(value)) || '请填写六位数字（GB/T 2260）。Six digits.',
      admin: { position: 'sidebar' },
    },
    {
      name: 'position',
      label: { zh: '行政排序', en: 'Administrative order' },
      type: 'number',
      required: true,
      min: 1,
      validate: wholeNumber(1, 9999),
      admin: { position: 'sidebar' },
    },
  ],
})
