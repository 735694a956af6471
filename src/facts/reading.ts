import type { IsoDate, PartialDate, Reading } from '../engine/types';
import type { Stated } from './units';

/** The day on which all sources were gone through. Readings looked at again later carry their own day. */
export const CHECKED: IsoDate = '2026-11-22';

/** The service definitions from which AWS generates its SDKs and its API reference. */
export const SDK_MODEL = 'https://github.com/boto/botocore/tree/develop/botocore/data';

/** Guidance for builders, in a repository that AWS keeps. */
export const AWS_TOOLKIT = 'https://github.com/aws/agent-toolkit-for-aws';

/** A page of AWS that was read again on a later day than the rest. */
export interface Page {
  readonly url: string;
  readonly checked: IsoDate;
}

export function reread(url: string, checked: IsoDate = '2026-11-25'): Page {
  return { url, checked };
}

interface Source {
  readonly since?: PartialDate;
  /** Where the value or its date was read, when that is not the page itself. */
  readonly evidence?: string | Page;
}

/** A value that was read in an official source. `page` is the AWS page a reader opens. */
export function read(stated: Stated, page: string | Page, source: Source = {}): Reading {
  return readingOf(stated, page, source, 'read');
}

/** A value that no official source was found to state: shown as unverified, and never decides a warning. */
export function recalled(stated: Stated, page: string | Page): Reading {
  return readingOf(stated, page, {}, 'recalled');
}

function readingOf(
  stated: Stated,
  page: string | Page,
  { since, evidence }: Source,
  confidence: Reading['confidence'],
): Reading {
  return {
    ...stated,
    ...(since !== undefined && { since }),
    page: urlOf(page),
    ...(evidence !== undefined && { evidence: urlOf(evidence) }),
    checked: typeof page === 'string' ? CHECKED : page.checked,
    confidence,
  };
}

function urlOf(page: string | Page): string {
  return typeof page === 'string' ? page : page.url;
}
