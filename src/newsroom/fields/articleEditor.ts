import {
  BlockquoteFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import { plainTextField } from './plainText.ts'

/** What an article's body may be made of; `src/richtext` has a public form for each. */
export const articleEditor = lexicalEditor({
  admin: {
    placeholder: {
      zh: '在此输入正文；按“/”可插入标题、列表、图片',
      en: 'Type the text here; “/” inserts headings, lists, pictures',
    },
  },
  features: [
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
    BoldFeature(),
    ItalicFeature(),
    OrderedListFeature(),
    UnorderedListFeature(),
    BlockquoteFeature(),
    LinkFeature({ enabledCollections: ['articles'] }),
    EXPERIMENTAL_TableFeature(),
    UploadFeature({
      enabledCollections: ['photos'],
      collections: {
        photos: {
          fields: [
            plainTextField({
              name: 'caption',
              label: { zh: '本文图注（留空则用图片自己的图注）', en: 'Caption in this article' },
              maxLength: 200,
            }),
          ],
        },
      },
    }),
  ],
})
