import type { IsoDate, PartialDate, Reading } from '../engine/types';
import type { Stated } from './units';

/** The day on which all sources were gone through. Readings looked at again later carry their own day. */
export const CHECKED: IsoDate = '2026-11-22';

/** The service definitions from which AWS generates its SDKs and its API reference. */
export const SDK_MODEL = 'https://github.com/boto/botocore/tree/develop/botocore/data';

interface Source {
  readonly since?: PartialDate;
  /** Where the value was read, when that is not the page itself. */
  readonly evidence?: string;
  readonly checked?: IsoDate;
}

/** A value that was read in an official source. `page` is the AWS page a reader opens. */
export function read(stated: Stated, page: string, source: Source = {}): Reading {
  return { ...stated, page, checked: CHECKED, ...source, confidence: 'read' };
}

/** A value that no official source was found to state: shown as unverified, and never decides a warning. */
export function recalled(stated: Stated, page: string, source: Source = {}): Reading {
  return { ...stated, page, checked: CHECKED, ...source, confidence: 'recalled' };
}
