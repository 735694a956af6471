import * as beliefs from './beliefs';
import * as brokers from './brokers';
import * as buckets from './buckets';
import * as deadLetters from './dead-letters';
import * as events from './events';
import * as firehose from './firehose';
import * as loads from './loads';
import { askedAndListed } from './more/asked-and-listed';
import { beliefsAndLoads } from './more/beliefs-and-loads';
import { byNameAndSetting } from './more/by-name-and-setting';
import { designs } from './more/designs';
import { failures } from './more/failures';
import { faqsAndAudits } from './more/faqs-and-audits';
import { functions } from './more/functions';
import { handbooks } from './more/handbooks';
import { inAnyOrder } from './more/in-any-order';
import { inPassing } from './more/in-passing';
import { inventories } from './more/inventories';
import { numbersAndSettings } from './more/numbers-and-settings';
import { otherVoices } from './more/other-voices';
import { others } from './more/others';
import { outOfRange } from './more/out-of-range';
import { plainWords } from './more/plain-words';
import { queues as moreQueues } from './more/queues';
import { quickNotes } from './more/quick-notes';
import { runbookLines } from './more/runbook-lines';
import { runbooks } from './more/runbooks';
import { saidOtherwise } from './more/said-otherwise';
import { sectionsAndItems } from './more/sections-and-items';
import { setAside } from './more/set-aside';
import { settingsAndFlows } from './more/settings-and-flows';
import { shortLines } from './more/short-lines';
import { spokenOf } from './more/spoken-of';
import { streams as moreStreams } from './more/streams';
import { studyNotes } from './more/study-notes';
import { tablesOfResources } from './more/tables-of-resources';
import { terseDesigns } from './more/terse-designs';
import { toldApart } from './more/told-apart';
import { toldInSteps } from './more/told-in-steps';
import { untrueOfBrokersAndEvents } from './more/untrue-of-brokers-and-events';
import { untrueOfFirehose } from './more/untrue-of-firehose';
import { untrueOfQueues } from './more/untrue-of-queues';
import { untrueOfStreams } from './more/untrue-of-streams';
import { untrueOfTopicsAndFunctions } from './more/untrue-of-topics-and-functions';
import { wholeDesigns } from './more/whole-designs';
import { wikiPages } from './more/wiki-pages';
import { withReasons } from './more/with-reasons';
import { workingPapers } from './more/working-papers';
import * as order from './order';
import * as queues from './queues';
import * as streams from './streams';
import * as topics from './topics';
import type { Sentences } from './types';
import * as visibility from './visibility';

/** The sentences of every rule that speaks of prose: first those of each rule, then what others would write. */
export const sentences: readonly Sentences[] = [
  order,
  beliefs,
  loads,
  deadLetters,
  visibility,
  queues,
  topics,
  events,
  streams,
  firehose,
  brokers,
  buckets,
]
  .flatMap((file): readonly Sentences[] => Object.values(file))
  .concat(
    askedAndListed,
    byNameAndSetting,
    beliefsAndLoads,
    designs,
    failures,
    faqsAndAudits,
    functions,
    others,
    numbersAndSettings,
    otherVoices,
    handbooks,
    inAnyOrder,
    inPassing,
    inventories,
    outOfRange,
    moreQueues,
    moreStreams,
    quickNotes,
    saidOtherwise,
    sectionsAndItems,
    setAside,
    settingsAndFlows,
    spokenOf,
    studyNotes,
    tablesOfResources,
    terseDesigns,
    toldApart,
    toldInSteps,
    wholeDesigns,
    plainWords,
    shortLines,
    withReasons,
    runbooks,
    runbookLines,
    untrueOfBrokersAndEvents,
    untrueOfFirehose,
    untrueOfQueues,
    untrueOfStreams,
    untrueOfTopicsAndFunctions,
    wikiPages,
    workingPapers,
  );
