import { words } from '../words';

export const BATCH = words`\b(?:batch(?:es|ed)?|BatchSize)\b`;
export const STREAMS = '\\b(?:Kinesis|DynamoDB|streams?|shards?)\\b';
export const STREAM = words`${STREAMS}`;
export const ITEMS = words`^(?:SQS )?(?:batch~size|messages?|msgs?|records?|events?|items?)\b`;
export const RETRIES = words`^(?:more |additional |extra |automatic )?(?:times?|retr(?:y|ies)|attempts?|retry attempts?)\b`;
