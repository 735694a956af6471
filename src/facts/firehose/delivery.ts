import type { Entry } from '../entry';
import { read } from '../reading';
import { choice, durations, HOUR } from '../units';
import { words } from '../words';
import { TRANSFORMS } from './cues';
import { API, BUFFER, GUIDE, MODEL } from './pages';

/** Destinations and the way to them. */
export const delivery = [
  {
    id: 'fh.dest',
    title: 'Destinations',
    kind: 'choice',
    adjustable: 'hard',
    note: 'S3, Redshift, OpenSearch, Splunk, HTTP endpoints, Snowflake, Iceberg tables and partners.',
    mentions: {
      cues: words`\b(?:destinations?|targets?|deliver(?:s|ed|y)?|loads?|loading|sends?|writes?|sinks?|stores?|into|to)\b`,
      phrases: [
        {
          pattern: words`
            \b(?:deliver|load|send|write)(?:s|ed|ing)? (?:the )?(?:data |streams? |data streams? |records )?(?:directly )?
            (?:in)?to (?:Amazon |an? )?(?:\[\[)?(?:DynamoDB|RDS|Aurora|MSK|SQS|SNS|EFS|Athena)\b(?!…\bfirehose\b)`,
          value: 'others',
        },
        {
          pattern: words`
            \b(?:deliver|load|send|writ)(?:e|s|es|ed|ing)? (?:the |your |streaming )?(?:data |records |streams )?(?:directly )?
            (?:in)?to (?:Amazon )?(?:S3|Redshift|Open~?Search|Elastic~?search|Splunk|Snowflake)\b
            |\b(?:S3|Redshift|Open~?Search(?: Service)?|Elastic~?search(?: Service)?|Splunk|Snowflake
            |HTTP endpoints?)(?:[^.;?!]{0,50}?)(?:,|&|\/| and| or)(?:[^.;?!]{0,30}?)\b(?:S3|Redshift|Open~?Search
            |Elastic~?search|Splunk|Snowflake|HTTP)`,
          value: 'destinations',
        },
      ],
    },
    history: [
      read(
        choice('destinations', 'S3, Redshift, OpenSearch, Splunk, HTTP endpoints, Snowflake, Iceberg, partners'),
        `${GUIDE}/create-destination.html`,
      ),
    ],
    exam: choice('destinations', 'S3, Redshift, OpenSearch, Splunk, HTTP endpoints, partners'),
  },
  {
    id: 'fh.redshift',
    title: 'Way to Redshift',
    kind: 'choice',
    adjustable: 'hard',
    mentions: {
      cues: words`\bRedshift\b`,
      phrases: [
        {
          pattern: words`\b(?:COPY|(?:through|via|from|in|to) (?:Amazon |an? )?(?:intermediate )?S3)\b`,
          value: 'copy',
        },
        {
          pattern: words`\bdirect(?:ly)? (?:in)?to (?:Amazon )?Redshift\b|\bRedshift direct(?:ly)?\b|\bwithout (?:going through |using |an? )?S3\b`,
          value: 'direct',
        },
      ],
    },
    history: [read(choice('copy', 'S3 first, then COPY'), `${GUIDE}/basic-deliver.html`)],
    exam: choice('copy', 'COPY through S3'),
  },
  {
    id: 'fh.backup',
    title: 'S3 backup',
    kind: 'choice',
    adjustable: 'config',
    note: 'Source records for S3 and Redshift; failed or all data for the other destinations.',
    mentions: {
      cues: words`\bback~?ups?\b|\ball or failed\b`,
      phrases: [
        { pattern: words`\b(?:all|failed|source)(?: or (?:all|failed))? (?:data|records)\b`, value: 'all-or-failed' },
      ],
    },
    history: [read(choice('all-or-failed', 'all or failed data'), BUFFER)],
    exam: choice('all-or-failed', 'all or failed data'),
  },
  {
    id: 'fh.retry',
    title: 'Delivery retry, range',
    unit: 'second',
    kind: 'range',
    adjustable: 'config',
    note: 'For Redshift, OpenSearch, HTTP, Splunk and Snowflake.',
    mentions: { cues: words`\bretr(?:y|ies|ied)\b`, not: TRANSFORMS },
    history: [
      read(durations(0, 2 * HOUR, '0 to 7,200 seconds'), `${API}/API_CreateDeliveryStream.html`, { evidence: MODEL }),
    ],
  },
  {
    id: 'fh.delim',
    title: 'Separator between records in S3',
    kind: 'choice',
    adjustable: 'config',
    note: 'Records from an SNS subscription already end with a newline.',
    mentions: {
      cues: words`\b(?:delimiters?|separators?|newlines?)\b`,
      phrases: [
        {
          pattern: words`\b(?:adds?|appends?) (?:a |an )?(?:newline|delimiter)\b…\b(?:by default|automatically)\b`,
          value: 'newline',
        },
        { pattern: words`\b(?:no|without(?: a| any)?) (?:newlines?|delimiters?|separators?)\b`, value: 'none' },
      ],
    },
    history: [read(choice('none', 'none by default'), `${GUIDE}/basic-deliver.html`)],
  },
] as const satisfies readonly Entry[];
