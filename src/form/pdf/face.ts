import { create, type Font } from 'fontkit'
import type { WidthOf } from '../wrap.ts'

/** A face as it is drawn with: by its name in the document, and with what it holds. */
export interface Face {
  name: string
  has: (character: string) => boolean
  /** In em. */
  widthOf: WidthOf
}

/** Makes a face known to a document under a name. @throws TypeError where the bytes are not one font */
export function faceOf(doc: PDFKit.PDFDocument, name: string, bytes: Uint8Array): Face {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const font = create(buffer)
  if (!('glyphForCodePoint' in font)) throw new TypeError(`The font "${name}" is a collection, not one face.`)
  doc.registerFont(name, buffer)
  return { name, has: (character) => font.hasGlyphForCodePoint(codeOf(character)), widthOf: widths(font) }
}

function widths(font: Font): WidthOf {
  const known = new Map<string, number>()
  return (character) => {
    const width =
      known.get(character) ?? font.glyphForCodePoint(codeOf(character)).advanceWidth / font.unitsPerEm
    known.set(character, width)
    return width
  }
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}
