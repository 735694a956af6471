import { getAtt, type PlainReference, ref } from '../engine/edits';
import type { Edit, MapValue, Resource, Rule, Value } from '../engine/types';
import { booleanOf, itemsOf, property, stringOf, subjectOf } from '../engine/values';
import { firehoseDestinations } from './firehose-destinations';
import { type FixContext, offer, setAll } from './fixes';

const rule: Rule = {
  id: 'firehose-no-source-backup',
  title: 'A transformation without a backup of what came in',
  severity: 'info',
  group: 'Firehose',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
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
        span: mode?.span ?? property(lambda, 'Type')?.span ?? lambda.span,
        message: `${subjectOf(stream)} keeps only what its function makes of a record: S3BackupMode Enabled keeps the original as well.`,
        subject: subjectOf(stream),
        fact: 'fh.backup',
        fixes: () =>
          offer('Keep the original records under source/ of the same bucket', backedUp(context, stream, key, settings)),
      };
    }
  },
};

/** Into the destination's own bucket, with its role; both have to be references that can be written again. */
function backedUp(context: FixContext, stream: Resource, key: string, settings: MapValue): readonly Edit[] | undefined {
  const [bucket, role] = [
    plainReference(property(settings, 'BucketARN')),
    plainReference(property(settings, 'RoleARN')),
  ];
  if (bucket === undefined || role === undefined) return undefined;
  return setAll(context, stream, key, {
    S3BackupMode: 'Enabled',
    S3BackupConfiguration: { BucketARN: bucket, RoleARN: role, Prefix: 'source/' },
  });
}

function plainReference(value: Value | undefined): PlainReference | string | undefined {
  if (value?.kind === 'reference')
    return value.attribute === undefined ? ref(value.resource) : getAtt(value.resource, value.attribute);
  return value?.kind === 'known' && value.from === undefined ? stringOf(value) : undefined;
}

export default rule;
