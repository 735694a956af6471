/**
 * By rules, what each of their sayings requires of a text: ways of saying it, parted by semicolons, of each the lists of
 * words of which it holds one, parted by spaces. Written by `npm run generate` from the patterns of the sayings.
 */
export const requiredBySayings: Readonly<Record<string, string>> = {
  'asg-raw-queue-length': `
scal|auto|asg|instance|task|tracking|worker|node|grow|launch messages|queue|approximatenumberofmessages|number|count|visible|more|over
scal|auto|asg|instance|task|tracking|worker|node|grow|launch messages|queue|approximatenumberofmessages|number|count|visible|more|over
`,
  'batch-response-ignored': `
status|answer|response|exception|thrown
lost|missing|failed|dropped|rejected record|message|event|entr|data
all|every|each|everything|whole|entire|complete
success|proof|confirmation|acknowledg|receipt|all|every|each|everything|whole|entire|complete
response|result|return|answer|failed|output|outcome ignor|forget|discard|throw|drop|skip|swallow|disregard
what|return|outcome|response|result|answer|failed|error
atomic|nothing|none|either|succeed|fail|transactional|written|rolled|transaction|unit
fail|rejected|rolled|discarded|refused|lost one|any|single|even fail|bad|invalid|rejected|throttled
fail|throw|raise|returns|rejected any|one|single|least|even message|record|entr|event|item|entries|records|messages|events
failed|response|result
`,
  'consumer-not-idempotent': `
idempotent n't|not|currently|deliberately|simply|still|yet consumer|worker|receiver|reader|handler|function|lambda|poller|subscriber|service|listener|processor|instance|container|task|client|application|app|endpoint|target|backend|back|bridge|importer|loader|adapter|connector|pipeline|sqs|sns|queue|topic|event|message|handling|processing|deliver|twice|code|job|payment|order|duplicate
idempotent|idempotency|idempotenc|idempoten consumer|worker|receiver|reader|handler|function|lambda|poller|subscriber|service|listener|processor|instance|container|task|client|application|app|endpoint|target|backend|back|bridge|importer|loader|adapter|connector|pipeline|sqs|sns|queue|topic|event|message|handling|processing|deliver|twice|code|job|payment|order|duplicate
idempoten not|n't|need|reason|needing consumer|worker|receiver|reader|handler|function|lambda|poller|subscriber|service|listener|processor|instance|container|task|client|application|app|endpoint|target|backend|back|bridge|importer|loader|adapter|connector|pipeline|sqs|sns|queue|topic|event|message|handling|processing|deliver|twice|code|job|payment|order|duplicate
idempoten|duplicate|dedup not|n't|unnecessary|superfluous|overkill|optional|missing|there|matter consumer|worker|receiver|reader|handler|function|lambda|poller|subscriber|service|listener|processor|instance|container|task|client|application|app|endpoint|target|backend|back|bridge|importer|loader|adapter|connector|pipeline|sqs|sns|queue|topic|event|message|handling|processing|deliver|twice|code|job|payment|order|duplicate
duplicate|protection|guard|safeguard|check|defen|dedup
duplicate|double|redeliver|repeated handled|detected|checked|filtered|caught|dealt|considered|recogni|guarded|taken|noticed consumer|worker|receiver|reader|handler|function|lambda|poller|subscriber|service|listener|processor|instance|container|task|client|application|app|endpoint|target|backend|back|bridge|importer|loader|adapter|connector|pipeline|sqs|sns|queue|topic|event|message|handling|processing|deliver|twice|code|job|payment|order|duplicate
check|test|look|verif|remember|track|know already|before|twice|earlier|processed|seen|handled
what|which|messages|earlier|idempoten|duplicate|repeated|redeliver|double|blindly consumer|worker|receiver|reader|handler|function|lambda|poller|subscriber|service|listener|processor|instance|container|task|client|application|app|endpoint|target|backend|back|bridge|importer|loader|adapter|connector|pipeline|sqs|sns|queue|topic|event|message|handling|processing|deliver|twice|code|job|payment|order|duplicate
duplicate|dup|repeated ignore|bother|worry|about|handle|check|deal|expect|against|consider|watch|never|skip
`,
  'dedup-window-assumed': `
duplicate fifo remov|eliminat|drop|discard|filter|reject|ignor|deduplicat|dedup|detect|suppress|recogni|prevent|block|catch|swallow|throw|protect|safe|harmless|guard|refus
remov|eliminat|drop|discard|filter|reject|ignor|deduplicat|dedup|detect|suppress|recogni|prevent|block|catch|swallow|throw|protect|safe|harmless|guard|refus next|hour|day|week|month|after|however|matter|regardless|every|nightly|daily|weekly|later|tomorrow|yesterday|whole|entire|full|last|previous
ever|permanent|indefinite|good|eternal|time|always|without|unlimited|infinite|expire|life|lifelong|long remov|eliminat|drop|discard|filter|reject|ignor|deduplicat|dedup|detect|suppress|recogni|prevent|block|catch|swallow|throw|protect|safe|harmless|guard|refus|remember
deliver|sen|repeat|retr|run|replay|duplicate|copy|time|already|before|same|copies|twice|again remov|eliminat|drop|discard|filter|reject|ignor|deduplicat|dedup|detect|suppress|recogni|prevent|block|catch|swallow|throw|protect|safe|harmless|guard|refus next|hour|day|week|month|after|however|matter|regardless|every|nightly|daily|weekly|later|tomorrow|yesterday|whole|entire|full|last|previous
permanent|lifelong|eternal|endless|unlimited|complete record|memory|list|history|log|table
forget never|not|n't
same|identical|twice|duplicate|again|ever|before; identical again|twice never|not
remember|track|keep|store|know ever|far|seen|before all|every|each|any; dedup|duplication; seen|received|sent|been|accepted|processed filter|drop|skip|ignore|discard|remove|reject everything|anything|all|whatever|what|messages|every|any|those
`,
  'delete-before-work': `
deletemessage|delet|remov|acknowledg|ack
before|prior|ahead delet|drop|remov|acknowledg|ack|acked|acking|deletemessage|deleted|removed|acknowledged
first|straight|immediately|right|once|instantly delet|drop|remov|acknowledg|ack|acked|acking|deletemessage
first delet|drop|remov|acknowledg|ack|acked|acking|deletemessage
delet|drop|remov|acknowledg|ack|acked|acking|deletemessage then|afterwards|after|next|only|later|subsequently|finally|before
receivemessage|receive deletemessage|delete
soon|receipt|receive|arrival|reception|read|after delet|drop|remov|acknowledg|ack|acked|acking|deletemessage|deleted|removed|acknowledged
deletemessage|delete|remove|acknowledge receipt|receiving|arrival|reading|polling|receivemessage|soon then|afterwards|later|next|before|only
start|beginning|top|first delet|drop|remov|acknowledg|ack|acked|acking|deletemessage|deleted|removed|acknowledged
delet|drop|remov|acknowledg|ack|acked|acking|deletemessage what|everything|all|whatever|those then|afterwards|after|next|only|later|subsequently|finally|before
after right|directly|immediately|straight|just polling|receiving|reading|fetching|receipt|receives|reads|polls|gets
after deleted|removed|acknowledged|acked receive|receipt|read|poll
front|upfront|beforehand|advance deleted|removed|acknowledged|acked|delet|drop|remov|acknowledg|ack|acking|deletemessage
deleted|removed|acknowledged|acked after|once|when processing|work|import|job|execution
`,
  'eventbridge-target-no-dlq': `
dlq|letter|redrive|deadletterconfig
event|nothing los|lost|drop|discard|vanish|disappear|miss|forget|forgot|forgotten|gone|missing|astray|through|nothing|never|cannot|can't|can|not|n't
guarantee|ensure|makes|promise|assure bridge|bus
retr|tries|keep|redeliver until|ever|endless|indefinite|infinite|without|again|over|takes|needed|necessary|number|unlimited|eternal|infinitum
`,
  'eventbridge-too-many-targets': `
targets rule
target rule
rule target|function|queue|consumer|service|lambda|destination|receiver|system|team
rule target|function|queue|consumer|service|lambda|destination|receiver|system|team
target rule one; target rule
`,
  'exactly-once-on-standard': `
time|single|just|exactly|once|precisely|most
exactly once standard|std|sqs; time|single|just|exactly|once|precisely|most
twice|more|times|time|multiple|two|again|once
duplicate|double|repeated|duplication
duplicate|double|repeated not|never|n't|cannot|impossible|ruled|excluded|prevented|removed|eliminated
standard|sqs|bridge|bus|sns duplicate|repeated|message remove|eliminate|filter|drop|discard|suppresses|prevent|deduplicate|rules|takes|weeds
`,
  'firehose-convert-non-json': `
parquet|orc|columnar firehose|delivery csv|xml|plain|text|tsv|separated|avro|protobuf|apache|access|syslog|raw|line|any|yaml|fixed|binary|delimited|whatever|unstructured
parquet|orc|columnar convert|conver|turn|turning|transform|take|written|write|encode|translat csv|xml|plain|text|tsv|separated|avro|protobuf|apache|access|syslog|raw|line|any|yaml|fixed|binary|delimited|whatever|unstructured; parquet|orc|columnar csv|xml|plain|text|tsv|separated|avro|protobuf|apache|access|syslog|raw|line|any|yaml|fixed|binary|delimited|whatever|unstructured
conver ted|sion firehose
conversion format takes|accepts|reads|works|supports|handles
parquet|orc|columnar convert|turn|transform|writ|mak|chang
`,
  'firehose-partition-later': `
later|time|anytime|existing|running|live|same|soon|once|whenever|when turn|switch|flip|put|enabl|activat|disabl|add|introduc|enabled|activated|switched|turned|added|disabled|introduced
partition|dynamicpartitioning flip|toggle|enabl|switch|turn|activat|add|disabl|chang|introduc|get|gets|deactivat whenever|live|running|later|afterwards|time|anytime|after|existing|same|already|needed|once|when|soon|again|update|course|demand
partition|dynamicpartitioning
partition|dynamicpartitioning without start|begin|create|launch|set
`,
  'firehose-real-time': `
real|sub|milliseconds|instant|moment|immediately|right|straight|once|delay|latency|buffering|less|under|within|about|deliver|arriv|land|writ|load|reach|appear|show|send|below|millisecond|live|second
`,
  'firehose-replay': `
firehose|delivery from|out beginning|start|first|again|once|time|replay|process|read|wound|wind|consum|play|back
replay|process|read from
keep|retain|store|hold|save|available|serves
beginning|start|first|again|once|time|replay|process|read|wound|wind|consum|play|back
firehose|delivery play|process|read|consum|wind|run|wound|again|once|time|back|through|beginning|start|first|outset|rebuild|reconstruct old|older|past|earlier|previous|historic|historical|prior|consumed|processed|handled|deleted|yesterday|last|history|time|later|whenever|first
`,
  'firehose-transform-limit': `
transform|processor|lambda|function|etl|enrich|cleans|cleaning|masking|parsing|decoding|anonymi
return|response|output|payload|invocation|transform|batch|buffer transform|processor|lambda|function|etl|enrich|cleans|cleaning|masking|parsing|decoding|anonymi
buffer lambda|function|processor
`,
  'kinesis-delete-record': `
soon|once|after|when|moment read|consumed|processed|acknowledged|fetched|handled los|lost|drop|discard|vanish|disappear|miss|forget|forgot|forgotten|gone|missing|astray|through kinesis|stream|shard|record; read|consumed|processed|fetched gone|deleted|removed|dropped|lost kinesis|stream|shard|record
kinesis|delet|remov|purg|erase|disappear|drop|gone|cleared|wiped
delet|remov|purg|erase|disappear|drop|gone|cleared|wiped kinesis|stream|shard
delet|remov|purg|erase|disappear|drop|gone|cleared|wiped kinesis|stream|shard|record
delete|remove record
delete|remove|drop|discard when|once|soon|after consumer|read|processed|acknowledge; when|once|soon|after read|processed|acknowledge|consumed delete|remove|drop|discard; disappear consumed|read|processed once|when|soon|after
`,
  'kinesis-hot-key': `
partition|partitionkey
partition|partitionkey set
key|partition|partitionkey
partition|partitionkey constant|fixed|static|coded|same|single|identical|one|literal|dummy|default
partition|partitionkey
partition|partitionkey constant|fixed|static|coded|same|single|identical|one|literal|dummy|default|string use|send|take|with|passes|set|put|write; partition
partition|partitionkey all|every|each|always|everything
partition|partitionkey
partition|partitionkey use|chose|take|picked|used|serves|producer; partition|partitionkey use|uses|chose|take|picked|with; partitioned
use|take|chose|picked
`,
  'kinesis-too-many-consumers': `
enhanced|efo|shared|poll|getrecords|standard|classic|none|share|has|gets consumer|application|app|function|lambda|team|reader|service|kcl|processor
consumer|application|reader|function get|has|have|receive|with every|each|all|any without|getrecords|poll|own|full|its|classic|standard
consumer|reader|application|function
enhanced|efo|shared|poll|getrecords|standard|classic|none|share|has|gets
consumer poll|shared|efo|getrecords
`,
  'lambda-async-no-failure-destination': `
destination|onfailure|dlq|letter|redrive|deadletterconfig
fail|error|exception log visible|appear|show|seen|end|land|logged|written|found
retr|attempt|fail|failed|tries destination|onfailure|dlq|letter|redrive|deadletterconfig|nobody|just|simply|silently event|invocation|message|lost|dropped|discarded|gone
`,
  'lambda-esm-fifo-batch': `
batch|batchsize
batch|invocation|call|one|once|time
window|maximumbatchingwindowinseconds
`,
  'lambda-esm-filter-deletes': `
remain|stay|left queue|function|consumer|others
matched|matching|filtered|other|remaining|rejected|rest|others|match|pass|fit|filter|criteria back|handed|stay|remain|left|leave|kept|keep|wait|returned|return|visible|available|picked|see|untouched|still|other
filter|match|filtercriteria leave|let|keep|return|back message|event|them lambda|mapping|source|trigger|filtercriteria|function
filtered|matched|matching|rejected|skipped return|leave|keep|back|hand|release message|event
functions filter same
filter different|own|separate same|one|single
`,
  'lambda-esm-no-partial-batch': `
retried|again|back|fail|visible|reprocessed|returned|repeated fail|failed|throw|raise|break|can't|cannot|can|bad|broken|invalid whole|entire|complete|full|messages|records|items|batch|them|all|the|everything|other|remaining|good|healthy|successful|rest
fail|throw|break|bad|broken|invalid|cannot|error fail|retr|return|back|send|process|abort|reject|tries|throws|repeat|redeliver|run whole|entire|complete|full|messages|records|items|batch|them|all|the|everything|other|remaining|good|healthy|successful|rest
whole|entire|complete|full|messages|records|items|batch|them|all|the|everything|other|remaining|good|healthy|successful|rest
retried|processed|return|returned|visible|back|come|redelivered|fail|sent fail|failed|throw|cannot|error|bad|broken whole|entire|complete|full|messages|records|items|batch|them|all|the|everything|other|remaining|good|healthy|successful|rest
back|again|retried|returned|redelivered whole|entire|complete|full|messages|records|items|batch|them|all|the|everything|other|remaining|good|healthy|successful|rest
which|what|reportbatchitemfailures|partial|batchitemfailures|functionresponsetypes|response|reporting|failure report|tell|return|say|mark|send not|n't
reportbatchitemfailures|partial|batchitemfailures|functionresponsetypes|response|reporting|failure
`,
  'lambda-esm-reserved-concurrency': `
concurrency|concurrency:|reservedconcurrentexecutions|concurrent concurrency|maximumconcurrency
concurrency|concurrency:|reservedconcurrentexecutions|concurrent parallel|concurrent|simultaneous|running execution|invocation|instance|copies|function only|just|most|allow|permit|more
concurrency|concurrency:|reservedconcurrentexecutions|concurrent
function|lambda concurren|protect|database|concurrency|concurrency:|reservedconcurrentexecutions|concurrent limit|throttl|cap|restrict
concurrency|concurrency:|reservedconcurrentexecutions|concurrent execution|invocation|instance cap|limit|throttle
`,
  'lambda-recursion': `
back queue|sending|writing|putting|publishing|enqueu|posting|pushing|send|write|put|publish|enqueue|post|pushes|return|place|drop|sent|move
which|queue|topic|stream|same|own|source|original|input|triggering|very|trigger|invok|read|consume|started|came|bus queue|sending|writing|putting|publishing|enqueu|posting|pushing|send|write|put|publish|enqueue|post|pushes|return|place|drop|sent|move
itself invokes|calls|triggers|starts; recursive itself invok|call|trigger
put|send|write|publish|enqueue|post consume|read|triggered|fed|poll|listens|subscribed|invoked|takes
send|sent|put|write|wrote|publish from queue|topic|stream
`,
  'lambda-sync-chain': `
call|invoke|calling|invoking|make|trigger lambda|function|synchronously wait|waiting|synchronous|requestresponse|blocking|block|sync|waits|result|answer|response|reply
call|invoke|calling|invoking|make|trigger lambda|function wait|waiting|synchronous|requestresponse|blocking|block|sync|waits|result|answer|response|reply
call|invoke|calling|invoking|make|trigger lambda|function lambda|function|another|other|next|second wait|waiting|synchronous|requestresponse|blocking|block|sync|waits|result|answer|response|reply
wait|synchronous|requestresponse
synchronous|requestresponse|sync lambda lambda
(lambda) (lambda) sync
requestresponse lambda|function|calls|invokes
`,
  'mq-engine-mode-mismatch': `
rabbit|rabbitmq active_standby_multi_az|standby|active/standby|stand
active_standby_multi_az|standby|active/standby|stand mode; rabbit|rabbitmq active_standby_multi_az|standby|active/standby|stand
cluster_multi_az|cluster active|activemq; cluster_multi_az|cluster active|activemq
`,
  'mq-greenfield': `
amazon|amazonmq
amazon|amazonmq greenfield|green|native|scratch|brand|cloud|new
amazon|amazonmq|rabbitmq|activemq
scratch|product|amazon
`,
  'mq-inline-password': `
:// amqp|stomp+ssl|mqtt+ssl|mqtt|ssl|wss|tcp|https
password|passwd|pwd|passphrase|credential
login|user|credential|console
password|passwd|pwd|passphrase|credential coded|plain|clear|stored|kept|written|stand|live|checked|committed|embedded|sit|put
hard|plain|clear password|passwd|pwd|passphrase|credential
`,
  'mq-public': `
public|publicly|publiclyaccessible|internet|world|outside|everyone|anywhere|anyone|anybody|everybody|whole|0.0.0.0/0
`,
  'mq-single-instance': `
instance|single_instance|single|enough|broker|node|activemq|rabbitmq
broker|node|instance single|instance|one available|availability|tolerant|survive|redundant|fail|always|enough
standby|stand|broker|node|failover|replica|passive|several|multiple|two|three|more
`,
  'mq-storage-mismatch': `
rabbit|rabbitmq efs|elastic
efs|elastic message|queue|data|storage|state
rabbit|rabbitmq efs|elastic
standby|active/standby|active_standby ebs|elastic
standby|active/standby|active_standby ebs|elastic
`,
  'order-on-standard': `
overtak|leapfrog|outrun|before|shuffl|mixed|jumbled|scrambled|out|wrong|reorder|swapped
first first
before rel|depend|count|trust|build|bank deliver|arriv|process|consum|receiv|handl|read|hand|com|sen|appl|execut|reach|return|dispatch|work|see|sees|seen|get|gets|leav|out|release|dequeue|fan
order|sequence deliver|arriv|process|consum|receiv|handl|read|hand|com|sen|appl|execut|reach|return|dispatch|work|see|sees|seen|get|gets|leav|out|release|dequeue|fan
first|safe|secure|fixed|stable|unchanged|correct|right|taken|issue|problem|concern
order|sequence|after|first|chronologically|came|come|arrived|arrive|were|sent|oldest|earliest|sequentially|ordered deliver|arriv|process|consum|receiv|handl|read|hand|com|sen|appl|execut|reach|return|dispatch|work|see|sees|seen|get|gets|leav|out|release|dequeue|fan
guarantee|preserve|keep|maintain|ensure|respect|retain|enforce|provide|offer|give|support|promise|hono|assure order|sequence|first|fifo|delivery|processing|consumption|handling|after|chronologically|came|come|arrived|arrive|were|sent|oldest|earliest|sequentially|ordered
guaranteed|preserved|kept|maintained|ensured|retained|strict|intact|assured|given order|sequence
rel|depend|count|build|trust|bas|assum|expect order|sequence|first|fifo|delivery|processing|consumption|handling
ordered|first|order|sequence
before guarantee|promise|assure come|arrive|delivered|received|seen
first first message
order
standard strict|ordered|order|first|guaranteed order|processing|delivery|sequence|semantics; bus event strict|ordered|order|first|guaranteed order|processing|delivery|sequence|semantics; eventbridge strict|ordered|order|first|guaranteed order|processing|delivery|sequence|semantics
`,
  's3-notification-to-fifo': `
fifo|.fifo
fifo|.fifo target|destination|notification
fifo|.fifo receive|get|take|target|destination|notified|fed|listen|triggered notif|event|fed|directly
`,
  's3-overlapping-notifications': `
notification|configuration|rules|rule two|both|several|multiple|second|another overlap|both|same|listen|created|objectcreated|prefix|filter
objectcreated
overlapping filter|notification|prefixes|suffixes|rule has|have|with|use|contain
overlapping
rules|notifications|configurations two two|both; both rules|notifications|configurations two; functions|same
`,
  's3-recursion': `
write|save|unzip|unpack|extract|convert|put|store|uploads|create|overwrite|written|saved|stored|placed|copied|copies|place|drop|replaces
bucket|place|original write|save|unzip|unpack|extract|convert|put|store|uploads|create|overwrite|written|saved|stored|placed|copied|copies|place|drop|replaces trigger|invok|notif|event|upload|objectcreated|announced|called|put|placed|land|arriv|dropped|created|added|appear|object|file
bucket|place|original write|save|unzip|unpack|extract|convert|put|store|uploads|create|overwrite|written|saved|stored|placed|copied|copies|place|drop|replaces
triggered|invoked|called|started write|save|unzip|unpack|extract|convert|put|store|uploads|create|overwrite|written|saved|stored|placed|copied|copies|place|drop|replaces
bucket bucket triggers|invokes|calls|starts|notifies
trigger|triggered|invok|started|called write|save|unzip|unpack|extract|convert|put|store|uploads|create|overwrite|written|saved|stored|placed|copied|copies|place|drop|replaces
bucket same lambda|function|output
bucket write read trigger|invok
`,
  'sns-not-durable': `
until|for|while|during|when|once|case|long|soon|till stor|keep|kept|retain|retained|hold|persist|persisted|buffer|save|saved|queue|remembers|stay|remain|wait|hang
meantime|meanwhile|while|join|come|subscribe|arrive stored|kept|buffered|held|saved|collected|remembered|queued|store|keep|remembers|deliver|send|hand
afterwards|later|once|soon|when|until wait|deliver|send|hand|catch offline|down|unavailable|unreachable|switched|outage|being|available|reachable sns|topic
durable|persistent|reliable|permanent|buffer|store|storage|message|notification|event
sns|topic stor|keep|kept|retain|hold|held|persist|buffer|sav|remember|collect|wait|stay|remain|queue|stored|buffered|queued|retained|saved|parked offline|line|away|absent|down|crashed|unavailable|unreachable|disconnected|asleep|sleeping|dead|gone|not|n't|switched|restart|reconnect|outage|downtime|maintenance|late
where pick|continue|resume|goes|carr left|stopped|was|were
missed|unread|undelivered
subscriber receive|get|see|read|obtain|catch published|earlier|old|past|previous|missed|history|before|messages; old|earlier|past|previous|missed|older messages|notifications|events read|fetch|get|receive|request|pull; earlier|previous|missed|past|older receive|get messages|notifications|events
last|past|previous see|get|receive|read hour|day|week|month; still has|holds|keeps|stores|remembers topic|sns
alone|without|down|offline|guarantee|persist|persisted|ever|unavailable|never los|lost|drop|discard|vanish|disappear|miss|forget|forgot|forgotten|gone|missing|astray|through|nothing|never|cannot|can't|can|not|n't
`,
  'sns-subscriber-unsupported': `
standard fifo|.fifo
subscrib standard fifo|.fifo; subscrib standard fifo|.fifo
topic the|this|that|our lambda|mailing|inbox|distribution|function|mail|sms|text|http|webhook|mobile|push|phone|firehose|delivery|api|endpoint|slack|device
subscri ber|ption lambda|mailing|inbox|distribution|function|mail|sms|text|http|webhook|mobile|push|phone|firehose|delivery|api|endpoint|slack|device
fifo|.fifo lambda|mailing|inbox|distribution|function|mail|sms|text|http|webhook|mobile|push|phone|firehose|delivery|api|endpoint|slack|device
fifo|.fifo subscrib|hook|attach|connect|wir|add|plug|bind|bound lambda|mailing|inbox|distribution|function|mail|sms|text|http|webhook|mobile|push|phone|firehose|delivery|api|endpoint|slack|device
fifo|.fifo mail|texts|pages|phones|messages; subscrib fifo|.fifo lambda|mailing|inbox|distribution|function|mail|sms|text|http|webhook|mobile|push|phone|firehose|delivery|api|endpoint|slack|device
fifo|.fifo lambda|mailing|inbox|distribution|function|mail|sms|text|http|webhook|mobile|push|phone|firehose|delivery|api|endpoint|slack|device
fifo|.fifo lambda|mailing|inbox|distribution|function|mail|sms|text|http|webhook|mobile|push|phone|firehose|delivery|api|endpoint|slack|device
subscribed lambda|mailing|inbox|distribution|function|mail|sms|text|http|webhook|mobile|push|phone|firehose|delivery|api|endpoint|slack|device fifo|.fifo
subscri fifo|.fifo ption|ber
fifo|.fifo take|receive|get|read|pull|collect|fed|are lambda|mailing|inbox|distribution|function|mail|sms|text|http|webhook|mobile|push|phone|firehose|delivery|api|endpoint|slack|device
subscriber fifo|.fifo has|have
subscribed lambda|mailing|inbox|distribution|function|mail|sms|text|http|webhook|mobile|push|phone|firehose|delivery|api|endpoint|slack|device
subscriber fifo|.fifo lambda|mailing|inbox|distribution|function|mail|sms|text|http|webhook|mobile|push|phone|firehose|delivery|api|endpoint|slack|device; fifo|.fifo sms|mail|push|text get|receive|send|deliver
subscrib sns|topic kinesis|dynamodb|functions|machine|bus|bucket|rds|instance
sns|topic deliver|publish|send|write|pushes|stream|fan|forward|push|subscriber
`,
  'sns-subscription-no-dlq': `
dlq|letter|redrive|deadletterconfig
subscription none dlq|letter|redrive|deadletterconfig
`,
  'sqs-as-store': `
play|process|read|consum|wind|run|wound|again|once|time|back|through|beginning|start|first|outset|rebuild|reconstruct old|older|past|earlier|previous|historic|historical|prior|consumed|processed|handled|deleted|yesterday|last|history|time|later|whenever|first
remain|stay|kept|stored|left|live sqs|queue
sqs|queue log|store|audit|source|database|system|permanent|archive|storage|history
replay|process|rewind|play|read|consum|back sqs|queue
history quer|read|search|look|brows|see
replay|read|rewind|process|history|travel sqs|queue support|allow|offer|enable|provide|let|keep|give|good|can
sqs|queue log|store|audit|source|database|system|permanent|archive|storage|history
keep|kept|store|stored|retain|hold|persist|save history|message|event|order|data permanent|ever|forever|indefinitely|audit|archive|history|store|log|database|replay|read|back|auditing|years|months
keep|retain|store|hold|after
sqs|queue last|past|previous|history|complete|old|again|time|once look|find|search|access|see|view|read|start|consum|load|fetch|quer|analy
`,
  'sqs-dlq-elsewhere': `
region|regional|account one|single|central|same dlq|letter|redrive|deadletterconfig
account|region account|region dlq|letter|redrive|deadletterconfig
account|region dlq|letter|redrive|deadletterconfig
account|region account|region|central|remote|global|shared
dlq|letter|redrive|deadletterconfig
dlq|letter|redrive|deadletterconfig queue
`,
  'sqs-dlq-short-retention': `
than shorter|lower|smaller|less retention|dlq|letter|redrive|deadletterconfig
same dlq|letter|redrive|deadletterconfig retention|period|time|days; like|does|both; both days|same dlq|letter|redrive|deadletterconfig; both|same dlq|letter|redrive|deadletterconfig source|main|queue; same dlq|letter|redrive|deadletterconfig retention|period
retention days both
`,
  'sqs-dlq-type-mismatch': `
standard dlq|letter|redrive|deadletterconfig
fifo standard|fifo queue dlq|letter|redrive|deadletterconfig
fifo|.fifo standard|fifo dlq|letter|redrive|deadletterconfig|queue dlq|letter|redrive|deadletterconfig|redriv|processe|handle|delivere|maxreceivecount|after|times|poison|messages|failed|failures|dead|error
fifo|.fifo standard|fifo dlq|letter|redrive|deadletterconfig; standard|fifo fifo|.fifo dlq|letter|redrive|deadletterconfig; fifo standard|fifo dlq|letter|redrive|deadletterconfig
standard queue
standard|fifo queue failed|failing|poison|dead|bad|rejected|that
standard|fifo dlq|letter|redrive|deadletterconfig|letters
standard|fifo fifo|.fifo queue dlq|letter|redrive|deadletterconfig
standard fifo|.fifo dlq|letter|redrive|deadletterconfig
any dlq|letter|redrive|deadletterconfig queue|type; either|any|both dlq|letter|redrive|deadletterconfig; type|standard dlq|letter|redrive|deadletterconfig can|may
same|type
`,
  'sqs-fifo-message-delay': `
delayseconds|delayed|timer|delay|individual
delay message|reminder|order|event
delay with|has|have|get|carr message|reminder|retries|order|event|each|every
`,
  'sqs-fifo-name': `
fifo called|named|name|call|chose|whose
fifo queue
fifo name
standard .fifo queue; standard .fifo queue
name|fifo end|suffix|special|have|need|require
named|called queue
fifo
`,
  'sqs-fifo-single-group': `
group|messagegroupid|key
hard|fix|pin group|messagegroupid|key
group|messagegroupid|key
group|messagegroupid|key
group|messagegroupid|key
group|messagegroupid|key all|every|each|whole|our|any same|one|single|share|default|constant|fixed|group|messagegroupid|key
group|messagegroupid|key all|every|each|whole|our|any; group|messagegroupid|key with|under|using
vary|varies|change|changes|differ|differs group|messagegroupid|key never|not|n't
group same|one|just|single everything|all|every
`,
  'sqs-key-closed-to-producer': `
alias/aws/sqs|aws/sqs|managed|key|kms
policy|kms|key does|has|lack|grant
`,
  'sqs-long-job': `
job|process|task|import|export|training|render|transcod|simulation|batch|work|computation|calculation|run|take|last|conversion|analysis|encoding|message|migration|backup|crawl
`,
  'sqs-low-max-receive': `
maxreceivecount|max_receive_count|receive|maxreceive
dlq|letter|redrive|deadletterconfig|lettered|redriv
`,
  'sqs-many-consumers': `
same|single read|poll|consume|pull|receive queue
them|which|message|event|order
sqs|queue they|them|both|all|these|the share|read|poll|consume|use|listen|subscribe
one|single|same|shared|common queue each|every|all|both|everybody|everyone|whoever|they
who|that|which message|event|order everyone|everybody|whoever|all|each|every sqs|queue
one|single|same|shared|common queue get|see|receive|need|process|handle|read|consume|message|order|event|copy|that|because|fan|broadcast|expect|want|should|every|events|messages|orders
broadcast|multicast|fan|copies|replicates sqs|queue
same|single|shared|common|one|queue|sqs read|reads|consume|consumes|poll|polls|subscribe|subscribes|listen|listens|share|shares|are|have|hang|take|pull|use|triggered|attached|connected get|see|receive|need|process|handle|read|consume|message|order|event|copy|that|because|fan|broadcast|same|shared|one|subscribe
read|consume|poll|listen|subscribe both|all|two|three|four|five|and
fan|broadcast|serve|deliver|distributes|copies|sends|feeds same|single|shared|common|one|queue|sqs service|application|app|team|system|component|different|independent|separate|subscriber|department|function|consumers|consumer
poll|read|consume each same|single|shared|common|one|queue|sqs
`,
  'sqs-no-dlq': `
dlq|letter|redrive|deadletterconfig
until|ever|endless|indefinite|infinite|without|again|over|takes|needed|necessary|number|unlimited|eternal|infinitum retr|redeliver|tries|tried|again|trying|come|coming|back|returned|return|appear|reprocess|attempt|hand|deliver|queue|circulate|round|repeat|visible|show|loop|stuck|block|stay message|fail|poison|reject|malformed|invalid|corrupt|broken|wrong|bad|error|job|order|processed|exception
move|take|remove|never
`,
  'sqs-pushes': `
push sqs; call endpoint|url|webhook|http|rest sqs|queue; calls worker|consumer|container sqs|queue
push
push sqs|queue
push sqs|queue
pushed get|receive|have|has sqs|queue
pushing sqs|queue
push sqs|queue
push sqs
sqs|queue send|sent|post|distribut|stream|feed|transfer|suppl|emit|deliver|forward|hand|pass|transmit|dispatch|rout|giv|gave|given
sqs|queue message|job|order|event|task|work send|sent|hand|giv|gave|given|feed|serv|deliver
sqs|queue notif|call|invoke|alert|wake|inform|ping|contact; sqs|queue notified|called|invoked|alerted|woken|informed|pinged|contacted
http sqs|queue call|invoke|notif
poll|polling sqs|queue|push
`,
  'sqs-short-polling': `
short|polling
polling|long
receivemessagewaittimeseconds|waittimeseconds|wait
every|once|twice|times|several|loop|constantly|continuously poll|ask|quer|check|receivemessage
every poll|ask|check|receivemessage|quer
`,
  'sqs-visibility-below-function-timeout': `
visibility|visibilitytimeout lower|shorter|smaller|less|below|under time|duration|processing|execution|running|lambda|function
visibility|visibilitytimeout time|duration|processing|execution|running|lambda|function exceeds|higher|longer|larger|greater|more|above|over
`,
  'sqs-visibility-below-six-times': `
visibility|visibilitytimeout both
visibility|visibilitytimeout both|same|equal|identical
visibility|visibilitytimeout time|duration|processing|execution|running|lambda|function
visibility|visibilitytimeout time|duration|processing|execution|running|lambda|function
`,
  'stream-esm-no-failure-destination': `
destination|onfailure|dlq|letter|redrive|deadletterconfig|maximumretryattempts|retry|retries
retr|tries|process|block|stuck until|ever|endless|indefinite|infinite|without|again|over|takes|needed|necessary|number|unlimited|eternal|infinitum
`,
};
