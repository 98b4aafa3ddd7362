'use client'
import { useEffect, useState } from 'react'
import type { AnySnapshot, PhotoContent } from '../../snapshot/types.ts'
import { hasDigest } from './useFrozenText.ts'
import { shownRendition } from './readingPage.ts'

export interface Pictures {
  /** By digest: an address of bytes that are in this browser. */
  addresses: ReadonlyMap<string, string>
  /** The digests of those whose bytes are others than were signed, or are not to be had. */
  failed: readonly string[]
  ready: boolean
}

const NONE: Pictures = { addresses: new Map(), failed: [], ready: false }

/** Fetches the pictures that a snapshot shows, and shows none whose bytes are not those that it names. */
export function usePictures(source: string, snapshot: AnySnapshot | null): Pictures {
  const [pictures, setPictures] = useState(NONE)
  useEffect(() => {
    if (!snapshot) return
    let current = true
    const addresses = new Map<string, string>()
    void Promise.all(shownIn(snapshot).map((sha256) => fetchPicture(source, sha256, addresses))).then(
      (failed) => {
        if (current) setPictures({ addresses, failed: failed.filter((one) => one !== null), ready: true })
      },
    )
    return () => {
      current = false
      for (const address of addresses.values()) URL.revokeObjectURL(address)
    }
  }, [source, snapshot])
  return pictures
}

/** @returns its digest where it failed */
async function fetchPicture(
  source: string,
  sha256: string,
  addresses: Map<string, string>,
): Promise<string | null> {
  try {
    const response = await fetch(`${source}/blobs/${sha256}`, { credentials: 'same-origin' })
    const bytes = await response.arrayBuffer()
    if (!response.ok || (await hasDigest(bytes, sha256)) === false) return sha256
    addresses.set(sha256, URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' })))
    return null
  } catch {
    return sha256
  }
}

function shownIn({ content }: AnySnapshot): string[] {
  const renditions = photosIn(content).map(shownRendition)
  return [...new Set(renditions.flatMap((rendition) => rendition?.sha256 ?? []))]
}

function photosIn(content: AnySnapshot['content']): PhotoContent[] {
  if ('photos' in content) return content.photos
  if ('cover' in content) return content.cover ? [content.cover] : []
  return 'renditions' in content ? [content] : []
}
