/**
 * The data that flows through Queuewise, and nothing else: text is read into a `Doc`, rules look at a `Doc` with its
 * graph and its relations, and say `Report`s, which become `Finding`s. Everything here is plain, readonly data.
 */

export type * from './documents';
export type * from './facts';
export type * from './graph';
export type * from './notes';
export type * from './questions';
export type * from './rules';
export type * from './templates';
export type * from './text';
