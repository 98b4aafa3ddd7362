import { documentCollection } from '../src/newsroom/documents/documentCollection.ts'
import { plainTextField } from '../src/newsroom/fields/plainText.ts'
import { articleEditor } from '../src/newsroom/fields/articleEditor.ts'
import { districtOrCity } from '../src/newsroom/fields/districtOrCity.ts'
import { ownDistrict, ownDistricts } from '../src/newsroom/fields/ownDistricts.ts'
import { wholeNumber } from '../src/newsroom/fields/wholeNumber.ts'
import { giveNumber } from '../src/newsroom/hooks/giveNumber.ts'
import { IMPORTANCES } from '../src/workflow/index.ts'

const IMPORTANCE_LABELS = {
  ordinary: { zh: '一般：一审、党组一人签发', en: 'Ordinary: one review, one signature' },
  important: { zh: '重要：二审、党组两人会签', en: 'Important: two reviews, two signatures' },
}

export const articles = documentCollection({
  slug: 'articles',
  labels: { singular: { zh: '稿件', en: 'Article' }, plural: { zh: '稿件', en: 'Articles' } },
  admin: {
    useAsTitle: 'title',
    group: { zh: '内容', en: 'Content' },
    defaultColumns: ['title', 'status', 'live', 'district', 'series', 'updatedAt'],
    listSearchableFields: ['title', 'kicker', 'source'],
    description: {
      zh: '稿件经审核、党组签发后才会公开。',
      en: 'Articles become public only after review and sign-off.',
    },
  },
  defaultSort: '-updatedAt',
  hooks: { beforeChange: [giveNumber] },
  fields: [
    plainTextField({
      name: 'kicker',
      label: { zh: '栏目题（引题）', en: 'Kicker' },
      maxLength: 60,
      admin: { description: { zh: '例如：“商量”展播 | 商量在莱芜', en: 'The line above the title' } },
    }),
    plainTextField({
      name: 'title',
      label: { zh: '标题', en: 'Title' },
      multiline: true,
      maxLength: 120,
      required: true,
      admin: { rows: 2, description: { zh: '可分两行：换行处即标题断行处。', en: 'May be on two lines.' } },
    }),
    plainTextField({
      name: 'subtitle',
      label: { zh: '副题', en: 'Subtitle' },
      multiline: true,
      maxLength: 200,
      admin: { rows: 2 },
    }),
    plainTextField({
      name: 'editorsNote',
      label: { zh: '编者按', en: "Editor's note" },
      multiline: true,
      maxLength: 1000,
      admin: { rows: 3 },
    }),
    {
      name: 'body',
      label: { zh: '正文', en: 'Body' },
      type: 'richText',
      required: true,
      editor: articleEditor,
    },
    plainTextField({
      name: 'credit',
      label: { zh: '供稿', en: 'Credit' },
      maxLength: 60,
      admin: { description: { zh: '例如：（莱芜区政协供稿）', en: 'Who contributed it' } },
    }),
    plainTextField({
      name: 'source',
      label: { zh: '信息来源', en: 'Source' },
      maxLength: 60,
      required: true,
      admin: { position: 'sidebar' },
    }),
    {
      name: 'district',
      label: { zh: '区县', en: 'District' },
      type: 'relationship',
      relationTo: 'districts',
      validate: districtOrCity,
      defaultValue: ownDistrict,
      filterOptions: ownDistricts,
      admin: { position: 'sidebar', allowCreate: false },
    },
    {
      name: 'series',
      label: { zh: '专题（栏目）', en: 'Series' },
      type: 'relationship',
      relationTo: 'series',
      admin: { position: 'sidebar', allowCreate: false },
    },
    {
      name: 'layout',
      label: { zh: '版式', en: 'Layout' },
      type: 'select',
      required: true,
      defaultValue: 'text',
      options: [
        { value: 'text', label: { zh: '图文稿', en: 'Text with pictures' } },
        { value: 'photos', label: { zh: '图片故事：以大图叙事', en: 'Photo story: large pictures' } },
      ],
      admin: { position: 'sidebar' },
    },
    {
      name: 'publishedAt',
      label: { zh: '发布日期', en: 'Date shown' },
      type: 'date',
      admin: {
        position: 'sidebar',
        components: {
          Field: '/src/admin/fields/DeskTimeField.tsx#DeskTimeField',
          Cell: '/src/admin/ledgerCells/MomentCell.tsx#MomentCell',
        },
        description: {
          zh: '向公众显示；留空则显示实际发布时间。',
          en: 'Empty: the time of the release is shown.',
        },
      },
    },
    {
      name: 'importance',
      label: { zh: '重要程度', en: 'Importance' },
      type: 'select',
      required: true,
      defaultValue: 'ordinary',
      options: IMPORTANCES.map((value) => ({ value, label: IMPORTANCE_LABELS[value] })),
      admin: { position: 'sidebar' },
    },
    {
      name: 'keywords',
      label: { zh: '关键词', en: 'Keywords' },
      type: 'text',
      hasMany: true,
      maxRows: 12,
      maxLength: 30,
      admin: {
        position: 'sidebar',
        placeholder: { zh: '输完一个词按回车', en: 'A word, then Enter' },
      },
    },
    plainTextField({
      name: 'summary',
      label: { zh: '摘要', en: 'Summary' },
      multiline: true,
      maxLength: 300,
      admin: { position: 'sidebar', rows: 4 },
    }),
    {
      name: 'heldOn',
      label: { zh: '协商开展日期', en: 'Held on' },
      type: 'date',
      admin: {
        position: 'sidebar',
        date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy-MM-dd' },
        description: {
          zh: '仅市政协月度商量填写：专题中按此日期排序。',
          en: "Only for the city's monthly consultations: their order in the series.",
        },
      },
    },
    {
      name: 'number',
      label: { zh: '编号', en: 'Number' },
      type: 'number',
      unique: true,
      index: true,
      min: 1,
      max: 999_999_999,
      validate: wholeNumber(1, 999_999_999),
      admin: {
        position: 'sidebar',
        readOnly: true,
        description: {
          zh: '公开网址中的编号，建稿时自动给出，不再改变。',
          en: 'In the public address; given once.',
        },
      },
      access: { update: () => false },
    },
  ],
})
