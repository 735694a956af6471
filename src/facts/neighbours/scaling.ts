import type { Neighbour } from '../entry';
import { AWS_TOOLKIT, read } from '../reading';
import { choice } from '../units';
import { words } from '../words';

const SCALE_ON_SQS = 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-using-sqs-queue.html';
const ECS_PATTERN =
  'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-autoscaling-targettracking.html';

/** How consumers of a queue are scaled. */
export const scaling = [
  {
    id: 'asg.backlog',
    service: 'autoscaling',
    title: 'Metric to scale consumers of a queue on',
    kind: 'choice',
    adjustable: 'config',
    note: 'Backlog per instance or task, by target tracking with metric math.',
    mentions: {
      phrases: [
        {
          pattern: words`
            \bbacklog per (?:instance|task)\b|\bmessages per (?:instance|task|consumer|worker)\b
            |\bqueue (?:length|size|depth) / (?:number of )?(?:EC2 )?instances\b`,
          value: 'backlog',
        },
      ],
    },
    history: [read(choice('backlog', 'backlog per instance or task'), SCALE_ON_SQS)],
    exam: choice('queue-length', 'queue length'),
  },
  {
    id: 'ecs.zero',
    service: 'ecs',
    title: 'Scaling tasks from zero',
    kind: 'choice',
    adjustable: 'config',
    note: 'Backlog per task divides by zero there; queue depth works.',
    mentions: {
      cues: words`\b(?:zero|0 tasks)\b`,
      phrases: [
        { pattern: words`\bbacklog per task\b`, value: 'backlog' },
        { pattern: words`\bqueue (?:depth|length)\b`, value: 'queue-depth' },
      ],
    },
    history: [read(choice('queue-depth', 'on queue depth'), ECS_PATTERN, { evidence: AWS_TOOLKIT })],
  },
  {
    id: 'ecs.worker',
    service: 'ecs',
    title: 'Queue worker of the CDK',
    kind: 'choice',
    adjustable: 'config',
    note: 'QueueProcessingFargateService uses step scaling on queue depth.',
    mentions: { phrases: [{ pattern: words`\bQueueProcessing(?:Fargate|Ec2)Service\b`, value: 'step-scaling' }] },
    history: [
      read(
        choice('step-scaling', 'step scaling on queue depth'),
        'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs_patterns.QueueProcessingFargateService.html',
        {
          evidence: AWS_TOOLKIT,
        },
      ),
    ],
    exam: choice('step-scaling', 'a task polls SQS'),
  },
] as const satisfies readonly Neighbour[];
