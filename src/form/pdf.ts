import PDFDocument from 'pdfkit'
import { drawSheet } from './pdf/drawSheet.ts'
import { faceOf } from './pdf/face.ts'
import type { FittedSheet } from './fit.ts'
import { PAGE } from './page.ts'

/** The bytes of two weights of one face: TrueType or OpenType. */
export interface Fonts {
  regular: Uint8Array
  bold: Uint8Array
}

/**
 * The form as a PDF of one page, with its text as text and its faces embedded as far as they are used. The
 * same sheet always gives the same bytes: the only date in it is that of the release.
 */
export async function formPdf(sheet: FittedSheet, fonts: Fonts): Promise<Uint8Array> {
  const released = new Date(sheet.at)
  const doc = new PDFDocument({
    size: [PAGE.width, PAGE.height],
    margin: 0,
    subset: 'PDF/A-2b',
    pdfVersion: '1.7',
    lang: sheet.locale === 'zh' ? 'zh-CN' : 'en',
    displayTitle: true,
    // None of the library's own faces: a file that is kept for long must hold every face that it uses.
    font: '',
    info: {
      Title: `${sheet.title} · ${sheet.heading}`,
      Author: sheet.organ,
      Creator: sheet.system,
      Producer: 'pdfkit',
      CreationDate: released,
      ModDate: released,
    },
  })
  const bytes = bytesOf(doc)
  drawSheet(doc, sheet, {
    regular: faceOf(doc, 'regular', fonts.regular),
    bold: faceOf(doc, 'bold', fonts.bold),
  })
  doc.end()
  return bytes
}

function bytesOf(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => resolve(Buffer.concat(chunks)))
    doc.on('error', reject)
  })
}
