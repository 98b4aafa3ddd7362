/** Why a file is not taken in as a picture. Stable: the sentences people read are kept by these codes. */
export type ImageRefusalCode =
  /** Nothing that is known as a picture or a document. */
  | 'image-not-an-image'
  /** Recognised, but none of JPEG, PNG, WebP and AVIF. */
  | 'image-type'
  /** The name's ending or the declared type says something else than the content. */
  | 'image-extension'
  /** Starts like a picture, but can't be decoded to its end. */
  | 'image-truncated'
  /** More pixels or more bytes than the limit. */
  | 'image-too-large'
  /** The shorter side has fewer pixels than the limit. */
  | 'image-too-small'
  /** More than one frame: a still of it would not be what the editor chose. */
  | 'image-animated'

/** What a sentence about the refusal may name: formats, sizes in pixels or bytes, the limit that was broken. */
export type ImageRefusalContext = Readonly<Record<string, string | number>>

/** An uploaded file that is not taken in; nothing of it was kept. */
export class ImageRefused extends Error {
  override readonly name = 'ImageRefused'
  readonly code: ImageRefusalCode
  /** The file's name as it was uploaded. */
  readonly file: string
  readonly context: ImageRefusalContext

  constructor(
    code: ImageRefusalCode,
    file: string,
    context: ImageRefusalContext = {},
    options?: { cause: unknown },
  ) {
    super(`${code}: ${JSON.stringify(file)} ${JSON.stringify(context)}`, options)
    this.code = code
    this.file = file
    this.context = context
  }
}
