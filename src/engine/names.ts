/** How resources are called from outside the template: by their name property, and inside ARNs and queue URLs. */

interface Naming {
  /** The service part of the ARN. */
  readonly service: string;
  /** The property that gives the name. */
  readonly property: string;
  /** What stands before the name in the last part of the ARN. */
  readonly prefix: string;
}

/** Formats: "Actions, resources, and condition keys" of each service, in the Service Authorization Reference. */
const namings: Readonly<Record<string, Naming>> = {
  'AWS::SQS::Queue': { service: 'sqs', property: 'QueueName', prefix: '' },
  'AWS::SNS::Topic': { service: 'sns', property: 'TopicName', prefix: '' },
  'AWS::Kinesis::Stream': { service: 'kinesis', property: 'Name', prefix: 'stream/' },
  'AWS::KinesisFirehose::DeliveryStream': {
    service: 'firehose',
    property: 'DeliveryStreamName',
    prefix: 'deliverystream/',
  },
  'AWS::Events::EventBus': { service: 'events', property: 'Name', prefix: 'event-bus/' },
  'AWS::Events::Rule': { service: 'events', property: 'Name', prefix: 'rule/' },
  'AWS::Events::ApiDestination': { service: 'events', property: 'Name', prefix: 'api-destination/' },
  'AWS::Pipes::Pipe': { service: 'pipes', property: 'Name', prefix: 'pipe/' },
  'AWS::Scheduler::Schedule': { service: 'scheduler', property: 'Name', prefix: 'schedule/default/' },
  'AWS::Lambda::Function': { service: 'lambda', property: 'FunctionName', prefix: 'function:' },
  'AWS::Serverless::Function': { service: 'lambda', property: 'FunctionName', prefix: 'function:' },
  'AWS::StepFunctions::StateMachine': { service: 'states', property: 'StateMachineName', prefix: 'stateMachine:' },
  'AWS::Serverless::StateMachine': { service: 'states', property: 'Name', prefix: 'stateMachine:' },
  'AWS::S3::Bucket': { service: 's3', property: 'BucketName', prefix: '' },
  'AWS::DynamoDB::Table': { service: 'dynamodb', property: 'TableName', prefix: 'table/' },
  'AWS::Serverless::SimpleTable': { service: 'dynamodb', property: 'TableName', prefix: 'table/' },
  'AWS::AmazonMQ::Broker': { service: 'mq', property: 'BrokerName', prefix: 'broker:' },
  'AWS::MSK::Cluster': { service: 'kafka', property: 'ClusterName', prefix: 'cluster/' },
  'AWS::Logs::LogGroup': { service: 'logs', property: 'LogGroupName', prefix: 'log-group:' },
  'AWS::IAM::Role': { service: 'iam', property: 'RoleName', prefix: 'role/' },
  'AWS::KMS::Alias': { service: 'kms', property: 'AliasName', prefix: '' },
};

export function namePropertyOf(type: string): string | undefined {
  return Object.hasOwn(namings, type) ? namings[type]?.property : undefined;
}

export interface NamedResource {
  readonly id: string;
  readonly type: string;
  /** Its name with `${…}` for what is not known; absent where CloudFormation makes one up. */
  readonly name?: string | undefined;
}

export interface NameIndex {
  /** The resource that an ARN or queue URL names. */
  ofArn(arn: string): string | undefined;
  /** The resource of one of these types that has this name. */
  named(name: string, types: readonly string[]): string | undefined;
}

/** Looks names up among the resources of one template. A logical id counts as a name where none is set. */
export function indexNames(resources: readonly NamedResource[]): NameIndex {
  const byName = new Map<string, string>();
  for (const { id, type, name } of resources) {
    const naming = Object.hasOwn(namings, type) ? namings[type] : undefined;
    if (!naming) continue;
    const key = `${naming.service} ${naming.prefix}`;
    if (name === undefined) {
      if (!byName.has(key + id)) byName.set(key + id, id);
    } else byName.set(key + name, id);
    // `${Queue.QueueName}` and `${Queue}` inside an ARN stand for the name as well.
    byName.set(`${key}\${${id}}`, id);
    byName.set(`${key}\${${id}.${naming.property}}`, id);
  }
  return {
    ofArn: (arn) => ofArn(byName, arn),
    named: (name, types) => {
      for (const type of types) {
        const naming = Object.hasOwn(namings, type) ? namings[type] : undefined;
        const id = naming && byName.get(`${naming.service} ${naming.prefix}${name}`);
        if (id !== undefined) return id;
      }
      return undefined;
    },
  };
}

/** Splits at colons and slashes of the text itself, not at those inside `${AWS::Region}`. */
export function splitOutside(text: string, separator: string): readonly string[] {
  if (!text.includes('${')) return text.split(separator);
  const parts: string[] = [];
  let part = '';
  let index = 0;
  while (index < text.length) {
    if (text.startsWith('${', index)) {
      const close = text.indexOf('}', index);
      const end = close < 0 ? text.length : close + 1;
      part += text.slice(index, end);
      index = end;
    } else if (separator !== '' && text.startsWith(separator, index)) {
      parts.push(part);
      part = '';
      index += separator.length;
    } else {
      part += text[index];
      index++;
    }
  }
  return [...parts, part];
}

function ofArn(byName: ReadonlyMap<string, string>, arn: string): string | undefined {
  if (arn.startsWith('https://')) return ofQueueUrl(byName, arn);
  const [, , service = '', , , ...rest] = splitOutside(arn, ':');
  const resource = rest.join(':');
  if (service === '' || resource === '') return undefined;
  const exact = byName.get(`${service} ${resource}`) ?? byName.get(`${service} ${withPrefixOf(service, resource)}`);
  if (exact !== undefined) return exact;
  switch (service) {
    case 'lambda':
      // function:NAME:alias
      return byName.get(`lambda ${rest.slice(0, 2).join(':')}`);
    case 'events': {
      // rule/BUS/NAME
      const parts = splitOutside(resource, '/');
      return parts[0] === 'rule' && parts.length === 3 ? byName.get(`events rule/${parts[2]}`) : undefined;
    }
    case 's3':
      // NAME/key
      return byName.get(`s3 ${splitOutside(resource, '/')[0]}`);
    case 'dynamodb':
    case 'kafka':
      // table/NAME/stream/…, cluster/NAME/uuid
      return byName.get(`${service} ${splitOutside(resource, '/').slice(0, 2).join('/')}`);
    case 'mq':
    case 'logs':
      // broker:NAME:id, log-group:NAME:*
      return byName.get(`${service} ${rest.slice(0, 2).join(':')}`);
    default:
      return undefined;
  }
}

/** `${Queue.Arn}` in the last place of an ARN is a slip that people make; it names the queue all the same. */
function withPrefixOf(service: string, resource: string): string {
  return service === 'sqs' || service === 'sns' ? resource.replace(/\.Arn\}$/, '}') : resource;
}

/** `https://sqs.REGION.amazonaws.com/ACCOUNT/NAME` */
function ofQueueUrl(byName: ReadonlyMap<string, string>, url: string): string | undefined {
  const [, , host = '', , name = ''] = splitOutside(url, '/');
  return host.startsWith('sqs.') || host.includes('.queue.') ? byName.get(`sqs ${name}`) : undefined;
}
