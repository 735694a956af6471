import type { Rule } from '../engine/types';
import { booleanOf, property, subjectOf } from '../engine/values';
import { firehoseDestinations } from './firehose-destinations';

const rule: Rule = {
  id: 'firehose-no-error-logging',
  title: 'A destination whose errors are not logged',
  severity: 'warning',
  group: 'Firehose',
  fixable: true,
  *checkTemplate({ graph }) {
    for (const { stream, keySpan, settings } of firehoseDestinations(graph)) {
      const logging = property(settings, 'CloudWatchLoggingOptions');
      if (settings.open || (logging !== undefined && logging.kind !== 'map')) continue;
      const enabled = property(logging, 'Enabled');
      if (enabled !== undefined && booleanOf(enabled) !== false) continue;
      yield {
        span: enabled?.span ?? keySpan,
        message: `${subjectOf(stream)} does not log why a delivery fails: turn on CloudWatchLoggingOptions for this destination.`,
        subject: subjectOf(stream),
      };
    }
  },
};

export default rule;
