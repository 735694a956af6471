/**
 * The data that flows through Queuewise, and nothing else: text is read into a `Doc`, rules look at a `Doc` with its
 * graph and its relations, and say `Report`s, which become `Finding`s. Everything here is plain, readonly data.
 */

/** A half-open range of a text in UTF-16 offsets: `start` is inside, `end` is not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces the text of `span` by `text`; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** A change the user may choose. Safe fixes keep the meaning of the file and may be applied all at once. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  readonly safe: boolean;
  /** A file to be made beside the edits (a missing note). `path` is relative to the folder of the document. */
  readonly creates?: { readonly path: string; readonly text: string };
}

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: never more exact than the source it comes from. */
export type PartialDate = string;
/** `YYYY-MM-DD` */
export type IsoDate = string;

/** The day a text is judged by, or what older course material for the exam teaches. */
export type AsOf = { readonly kind: 'date'; readonly date: IsoDate } | { readonly kind: 'exam' };

// ---------------------------------------------------------------------------------------------------------- facts

export type Service =
  | 'sqs'
  | 'sns'
  | 'kinesis'
  | 'firehose'
  | 'mq'
  | 'eventbridge'
  | 'scheduler'
  | 'pipes'
  | 'lambda'
  | 's3'
  | 'dynamodb'
  | 'stepfunctions'
  | 'cloudwatch'
  | 'autoscaling'
  | 'msk'
  | 'flink'
  | 'redshift'
  | 'opensearch'
  | 'rds'
  | 'aurora'
  | 'efs'
  | 'ecs'
  | 'iot'
  | 'apigateway'
  | 'kms';

/**
 * Base units. Bytes are compared with both readings of KB and MB (1,000 and 1,024), because AWS prose uses either;
 * a fact's own number is exact.
 */
export type Unit = 'byte' | 'second' | 'millisecond' | 'count' | 'byte/second' | 'count/second' | 'percent' | 'none';

/** What a fact says. Numbers are in the base unit of the fact. `text` values are compared as identifiers. */
export type FactValue =
  | { readonly kind: 'quantity'; readonly number: number }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'unlimited' }
  | { readonly kind: 'text'; readonly text: string };

/** One dated value of a fact. The newest stands first in `Fact.history`. */
export interface Reading {
  /** Since when this value holds; absent where it has always been so or nobody knows. */
  readonly since?: PartialDate;
  readonly value: FactValue;
  /** How people write the value: "1 MiB", "300 calls/s". */
  readonly display: string;
  /** The AWS page a reader opens. */
  readonly page: string;
  /** Where the value was read, when that is not the page itself. */
  readonly evidence?: string;
  readonly checked: IsoDate;
  /** `recalled` readings are shown as unverified and never decide a warning or an error. */
  readonly confidence: 'read' | 'recalled';
}

/** Where a fact applies. An absent member means: wherever the service is. */
export interface FactScope {
  /** Type of the queue, or of the topic for SNS. */
  readonly queueType?: 'standard' | 'fifo';
  readonly mode?: string;
  /** Region codes; `elsewhere` is every Region that no entry with the same unit and id names. */
  readonly regions?: readonly string[] | 'elsewhere';
}

/**
 * How prose states this fact. Patterns run on the prose mask, where markup is blank; they are case-insensitive, have
 * no `g` flag, and every quantifier in them is bounded, so they cost linear time.
 *
 * Several entries may fit one number (300 and 3,000 messages per second). One that agrees with the number wins, then
 * the one whose `prefers` or else `cues` stand nearest.
 */
export interface FactMentions {
  /**
   * Words that must stand near the number or phrase (same clause or its row, column or parent bullet) for it to be this
   * fact. They say what is limited, never which service.
   */
  readonly cues?: RegExp;
  /** Words near the number that make it some other fact. */
  readonly not?: RegExp;
  /**
   * What a count or a rate counts, anchored at the start: tested on the words behind the number ("messages per second")
   * or on their singular.
   * A bare number in a table cell has no such words and is decided by the cues alone.
   */
  readonly noun?: RegExp;
  /**
   * Words that decide between entries that fit one number equally ("write" for 1 MB/s of a shard, "read" for 2 MB/s):
   * the entry whose words stand nearest wins. Never a condition.
   */
  readonly prefers?: RegExp;
  /** The words name the fact by themselves (a metric, a former service name): no service has to be in scope. */
  readonly unscoped?: true;
  /** What the number limits: `max` and `min` accept comparators, `default` asks for the word, `value` is a bare number. */
  readonly sense?: 'max' | 'min' | 'default' | 'range' | 'value';
  /**
   * For categorical facts: each phrase and the `text` value that it states (`unlimited` for a value of that kind). The
   * first that matches wins, so a phrase with its own negation ("order is not guaranteed") stands before the plain one;
   * a negation outside the matched words makes it no claim.
   */
  readonly phrases?: readonly { readonly pattern: RegExp; readonly value: string }[];
}

/**
 * One thing AWS says about a service, with its past. Where AWS states several quantities in one breath ("1 MB/s or 1,000
 * records/s", "default 10, at most 10,000"), each is an entry of its own with the same id: the first has no `part`, the
 * others are told apart by it. Findings and claims report the id alone.
 */
export interface Fact<Id extends string = string> {
  readonly id: Id;
  readonly part?: string;
  readonly service: Service;
  readonly title: string;
  readonly unit: Unit;
  readonly kind: 'max' | 'min' | 'default' | 'range' | 'rate' | 'choice';
  readonly adjustable: 'hard' | 'soft' | 'config';
  readonly scope?: FactScope;
  /** One sentence that the hover shows under the value: conditions, the property that sets it. */
  readonly note?: string;
  readonly mentions?: FactMentions;
  readonly history: readonly [Reading, ...Reading[]];
  /** What SAA-C03 course material traditionally teaches: unofficial, and always shown so. */
  readonly exam?: { readonly value: FactValue; readonly display: string };
  /**
   * The value stands for a default that a setting or mode raises: a claim of it is `default-mode`, not wrong (plainly
   * current by a day before `since`). `text` says what goes further: "high-throughput mode goes further".
   */
  readonly defaultMode?: { readonly text: string; readonly since?: PartialDate };
}

/** What a property of a template means and takes. Numbers are in the unit of the property. */
export interface PropertyFacts {
  /** CloudFormation type of the resource that holds it. */
  readonly type: string;
  /** Path below the properties: `RedrivePolicy.maxReceiveCount`. */
  readonly path: string;
  /** One sentence. */
  readonly meaning: string;
  readonly unit: 'second' | 'hour' | 'byte' | 'kibibyte' | 'count' | 'none';
  readonly min?: number;
  readonly max?: number;
  /** Allowed beside the range: -1 for "no limit". */
  readonly also?: readonly number[];
  readonly maxLength?: number;
  readonly default?: number | string | boolean;
  /** The fact that states it, for date and source. */
  readonly fact?: string;
  readonly page?: string;
  /** Another property that lifts the range. */
  readonly unlessSet?: string;
}

/**
 * The facts, as the engine receives them. Ids of missing facts give `undefined`. An id alone means the entry without a
 * `part`; `id#part` (`kds.shard.in#records`) means that part.
 */
export interface FactBase {
  /** Every entry, parts too, in the order of services. */
  readonly all: readonly Fact[];
  get(id: string): Fact | undefined;
  /** What is known of the properties of a type of resource. */
  propertiesOf(type: string): readonly PropertyFacts[];
  /** All entries of one id, the one without `part` first. */
  parts(id: string): readonly Fact[];
  /** The reading in force on that day; the `exam` profile takes the exam value where there is one, else today's. */
  reading(id: string, asOf: AsOf): Reading | undefined;
  /** The number in force, in the fact's base unit (the upper end of a range); `undefined` for text and unlimited. */
  number(id: string, asOf?: AsOf): number | undefined;
}

// ---------------------------------------------------------------------------------------------- notes: what they say

/**
 * Where in a note a text stands. What stands in a question's stem, a wrong or a quoted option, a comment or the
 * frontmatter is no claim of the author; all other zones are read for claims.
 */
export type Zone =
  | 'body'
  | 'heading'
  | 'table'
  | 'quote'
  | 'callout'
  | 'code'
  | 'frontmatter'
  | 'comment'
  | 'card'
  | 'question-stem'
  | 'option-right'
  | 'option-wrong'
  | 'quoted-option'
  | 'key'
  | 'explanation';

/** A number with its unit as the author wrote it. `readings` are all meanings in the base unit (256 KB: two). */
export interface Quantity {
  readonly span: Span;
  readonly text: string;
  readonly unit: Unit;
  readonly readings: readonly number[];
  /** The second number of a range, same base unit. */
  readonly to?: readonly number[];
  readonly comparator?: 'max' | 'min' | 'default' | 'exact' | 'over';
  /** What is counted, in the singular ("message", "topic"); absent for sizes, times and bare numbers. */
  readonly noun?: string;
  /** What it is counted by, in the singular ("shard", "topic"); seconds of a rate are in the unit. */
  readonly per?: readonly string[];
}

export type ClaimValue =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'unlimited'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

export type Verdict = 'current' | 'outdated' | 'wrong' | 'default-mode' | 'unknown';

/** What prose says: a limit or property of a service, or a load that somebody puts on it. */
export interface Claim {
  readonly fact: string;
  /** Which entry of the fact, where it has several. */
  readonly part?: string;
  readonly sense: 'limit' | 'load';
  readonly value: ClaimValue;
  readonly span: Span;
  readonly zone: Zone;
  readonly service: Service;
  readonly queueType?: 'standard' | 'fifo';
  /** How the service was found: a weak scope (title, file name) lowers a finding to a hint. */
  readonly scope: 'line' | 'clause' | 'table' | 'parent' | 'heading' | 'section' | 'title' | 'file';
  /** The note dates the claim itself ("as of 2023"): it stays a claim and the message says so. */
  readonly dated?: boolean;
}

/** A sentence of prose with what it speaks of. `text` is the mask of `span`: same length, markup blank. */
export interface Sentence {
  readonly span: Span;
  readonly text: string;
  readonly zone: Zone;
  /** Services named in the sentence, in order of appearance; else the services its scope gives. */
  readonly services: readonly Service[];
  /** True where the services come from the sentence itself. */
  readonly named: boolean;
  readonly queueType: 'standard' | 'fifo' | undefined;
  /**
   * False for a question, plan, hypothetical, piece of history, quotation or denial of the whole, and under a heading that
   * makes it one ("Anti-patterns"): not an assertion of the author.
   */
  readonly asserted: boolean;
  /** For a cell of a table: what heads its row and its column ("Queue Orders: Dead-letter queue"). */
  readonly label: string | undefined;
  /** The bullets around it, the line that leads its list in and the headings above it, the nearest first. */
  readonly under: readonly string[];
}

/** `[[target#heading^block|alias]]` or an embed, with the span of each part. */
export interface Link {
  readonly span: Span;
  readonly embed: boolean;
  readonly target: string;
  readonly targetSpan: Span;
  readonly heading?: { readonly text: string; readonly span: Span };
  readonly block?: { readonly id: string; readonly span: Span };
  readonly alias?: string;
  readonly inFrontmatter: boolean;
  /** A bare pipe inside a table cell cuts the link in two: the pipe's offset. */
  readonly barePipe?: number;
}

export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly span: Span;
}

export interface Frontmatter {
  readonly span: Span;
  readonly title?: string;
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  readonly asOf?: { readonly value: AsOf; readonly span: Span };
  /** `loads:` by resource name. */
  readonly loads: readonly { readonly name: string; readonly text: string; readonly span: Span }[];
  readonly template?: { readonly path: string; readonly span: Span };
}

/** A piece of a note: spans of its sentences count from `start`. */
export interface NotePiece {
  readonly start: number;
  readonly sentences: readonly Sentence[];
}

export interface Note {
  readonly title: string;
  readonly frontmatter?: Frontmatter;
  readonly headings: readonly Heading[];
  readonly blockIds: readonly string[];
  readonly tags: readonly { readonly name: string; readonly span: Span }[];
  readonly fields: readonly { readonly key: string; readonly value: string; readonly span: Span }[];
  readonly links: readonly Link[];
  readonly citations: readonly { readonly numbers: readonly number[]; readonly span: Span }[];
  readonly sentences: readonly Sentence[];
  /**
   * The same sentences in pieces whose lists stay the very same objects while their text and its headings do: what a
   * rule finds in a list may be kept by it, so that an edit costs no second look at the whole note.
   */
  readonly pieces: readonly NotePiece[];
  readonly claims: readonly Claim[];
  readonly questions: readonly Question[];
  /** Answers and explanations that belong to no question. */
  readonly quizFaults?: readonly QuestionFault[];
  /** The prose of the note: same length as its text, everything that is not prose blank. */
  readonly mask: string;
}

// ------------------------------------------------------------------------------------------------------- questions

export type QuestionKind = 'choice' | 'multiple' | 'true-false' | 'card' | 'cloze' | 'numeric';

export interface QuestionOption {
  readonly text: string;
  readonly span: Span;
  readonly correct: boolean;
  readonly why?: string;
  /** The letter or number printed before the option. */
  readonly label?: string;
}

/** A question or card as it stands in a note, in one normal form whatever its syntax. */
export interface Question {
  /** Hash of the normalised stem and options: moves with the content. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly syntax: string;
  /** From the stem to the last option or its key, whichever is nearer to the stem. */
  readonly span: Span;
  readonly stem: string;
  readonly stemSpan: Span;
  readonly options: readonly QuestionOption[];
  /** The answer of a card, cloze or numeric question. */
  readonly answer?: string;
  readonly answerSpan?: Span;
  readonly explanation?: string;
  readonly explanationSpan?: Span;
  /** Target of `hasExplain::`. */
  readonly explainedBy?: string;
  readonly topics: readonly string[];
  /** What a quiz would lose or get wrong: the ids of quiz rules with their place. */
  readonly faults: readonly QuestionFault[];
}

export interface QuestionFault {
  readonly rule: string;
  readonly span: Span;
  readonly message: string;
  readonly fixes?: readonly Fix[];
}

// ---------------------------------------------------------------------------- templates: what resources they declare

/** A value of a template or construct. Every node has the span of its own text. */
export type Value = Known | Reference | OneOf | MapValue | ListValue | Unknown;

export interface Known {
  readonly kind: 'known';
  readonly span: Span;
  readonly value: string | number | boolean | null;
  /** Where the value comes from when it is not written here: a parameter's default, a mapping, a constant, Globals. */
  readonly from?: { readonly what: string; readonly span: Span };
}

/** Points to a resource of the same template (`Ref`, `Fn::GetAtt`, an ARN that names it, a variable). */
export interface Reference {
  readonly kind: 'reference';
  readonly span: Span;
  readonly resource: string;
  readonly attribute?: string;
  /** The ARN or URL that names the resource, where it is written out; what is not known stands as `${…}`. */
  readonly arn?: string;
}

/** `Fn::If`, a ternary: one of these, each with its own span. An `AWS::NoValue` branch is `Unknown` with `absent`. */
export interface OneOf {
  readonly kind: 'oneOf';
  readonly span: Span;
  readonly options: readonly Value[];
  readonly condition?: string;
}

export interface MapEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Value;
}

export interface MapValue {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly MapEntry[];
  /** Some entries could not be read (a spread, `Fn::Transform`): absence of a key proves nothing. */
  readonly open?: boolean;
}

export interface ListValue {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly Value[];
  readonly open?: boolean;
}

/** Not resolvable here: rules keep quiet about it. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly span: Span;
  /** What is known of a string all the same: `Fn::Join` with a tail of ".fifo". */
  readonly prefix?: string;
  readonly suffix?: string;
  /** The whole string with `${…}` for what is not known: `arn:${AWS::Partition}:sqs:…:${Stage}-orders`. */
  readonly symbolic?: string;
  /** `Fn::ImportValue`: the name of the export, in the same form as `symbolic`. */
  readonly imports?: string;
  /** `AWS::NoValue`: as if the property were not there. */
  readonly absent?: boolean;
  /** Resources that the expression mentions. */
  readonly mentions?: readonly string[];
}

export type Origin = 'cloudformation' | 'sam' | 'cdk';
export type Syntax = 'yaml' | 'json' | 'typescript' | 'python';

/** A resource as CloudFormation would see it, whatever declared it. */
export interface Resource {
  /** What findings call it: logical id, construct variable or id, `Function/Event` for what SAM derives. */
  readonly id: string;
  /** What findings call it where that is not the id: two resources that SAM derives from one event. */
  readonly subject?: string;
  readonly type: string;
  /** The words that name it: where a finding about something missing stands. */
  readonly head: Span;
  readonly span: Span;
  readonly properties: MapValue;
  readonly origin: Origin;
  /** The SAM function or construct this was derived from. */
  readonly owner?: string;
  readonly condition?: string;
  /** Declared in a load comment, Metadata or frontmatter. */
  readonly load?: DeclaredLoad;
  /** Rule ids (or `*`) suppressed by Metadata or by a peer's suppression for the same matter. */
  readonly suppressed: readonly string[];
}

/** A declared load as read. Sizes in bytes, rates per second. */
export interface DeclaredLoad {
  readonly span: Span;
  readonly text: string;
  readonly rate?: number;
  readonly size?: number;
  /** Where only a volume is declared: "2 MB/s". */
  readonly bytesPerSecond?: number;
  /** Messages per call; 1 for "no batching"; absent where nothing is said. */
  readonly batch?: number;
  readonly groups?: number;
  readonly kind?: 'peak' | 'average';
  readonly region?: string;
}

/** One template: a file, a CDK source, or a fence of a note. Resources of two templates never mix. */
export interface Template {
  readonly origin: Origin;
  readonly syntax: Syntax;
  readonly span: Span;
  readonly resources: readonly Resource[];
  /** Names that leave or enter: exports, imports, parameters without default. */
  readonly exports: readonly { readonly name: string; readonly value: Value }[];
  /** A fence of a note: what it leaves out is still judged. */
  readonly fenced: boolean;
}

// ------------------------------------------------------------------------------------------------------------ graph

export type EdgeKind = 'delivers' | 'consumes' | 'dead-letters' | 'schedules';

export interface GraphNode {
  /** Resource id, or `external`. */
  readonly id: string;
  readonly type: string;
  readonly resource?: Resource;
}

/** Points the way a message goes. `via` is the resource that makes the connection (mapping, subscription, rule). */
export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly kind: EdgeKind;
  readonly span: Span;
  readonly via?: Resource;
  /** What findings call the connection: `Rule/Targets[0]`, `Topic/Subscription[0]`, `Function/Event`. */
  readonly subject: string;
  /** The properties of the connection itself: the target, the inline subscription, the mapping. */
  readonly properties?: MapValue;
  /** A filter lets an unknown share through. */
  readonly filtered?: boolean;
  /** Only a permission (IAM policy, SAM policy template, Connector) says so: whether messages flow is not certain. */
  readonly byPermission?: boolean;
}

export interface Graph {
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly edges: readonly GraphEdge[];
  ofType(type: string): readonly Resource[];
  resource(id: string): Resource | undefined;
  from(id: string, kind?: EdgeKind): readonly GraphEdge[];
  to(id: string, kind?: EdgeKind): readonly GraphEdge[];
}

// -------------------------------------------------------------------------------------------------------- documents

export interface Suppression {
  readonly span: Span;
  /** Rule ids; empty means every rule. */
  readonly rules: readonly string[];
  /** The text that it covers. */
  readonly covers: Span;
  readonly reason?: string;
}

/** Something that could not be read, at the place where it broke. */
export interface Problem {
  readonly rule: 'unreadable' | 'frontmatter-invalid' | 'load-unreadable' | 'value-out-of-range';
  readonly span: Span;
  readonly message: string;
  readonly subject?: string;
}

/** A document is what it asserts: claims of a note, resources of its templates. */
export interface Doc {
  readonly uri: string;
  readonly text: string;
  readonly kind: 'note' | 'template' | 'cdk' | 'none';
  readonly note?: Note;
  readonly templates: readonly Template[];
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly Problem[];
}

/** What is known of the other documents of the workspace. */
export interface Relations {
  /** False where only single files were given: then nothing is said of targets that are not there. */
  readonly complete: boolean;
  readonly docs: readonly Doc[];
  doc(uri: string): Doc | undefined;
  /** Notes and files that a wikilink may mean, the best first; more than one is ambiguous. */
  resolve(from: string, target: string): readonly string[];
}

// ------------------------------------------------------------------------------------------------------------ rules

/** A place in this or another document that carries the other half of a finding. */
export interface Related {
  readonly uri?: string;
  readonly span: Span;
  readonly message: string;
}

/** What a rule says. Severity is the rule's own unless given. */
export interface Report {
  readonly span: Span;
  /** One sentence of at most 160 characters with the user's own names and numbers. */
  readonly message: string;
  readonly severity?: Severity;
  readonly subject?: string;
  readonly fact?: string;
  readonly related?: readonly Related[];
  /** A function where writing the edits costs something: it is called when somebody asks for them. */
  readonly fixes?: readonly Fix[] | (() => readonly Fix[]);
  /** The arithmetic, in Markdown, for the hover. */
  readonly detail?: string;
}

/** A report under its rule's name, with the severity that settings gave it. */
export interface Finding extends Omit<Report, 'fixes'> {
  readonly rule: string;
  readonly severity: Severity;
  /** Written when first read, then kept; a copy of the finding holds plain data. */
  readonly fixes: readonly Fix[];
}

export interface CheckOptions {
  /** What notes and quizzes are judged by. A note's own `as-of:` wins over it. */
  readonly asOf: AsOf;
  /** The current day: templates are judged by it whatever `asOf` says, unless `asOf` is a date. */
  readonly today: IsoDate;
  /** Region of the account, for limits that differ by Region; absent where not known. */
  readonly region?: string;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Rule `citation-without-source` also speaks in notes without any source list. */
  readonly citations: boolean;
}

interface ContextBase {
  readonly doc: Doc;
  readonly relations: Relations;
  readonly facts: FactBase;
  /** Templates are always judged by a date; the exam profile changes notes and quizzes only. */
  readonly asOf: AsOf;
  readonly options: CheckOptions;
}

export interface TemplateContext extends ContextBase {
  readonly template: Template;
  readonly graph: Graph;
}

export interface NoteContext extends ContextBase {
  readonly note: Note;
}

/** One rule: one file in `src/rules`, one page in `docs/rules`, the same name. */
export interface Rule {
  readonly id: string;
  /** What the rule says, in a few words: the title of its page and of its row in the table. */
  readonly title: string;
  readonly severity: Severity;
  readonly group: RuleGroup;
  readonly fixable: boolean;
  checkTemplate?(context: TemplateContext): Iterable<Report>;
  checkNote?(context: NoteContext): Iterable<Report>;
}

export type RuleGroup =
  | 'Facts and loads'
  | 'SQS'
  | 'SNS'
  | 'EventBridge, Scheduler, Pipes'
  | 'Lambda'
  | 'Kinesis'
  | 'Firehose'
  | 'Amazon MQ'
  | 'S3, policies, alarms'
  | 'Beliefs'
  | 'Vault'
  | 'Quiz';

/** A tooltip: Markdown over a span. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** A claim held against its fact. */
export interface JudgedClaim {
  readonly claim: Claim;
  readonly fact: Fact;
  readonly verdict: Verdict;
  /** The reading in force under `asOf`. */
  readonly now: Reading;
  /** The reading that the claim states, when it is one of the fact's history (the current or a former one). */
  readonly stated?: Reading;
  /** The reading that replaced `stated`: its `since` is the day the claim went stale. */
  readonly replacedBy?: Reading;
  /** The claim states what older course material teaches. */
  readonly examSays: boolean;
}
