import type { Hostile } from './make';
import { hostileNotes } from './notes';
import { hostilePrograms } from './programs';
import { hostileTemplates } from './templates';

export const hostile: readonly Hostile[] = [...hostileNotes, ...hostileTemplates, ...hostilePrograms];
