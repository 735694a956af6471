import type { Rule } from '../engine/types';
import { findings } from './prose';

const rule: Rule = {
  id: 'firehose-convert-non-json',
  title: 'Conversion to a columnar format from anything but JSON',
  severity: 'error',
  group: 'Firehose',
  fixable: false,
  checkNote: (context) =>
    findings(context, 'firehose-convert-non-json', 'fh.convert', () => ({
      message:
        'Firehose converts JSON to Parquet or ORC and nothing else: let a Lambda function make JSON of it first.',
    })),
};

export default rule;
