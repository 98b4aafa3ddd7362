import { z } from 'zod'
import { component } from './component.ts'
import { address, moment } from './evidence.ts'

const REASON_CODES = [
  'unknown-parameter',
  'repeated-parameter',
  'invalid-parameter',
  'missing-parameter',
  'invalid-cursor',
] as const

/** What is wrong with one parameter. */
export type ReasonCode = (typeof REASON_CODES)[number]

/** Stable codes of the public API's refusals; where parameters are refused, the first one's. */
export const PROBLEM_CODES = [
  ...REASON_CODES,
  'not-found',
  'withdrawn',
  'method-not-allowed',
  'too-many-waiting',
  'too-many-searches',
  'being-mended',
  'internal',
] as const

export type ProblemCode = (typeof PROBLEM_CODES)[number]

export const Reason = component(
  'Reason',
  z.object({
    code: z.enum(REASON_CODES),
    parameter: z.string(),
    message: z.string(),
    allowed: z.array(z.string()).optional(),
  }),
)

/** A problem document (RFC 9457). */
export const ProblemDocument = component(
  'Problem',
  z.object({
    type: address,
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    code: z.enum(PROBLEM_CODES),
    reasons: z.array(Reason).optional(),
    withdrawnAt: moment.optional(),
    notice: z.string().nullable().optional(),
    replacedBy: address.nullable().optional(),
  }),
)
