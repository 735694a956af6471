import type { Quantity } from '../../types';

/** Demands: what somebody wants a queue, topic or stream to take, or sends into it. */
const demand =
  /\b(?:must|has to|have to|needs? to|should|shall|will|would|expects? to|is expected to|are expected to|required to|able to|want(?:s|ed)? (?:it |the [a-z ]{1,20})?to)\s{1,4}(?:be able to |also |still |then ){0,2}(?:take|handle|process|ingest|sustain|absorb|accept|carry|cope with|support|receive|deliver|publish|send|buffer|store|keep up with|push|pass|consume|read|write|produce|move|forward|relay|serve|withstand|hold|transport)\b/i;
const sends =
  /\b(?:sends?|sent|sending|publish(?:es|ed|ing)?|produc(?:es?|ed|ing)|emit(?:s|ted|ting)?|push(?:es|ed|ing)?|puts?|writes?|written|arriv(?:es?|ing)|generat(?:es?|ed|ing)|uploads?|posts?|peaks? at|comes? in|coming in|flows?|flowing|carr(?:y|ies)|drops?|stream(?:s|ing)?)\b/i;
const subject =
  /\b(?:load|traffic|peak|burst|workload|demand|throughput of our|producers?|devices?|sensors?|clients?|orders?|clicks?|users?|shop|site|application|app|system|service|pipeline|job|invoices?|images?|pictures?|photos?|documents?|reports?|telemetry|readings?|we|our|average|typical|payload of|payloads of|messages of|events of|records of|sized?|checkout|payments?|webhooks?|trades?|ticks?|logs?|tier|worker)\b/i;
const limitWords =
  /\b(?:limit(?:ed|s)?|max(?:imum)?|quota|cap(?:ped)?|ceiling|at most|up ?to|allow(?:s|ed)?|supports?|default|can be|cannot|can't|can (?:only )?(?:take|handle|have|ingest|read|write|support|send|receive|deliver)|per shard|each shard|a shard|no more than|less than|provides?|offers?|guarantees?|bounded|restricted|larger than|exceed)\b/i;

/**
 * Whether a size or rate is put on the service by somebody rather than allowed by it. `before` and `after` are the
 * clause around it.
 */
export function isLoad(quantity: Quantity, before: string, after: string): boolean {
  if (quantity.unit !== 'byte' && quantity.unit !== 'count/second' && quantity.unit !== 'byte/second') return false;
  if (quantity.comparator === 'max' || quantity.comparator === 'min' || quantity.comparator === 'default') {
    return (
      demand.test(before) &&
      !/\b(?:can|limit|maximum|max|quota|messages? (?:must|should)|payloads? must)\b/i.test(before)
    );
  }
  if (
    /\b(?:messages?|payloads?|records?|events?|it|they|size|body)\s{1,4}(?:must|should|has to|have to|may|can)(?: not|not)?\s{1,4}be\b/i.test(
      before,
    )
  ) {
    return false;
  }
  if (demand.test(before)) return true;
  if (limitWords.test(before) || /^[^,;.]{0,30}\b(?:limit|max(?:imum)?|quota|at most|default)\b/i.test(after))
    return false;
  const whole = `${before} ${after}`;
  return sends.test(whole) && subject.test(whole);
}
