/** Families of words that mean the same in notes on messaging, as alternatives to put into a `phrase`. */

export const messages =
  '(?:messages?|events?|records?|orders?|updates?|notifications?|items?|jobs?|tasks?|entr(?:y|ies)|payments?|invoices?|commands?|requests?|everything|data|they|it|them|each one|one)';

export const consumers =
  '(?:consumers?|workers?|receivers?|readers?|handlers?|functions?|lambdas?|pollers?|subscribers?|services?|listeners?|processors?|instances?|containers?|tasks?|clients?|applications?|apps?|endpoints?|targets?|backends?|back~ends?)';

/** What somebody does with a message. */
export const works =
  '(?:process(?:e[sd]|ing)?|handl(?:es?|ed|ing)|work(?:s|ed|ing)?(?: on)?|import(?:s|ed|ing)?|runs?|running|execut(?:es?|ed|ing)|starts?|started|starting|begins?|perform(?:s|ed|ing)?|does|doing|do|charg(?:es?|ed|ing)|writ(?:es?|ing|ten)|stor(?:es?|ed|ing)|saves?|saving|sav(?:es?|ed|ing)|resiz(?:es?|ed|ing)|books?|booking|sends?|hands?|handing|pass(?:es|ed|ing)?)';

/** Somebody's own: "our", "the", a name. */
export const our = '(?:the|our|my|your|this|that|each|every|its|both|all)';

export const dlq =
  '(?:DLQs?|dead~letter(?:~queues?|ing)?|dead letter(?: queues?|ing)?|redrive(?:~| )polic(?:y|ies)|RedrivePolicy)';

export const queue = '(?:queues?|SQS)';
