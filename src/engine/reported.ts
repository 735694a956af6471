import type { Rule } from './types';

/** What reading and checking themselves report. They have a page and a severity like any rule, but no check. */
export const reported: readonly Rule[] = [
  {
    id: 'unreadable',
    title: 'A file that could not be read or parsed at all',
    severity: 'error',
    group: 'Vault',
    fixable: false,
  },
  {
    id: 'frontmatter-invalid',
    title: 'Frontmatter that is no YAML',
    severity: 'warning',
    group: 'Vault',
    fixable: false,
  },
  {
    id: 'unused-suppression',
    title: 'A suppression that silences nothing',
    severity: 'hint',
    group: 'Vault',
    fixable: true,
  },
  {
    id: 'load-unreadable',
    title: 'A declared load that cannot be read',
    severity: 'warning',
    group: 'Facts and loads',
    fixable: false,
  },
];
