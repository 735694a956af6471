import { addResource, allEdits, freshId, ref } from '../engine/edits';
import type { Edit, Resource, Rule } from '../engine/types';
import { booleanOf, property, subjectOf } from '../engine/values';
import { firehoseDestinations } from './firehose-destinations';
import { fitted } from './fitted';
import { type FixContext, offer, set } from './fixes';

const rule: Rule = {
  id: 'firehose-no-error-logging',
  title: 'A destination whose errors are not logged',
  severity: 'warning',
  group: 'Firehose',
  fixable: true,
  *checkTemplate(context) {
    const { graph } = context;
    for (const { stream, key, keySpan, settings } of firehoseDestinations(graph)) {
      const logging = property(settings, 'CloudWatchLoggingOptions');
      if (settings.open || (logging !== undefined && logging.kind !== 'map')) continue;
      const enabled = property(logging, 'Enabled');
      if (enabled !== undefined && booleanOf(enabled) !== false) continue;
      yield {
        span: enabled?.span ?? keySpan,
        message: fitted(
          (name) =>
            `${name(subjectOf(stream))} does not log why a delivery fails: turn on CloudWatchLoggingOptions for this destination.`,
        ),
        subject: subjectOf(stream),
        fixes: () => offer('Log errors (adds a log group and a log stream)', logged(context, stream, key)),
      };
    }
  },
};

/** The log group and stream have to exist: Firehose does not make them. */
function logged(context: FixContext, stream: Resource, key: string): readonly Edit[] | undefined {
  const { doc, template } = context;
  const group = freshId(doc.text, template, `${stream.id}Logs`);
  const logStream = freshId(doc.text, template, `${stream.id}LogStream`);
  return allEdits(
    set(context, stream, `${key}.CloudWatchLoggingOptions`, {
      Enabled: true,
      LogGroupName: ref(group),
      LogStreamName: ref(logStream),
    }),
    addResource(doc.text, template, stream, {
      id: group,
      type: 'AWS::Logs::LogGroup',
      properties: { RetentionInDays: 30 },
    }),
    addResource(doc.text, template, stream, {
      id: logStream,
      type: 'AWS::Logs::LogStream',
      properties: { LogGroupName: ref(group) },
    }),
  );
}

export default rule;
