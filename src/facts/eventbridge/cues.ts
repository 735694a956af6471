import { words } from '../words';

export const EVENTS = words`^(?:events?|requests?|transactions?|entries|calls?|TPS|PutEvents|messages?)`;
