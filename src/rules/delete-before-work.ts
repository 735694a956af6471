import type { Rule } from '../engine/types';
import { oneFinding } from './prose';

const rule: Rule = {
  id: 'delete-before-work',
  title: 'A message deleted before the work is done',
  severity: 'warning',
  group: 'Beliefs',
  fixable: false,
  checkNote: (context) =>
    oneFinding(context, 'delete-before-work', 'sqs.visibility.default', () => ({
      message:
        'A message deleted before its work is lost when the worker fails: the visibility timeout hides it, delete it last.',
    })),
};

export default rule;
