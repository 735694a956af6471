import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { driftIn, wordsOf } from './support';

const mill = `Resources:
  Orders:
    Type: AWS::SQS::Queue
    Properties: { VisibilityTimeout: 120, MessageRetentionPeriod: 259200, RedrivePolicy: { deadLetterTargetArn: !GetAtt Failed.Arn, maxReceiveCount: 4 } }
  Failed: { Type: AWS::SQS::Queue, Properties: { MessageRetentionPeriod: 1209600 } }
  Packer: { Type: AWS::Lambda::Function, Properties: { Timeout: 20, MemorySize: 512, ReservedConcurrentExecutions: 8 } }
  PackerMapping: { Type: AWS::Lambda::EventSourceMapping, Properties: { EventSourceArn: !GetAtt Orders.Arn, FunctionName: !Ref Packer, BatchSize: 15 } }
  Late: { Type: AWS::CloudWatch::Alarm, Properties: { Namespace: AWS/SQS, MetricName: ApproximateAgeOfOldestMessage, Period: 300, EvaluationPeriods: 2, Threshold: 1800, ComparisonOperator: GreaterThanThreshold } }
  Grain: { Type: AWS::SNS::Topic }
  OrdersAtGrain: { Type: AWS::SNS::Subscription, Properties: { TopicArn: !Ref Grain, Protocol: sqs, Endpoint: !GetAtt Orders.Arn, FilterPolicy: { sort: [RYE, OAT] } } }
  Sweep: { Type: AWS::Events::Rule, Properties: { ScheduleExpression: rate(30 minutes), State: DISABLED } }
`;
const texts = (note: string): readonly string[] => wordsOf(driftIn(note, mill), note);

/** Notes in German, Spanish and French, and what in them differs. */
const notes: readonly (readonly [language: string, note: string, words: readonly string[]])[] = [
  [
    'German',
    'Die Bestellungen liegen in `Orders`, und das ist die einzige Queue der Mühle.\n\n- `Orders` hat ein Visibility Timeout von drei Minuten.\n- Nach sechs Versuchen landet eine Nachricht in `Failed`.\n- Für `Packer` sind zwölf Ausführungen reserviert, und er hat 1 GB Arbeitsspeicher.',
    ['drei Minuten', 'sechs Versuchen', 'zwölf Ausführungen', '1 GB'],
  ],
  [
    'German bounds and values',
    'Alles liegt in `Orders`, und das ist die Queue der Mühle.\n\n- `Packer` darf höchstens 30 Sekunden laufen.\n- `Late` meldet sich, wenn die älteste Nachricht über eine Stunde alt ist.\n- Über `OrdersAtGrain` kommen nur Bestellungen für `RYE` und `BRAN` an.',
    ['30 Sekunden', 'eine Stunde', 'BRAN'],
  ],
  [
    'German that agrees',
    '`Orders` hat ein Visibility Timeout von zwei Minuten, und das wird nicht anders. Nachrichten werden drei Tage aufbewahrt. Nach vier Versuchen landet eine Nachricht in `Failed`. Das Timeout war früher eine Minute und sollte fünf sein.',
    [],
  ],
  [
    'German of a test system',
    'Das ist `Orders`, und das ist die Queue der Mühle. Im Testsystem hat `Orders` ein Visibility Timeout von einer Minute.',
    [],
  ],
  [
    'Spanish',
    'Los pedidos llegan a `Orders` con los datos de la tienda y una copia.\n\n- El tiempo de visibilidad de `Orders` es de cinco minutos.\n- `Orders` conserva los mensajes una semana.\n- `Sweep` se ejecuta cada hora.',
    ['cinco minutos', 'una semana', 'cada hora'],
  ],
  [
    'French',
    'Les commandes arrivent dans `Orders` avec les données, pour le moulin.\n\n- Le délai de visibilité de `Orders` est de cinq minutes.\n- Après six tentatives, le message part dans `Failed`.\n- `Packer` lit des lots de dix messages.',
    ['cinq minutes', 'six tentatives', 'dix messages'],
  ],
  [
    'French that goes on with a pronoun',
    'Les commandes arrivent dans `Orders` avec les données, pour le moulin.\n\n`Packer` lit `Orders`. Elle a un timeout de 40 secondes.\n\nLa file est `Orders`. La file attend une heure et son visibility timeout est de 90 secondes.',
    ['40 secondes', '90 secondes'],
  ],
];

describe('notes in other languages', () => {
  for (const [language, note, words] of notes) {
    it(`are held against their template: ${language}`, () => assert.deepEqual(texts(note), words));
  }

  it('keep their numbers in the form that a fix can write', () => {
    const [finding] = driftIn(notes[0]?.[1] ?? '', mill);
    assert.equal(finding?.fixes?.[0]?.title, 'Write 2 Minuten as the template does');
  });
});
