import { words } from '../words';

export const RABBIT = words`\bRabbit~?MQ\b`;
