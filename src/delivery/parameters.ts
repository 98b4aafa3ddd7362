import { z } from 'zod'

/**
 * What a request may say, as schemas: they check what came in, and describe it in OpenAPI. Each takes text and
 * gives a value; what the value looks like is what the description shows.
 */

/** A whole number written in digits. */
export function wholeNumber(minimum: number, maximum: number) {
  return z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .pipe(z.int().min(minimum).max(maximum))
}

/** Some of these names, separated by commas. */
export function namesAmong<const T extends string>(names: readonly [T, ...T[]]) {
  return z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(names)).min(1))
}

const DAY = 24 * 60 * 60 * 1000

/** How many items make a page. */
export const limit = wholeNumber(1, 100).default(20)

/** The `next` of the page before. What is in it is the reader's business. */
export const cursor = z.string().min(1).max(300)

/** The number in an article's address. Leading zeros name nothing. */
export const articleNumber = z
  .string()
  .regex(/^[1-9]\d{0,14}$/)
  .transform(Number)
  .pipe(z.int().min(1))

/** GB/T 2260. */
export const districtCode = z.string().regex(/^\d{6}$/)

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** On one line: control characters are in no keyword. */
export const keyword = z.string().regex(/^\P{Cc}{1,100}$/u)

export const documentId = z.string().min(1).max(100)

/** What somebody searches for. */
export const searchText = z.string().regex(/^(?=.*\S)\P{Cc}{1,200}$/u)

/** Which objects of an article are put in whole. */
export const included = namesAmong(['district', 'series', 'photos']).optional()

/** A day in Jinan, or a moment with its offset. */
const dayOrMoment = z.union([z.iso.date(), z.iso.datetime({ offset: true })])

/** A range of dates: a day is in it to its last second, a moment itself. */
export const range = {
  parameters: { from: dayOrMoment.optional(), to: dayOrMoment.optional() },
  /** As the reader takes it: from one moment on, until before another. */
  of: (from: string | undefined, to: string | undefined) => ({
    ...(from !== undefined && { from: momentOf(from).toISOString() }),
    ...(to !== undefined && {
      until: new Date(momentOf(to).getTime() + (isDay(to) ? DAY : 1)).toISOString(),
    }),
  }),
}

function momentOf(text: string): Date {
  return new Date(isDay(text) ? `${text}T00:00:00+08:00` : text)
}

function isDay(text: string): boolean {
  return text.length === 'YYYY-MM-DD'.length
}
