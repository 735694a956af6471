import { inOneLine } from '../in-one-line';
import { lazyPattern } from '../pattern';
/** What names of resources of one kind end in. */
export const ending =
  /(?:Queue|Topic|Stream|Function|Fn|Bus|Broker|Bucket|Rule|Dlq|DLQ|Worker|Handler|Consumer|Pipe|\.fifo)$/;

/** Names of calls, properties and metrics, which stand in code marks as often as names of resources do. */
const vocabulary = lazyPattern(
  '',
  () => inOneLine`
    ^(?:(?:Send|Receive|Delete|Change|Purge|Create|List|Get|Put|Set|Publish|Subscribe|Update|Start|Invoke|Describe
      |Approximate|Report|Redrive|Maximum|Minimum|Function|Content|Message|Number|Iterator|Event|Dead|Reserved|Fifo|Batch
      |Filter|Bisect|Parallel|Destination|On)[A-Z]\w*|AWS::.*|arn:.*|alias\/.*|aws\/.*
    |\w*(?:Timeout|Seconds|Count|Policy|Config|Configuration|Window|Size|Period|Ids?|Interval|Failures|Records?
      |Deduplication|Scope|Limit|Arn|Type|Mode|Attempts|Age|Errors?|Criteria|Concurrency|Executions|Destination|Key|Name
      |Parameters)|[A-Z_]{3,}|true|false|null|\d.*|[Ss]tandard|[Ff]ifo|sqs|sns|lambda|kinesis|events?|s3
    |[a-z]+(?:[A-Z][a-z]*){1,4}(?<!Queue|Topic|Stream|Function|Fn|Bus|Broker|Bucket|Dlq))$`,
);
const looksLikeName = /^[A-Za-z][\w.-]{1,79}$/;

/** Whether a word in code marks may name a resource: no call, property or metric. */
export function isName(word: string): boolean {
  return looksLikeName.test(word) && (ending.test(word) || !vocabulary.test(word)) && word !== 'FifoQueue';
}
