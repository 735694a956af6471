import type { Rule } from '../engine/types';
import { booleanOf, itemsOf, property, stringOf, subjectOf } from '../engine/values';
import { firehoseDestinations } from './firehose-destinations';

const rule: Rule = {
  id: 'firehose-no-source-backup',
  title: 'A transformation without a backup of what came in',
  severity: 'info',
  group: 'Firehose',
  fixable: true,
  *checkTemplate({ graph }) {
    for (const { stream, key, settings } of firehoseDestinations(graph)) {
      if (key !== 'ExtendedS3DestinationConfiguration' || settings.open) continue;
      const processing = property(settings, 'ProcessingConfiguration');
      const lambda = itemsOf(property(processing, 'Processors')).find(
        (one) => stringOf(property(one, 'Type')) === 'Lambda',
      );
      if (!lambda || booleanOf(property(processing, 'Enabled')) === false) continue;
      const mode = property(settings, 'S3BackupMode');
      if (mode !== undefined && stringOf(mode) !== 'Disabled') continue;
      yield {
        span: mode?.span ?? lambda.span,
        message: `${subjectOf(stream)} keeps only what its function makes of a record: S3BackupMode Enabled keeps the original as well.`,
        subject: subjectOf(stream),
        fact: 'fh.backup',
      };
    }
  },
};

export default rule;
