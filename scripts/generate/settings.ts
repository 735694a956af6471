import { readFileSync } from 'node:fs';
import { allRules } from './rules';

/** What the keys of `queuewise.config.json` and the settings of the same names mean. */
function configurationProperties() {
  return {
    asOf: {
      type: 'string',
      default: 'today',
      pattern: '^(?:today|exam|\\d{4}-\\d{2}-\\d{2})$',
      patternErrorMessage: 'Write today, exam, or a day such as 2024-06-30.',
      markdownDescription:
        'What notes are judged by: `today`, a day such as `2024-06-30`, or `exam` for what older course material teaches. The frontmatter `as-of:` of a note wins.',
    },
    region: {
      type: 'string',
      default: '',
      pattern: '^(?:[a-z]{2}(?:-[a-z]{2,12}){1,3}-\\d{1,2})?$',
      patternErrorMessage: 'Write an AWS Region such as eu-west-2, or nothing.',
      markdownDescription:
        'AWS Region of your account, such as `eu-west-2`, for limits that differ by Region. Where it is not known, only what holds in every Region is reported.',
    },
    rules: {
      type: 'object',
      default: {},
      additionalProperties: false,
      properties: Object.fromEntries(
        allRules.map((rule) => [
          rule.id,
          { enum: ['error', 'warning', 'info', 'hint', 'off'], default: rule.severity, description: rule.title },
        ]),
      ),
      markdownDescription:
        'Severity of each rule, or `off`: `{ "sqs-no-dlq": "off" }`. Rules that are not named keep their own.',
    },
    citations: {
      type: 'boolean',
      default: false,
      markdownDescription: 'Also report a citation such as `[3]` in notes that have no list of sources at all.',
    },
    exclude: {
      type: 'array',
      items: { type: 'string' },
      default: [],
      markdownDescription:
        'Files and folders that are not checked, in the syntax of `.gitignore`. What `files.exclude`, `search.exclude` and `.gitignore` leave out is never checked.',
    },
  };
}

/** The settings of the editor: the keys of the configuration file, and what concerns the editor alone. */
function settings() {
  const shared = Object.entries(configurationProperties()).map(([key, property]) => [
    `queuewise.${key}`,
    { ...property, scope: 'resource' },
  ]);
  return {
    title: 'Checks',
    properties: {
      ...Object.fromEntries(shared),
      'queuewise.check.scope': {
        type: 'string',
        enum: ['open', 'workspace'],
        enumDescriptions: ['Problems of open documents.', 'Problems of every note and template of the workspace.'],
        default: 'open',
        scope: 'window',
        markdownDescription:
          'Which files the Problems panel speaks of. *Queuewise: Check Workspace* shows all of them once.',
      },
      'queuewise.check.repeat': {
        type: 'boolean',
        default: false,
        scope: 'resource',
        markdownDescription:
          'Also report what cfn-lint or the AWS Toolkit report of the same resource at the moment. Without it such a problem is shown once, by them.',
      },
    },
  };
}

/** The schema of `queuewise.config.json`. */
function schema() {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Configuration of Queuewise',
    type: 'object',
    additionalProperties: false,
    properties: { $schema: { type: 'string' }, ...configurationProperties() },
  };
}

/** Puts the settings into package.json, beside sections that are kept by hand, and writes the schema. */
export default function generate(): Record<string, string> {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const [generated, existing] = [settings(), manifest.contributes?.configuration ?? []];
  const others = existing.filter((section: { title: string }) => section.title !== generated.title);
  manifest.contributes = { ...manifest.contributes, configuration: [generated, ...others] };
  return {
    'package.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'media/queuewise.config.schema.json': `${JSON.stringify(schema(), null, 2)}\n`,
  };
}
