import { BoldFeature, lexicalEditor, LinkFeature, ParagraphFeature } from '@payloadcms/richtext-lexical'

/** For a few plain paragraphs about a district or the site: no pictures, no headings, no links to articles. */
export const introductionEditor = lexicalEditor({
  features: [ParagraphFeature(), BoldFeature(), LinkFeature({ enabledCollections: [] })],
})
