import type { Locale, Words } from './locale.ts'

const IMAGE_MESSAGES: Readonly<Record<string, Words>> = {
  'image-not-an-image': {
    zh: '这个文件不是图片。请上传 JPEG、PNG、WebP 或 AVIF 图片。',
    en: 'This file is not a picture. Upload a JPEG, PNG, WebP or AVIF.',
  },
  'image-type': {
    zh: '不支持这种图片格式。请另存为 JPEG、PNG、WebP 或 AVIF 后再上传。',
    en: 'This kind of picture is not accepted. Save it as JPEG, PNG, WebP or AVIF and upload that.',
  },
  'image-extension': {
    zh: '文件名与内容不符：内容的真实格式与扩展名不同。请改正扩展名后再上传。',
    en: 'The name of the file does not match what is in it. Correct its ending and upload it again.',
  },
  'image-truncated': {
    zh: '图片不完整或已损坏，无法读到末尾。请重新导出或重新下载后再上传。',
    en: 'The picture is incomplete or damaged. Export or download it again, then upload it.',
  },
  'image-too-large': {
    zh: '图片太大：最多 6400 万像素、20 MB。请缩小后再上传。',
    en: 'The picture is too large: at most 64 megapixels and 20 MB. Make it smaller and upload it again.',
  },
  'image-too-small': {
    zh: '图片太小，公开后会模糊。请换一张更大的原图。',
    en: 'The picture is too small to be shown well. Choose a larger original.',
  },
  'image-animated': {
    zh: '不支持动图。请上传静态图片。',
    en: 'Animated pictures are not accepted. Upload a still one.',
  },
  'photo-file-fixed': {
    zh: '图片文件不能替换：换图就是一张新图片。请新建图片，并在稿件中改用它。',
    en: 'The file of a photo cannot be replaced: another picture is another photo. Create a new one and use it.',
  },
  'photo-file-required': { zh: '请选择要上传的图片文件。', en: 'Choose a picture to upload.' },
}

/** What is wrong with an upload and what to do about it. An unknown code is a fault of the caller. */
export function imageMessage(code: string, locale: Locale): string {
  const sentences = IMAGE_MESSAGES[code]
  if (!sentences) throw new RangeError(`No sentence for ${code}`)
  return sentences[locale]
}
