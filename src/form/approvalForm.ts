import type { AnySnapshot } from '../snapshot/types.ts'
import { contentOf, countCharacters } from './content.ts'
import { findRelease, publicBefore, submissionOf } from './releases.ts'
import { endedBefore, isRatification, stepsOf } from './steps.ts'
import type {
  Affected,
  ApprovalForm,
  Contributor,
  FormEvent,
  FormInput,
  FormKind,
  ReleasedEvent,
  Terms,
} from './types.ts'

/**
 * The approval form of one release, past or present, from what the ledger and the snapshot say. What
 * happened later changes nothing about it, but for the ratification of an emergency withdrawal.
 * @throws RangeError where the events hold no such release, or not its submission
 */
export function approvalForm(input: FormInput): ApprovalForm {
  const { events, snapshot } = input
  const released = findRelease(events, input.release)
  const submission = released && submissionOf(events, released)
  if (!released || !submission) throw new RangeError(`There is no release ${String(input.release)} here.`)
  const before = publicBefore(events, released)
  const opening = released.type === 'released' ? submission : released
  const { title, text } = contentOf(snapshot)
  return {
    kind: kindOf(released, submission),
    collection: snapshot.document.collection,
    importance: submission.importance ?? null,
    unit: unitOf(snapshot) ?? (input.issuer?.sponsor || null),
    signingOrgan: released.release.release.approval?.organ || input.issuer?.signingOrgan || null,
    source: 'source' in snapshot.content ? snapshot.content.source : null,
    title,
    body: { text, characters: countCharacters(text) },
    opening: { seq: opening.seq, at: opening.at, by: opening.by },
    contributors: contributorsIn(submission, input.names),
    frozenBy: submission.seq,
    correction: submission === opening ? (submission.correction ?? null) : null,
    withdrawal: withdrawalOf(input, released, submission),
    affected: before && affectedBy(before, input.previous),
    earlier: endedBefore(events, released, before),
    steps: stepsOf(events, released),
    evidence: evidenceOf(released, opening),
    proof: proofOf(input, released),
  }
}

function kindOf(released: ReleasedEvent, submission: FormEvent): FormKind {
  if (released.type !== 'released') return 'withdraw_now'
  return submission.kind === 'correct' || submission.kind === 'withdraw' ? submission.kind : 'publish'
}

function unitOf({ content }: AnySnapshot): string | null {
  if ('district' in content && content.district) return content.district.organ || content.district.name
  return 'organ' in content ? content.organ || content.name : null
}

function contributorsIn({ contributors, by }: FormEvent, names: FormInput['names']): Contributor[] {
  return (contributors ?? []).map((id) => {
    if (id === by.id) return { name: by.name, recorded: true }
    return names.get(id) ?? { name: id, recorded: true }
  })
}

function withdrawalOf(
  { events, target }: FormInput,
  released: ReleasedEvent,
  submission: FormEvent,
): ApprovalForm['withdrawal'] {
  const terms = released.type === 'released' ? submission.withdrawal : termsIn(released)
  if (terms === undefined || typeof terms === 'number') return null
  return {
    reason: terms.reason,
    after: terms.after,
    target: terms.after === 'redirect' ? target : null,
    ratified: events.some((event) => isRatification(event, released)),
  }
}

function termsIn({ reason, after }: FormEvent): Terms {
  return { reason: reason ?? '', after: after ?? 'gone' }
}

function affectedBy({ release, at, digest }: ReleasedEvent, snapshot: AnySnapshot | null): Affected {
  const content = snapshot && contentOf(snapshot)
  return {
    release: release.release.seq,
    at,
    digest,
    title: content && content.title,
    characters: content && countCharacters(content.text),
  }
}

function evidenceOf(
  { seq, digest, at, release }: ReleasedEvent,
  opening: FormEvent,
): ApprovalForm['evidence'] {
  const { seq: number, hash, ledger } = release.release
  return {
    seq,
    digest,
    release: { seq: number, at, hash, key: release.key },
    first: opening.seq,
    last: seq,
    head: ledger,
  }
}

/** Only what is public has a public proof, and only articles have a page of their own for it. */
function proofOf({ snapshot, publicUrl }: FormInput, { release }: ReleasedEvent): ApprovalForm['proof'] {
  if (snapshot.document.collection !== 'articles' || release.release.kind === 'withdraw') return null
  const path = `/articles/${String((snapshot.content as { number: number }).number)}/proof`
  return { path, address: publicUrl === null ? null : new URL(path, publicUrl).href }
}
