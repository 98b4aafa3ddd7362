import { documentCollection } from '../src/newsroom/documents/documentCollection.ts'
import { plainTextField } from '../src/newsroom/fields/plainText.ts'
import { showPhoto } from '../src/newsroom/photos/showPhoto.ts'
import { keepRenditions, processPhoto } from '../src/newsroom/photos/uploadHooks.ts'

export const photos = documentCollection({
  slug: 'photos',
  labels: { singular: { zh: '图片', en: 'Photo' }, plural: { zh: '图片', en: 'Photos' } },
  admin: {
    useAsTitle: 'caption',
    group: { zh: '内容', en: 'Content' },
    defaultColumns: ['caption', 'status', 'live', 'takenOn', 'place'],
    listSearchableFields: ['caption', 'place', 'activity'],
  },
  upload: {
    disableLocalStorage: true,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif'],
    pasteURL: false,
    crop: false,
    focalPoint: false,
    hideRemoveFile: true,
    displayPreview: true,
    handlers: [showPhoto],
  },
  hooks: { beforeOperation: [processPhoto], beforeChange: [keepRenditions] },
  fields: [
    plainTextField({
      name: 'caption',
      label: { zh: '图注', en: 'Caption' },
      maxLength: 200,
      admin: { description: { zh: '例如：2025年6月，莱芜区政协开展……调研活动', en: 'Carries the date' } },
    }),
    plainTextField({
      name: 'alt',
      label: { zh: '替代文字', en: 'Alternative text' },
      maxLength: 200,
      admin: {
        description: {
          zh: '画面上有什么，供看不见图片的人阅读。',
          en: 'What the picture shows, for who cannot see it.',
        },
      },
    }),
    {
      name: 'takenOn',
      label: { zh: '拍摄日期', en: 'Taken on' },
      type: 'text',
      admin: {
        description: {
          zh: '写作 2025-06-18；只知道月份时写作 2025-06。',
          en: 'As 2025-06-18, or 2025-06 where only the month is known.',
        },
      },
      validate: (value: unknown) =>
        !value ||
        (typeof value === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(value)) ||
        '请写作 2025-06-18；只知道月份时写作 2025-06。YYYY-MM-DD or YYYY-MM.',
    },
    plainTextField({ name: 'place', label: { zh: '地点', en: 'Place' }, maxLength: 60 }),
    plainTextField({ name: 'photographer', label: { zh: '摄影', en: 'Photographer' }, maxLength: 60 }),
    plainTextField({ name: 'activity', label: { zh: '活动', en: 'Activity' }, maxLength: 100 }),
    {
      name: 'renditions',
      type: 'json',
      admin: { hidden: true },
      access: { create: () => false, update: () => false },
    },
  ],
})
