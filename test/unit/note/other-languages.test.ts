import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { claims, severities, wordsJudged } from './support';

/** The words of a bullet under a heading that do not hold, or hold no more. */
const stale = (heading: string, line: string) => wordsJudged(`# ${heading}\n\n- ${line}\n`, 'outdated', 'wrong');

/** The claims of a bullet under a heading. */
const judged = (heading: string, line: string) => claims(`# ${heading}\n\n- ${line}\n`);

describe('Notes in other languages', () => {
  it('tell bounds in Chinese, French and Spanish', () => {
    assert.deepEqual(stale('Kinesis', '数据保留最多 7 天'), ['7 天']);
    assert.deepEqual(stale('SQS FIFO', '处理中的消息上限 20,000'), ['20,000']);
    assert.deepEqual(stale('SQS', 'Un mensaje puede tener hasta 256 KB'), ['256 KB']);
    assert.deepEqual(severities('# Kinesis\n\n- Rétention 24 h, extensible à 7 jours\n'), ['fact-outdated warning']);
  });

  it('tell how long messages are kept, delayed and in flight', () => {
    const file = "La file garde les messages jusqu'à 14 jours";
    assert.deepEqual(judged('SQS', file), ['14 jours | sqs.retention.max | current']);
    for (const line of ['Atraso de até 15 minutos', 'Verzögerung bis 15 Minuten', '遅延は最大15分', '지연 최대 15분'])
      assert.match(judged('SQS', line).join(), /sqs\.delay\.range \| current/, line);
    for (const line of ['120.000 mensajes en vuelo (20.000 en FIFO)', '120.000 mensagens em voo (20.000 para FIFO)'])
      assert.deepEqual(stale('SQS', line), ['20.000'], line);
  });

  it('tell of subscriptions, functions and buses', () => {
    assert.deepEqual(stale('Lambda', 'Tiempo máximo de ejecución: 5 minutos'), ['5 minutos']);
    assert.deepEqual(stale('EventBridge', 'イベントは最大256KB'), ['256KB']);
    for (const [heading, line, fact] of [
      ['SNS', 'Até 12.500.000 assinaturas por tópico', 'sns.subs.standard'],
      ['SNS', '每个主题最多 12,500,000 个订阅', 'sns.subs.standard'],
      ['Lambda', 'タイムアウトは最大15分', 'lambda.timeout'],
      ['Lambda', 'Concorrência padrão: 1000', 'lambda.concurrency'],
      ['EventBridge', '5 objetivos por regla', 'eb.targets'],
      ['EventBridge', 'バスあたり300ルール', 'eb.rules'],
    ] as const) {
      assert.match(judged(heading, line).join(), new RegExp(`\\| ${fact.replace('.', '\\.')} \\| current$`), line);
    }
  });

  it('keep data from one time to another in Vietnamese, and set timeouts in Spanish and German', () => {
    assert.deepEqual(stale('Kinesis', 'Dữ liệu trong shard được giữ trong 24h tới 7 ngày'), ['24h tới 7 ngày']);
    assert.deepEqual(stale('Lambda', 'Una función con 2 GB de memoria y un timeout de 5 minutos'), []);
    assert.deepEqual(stale('Lambda', 'Eine Funktion mit einem Timeout von 5 Minuten'), []);
    assert.deepEqual(stale('Lambda', 'El timeout máximo es de 5 minutos'), ['5 minutos']);
  });

  it('call S3 eventually consistent, or no more', () => {
    for (const line of [
      '上書きPUTは結果整合性',
      '覆盖 PUT 是最终一致性',
      '덮어쓰기 PUT은 최종 일관성',
      'consistencia eventual al sobrescribir',
      'consistência eventual ao sobrescrever',
      'cohérence à terme pour les écrasements',
    ]) {
      assert.equal(stale('Amazon S3', line).length, 1, line);
    }
    for (const line of [
      '結果整合性ではなく、強い整合性',
      '不再是最终一致性',
      'ya no hay consistencia eventual',
      'não há mais consistência eventual',
    ]) {
      assert.deepEqual(stale('Amazon S3', line), [], line);
    }
  });

  it('count by the million, by the second and by the shard', () => {
    assert.deepEqual(stale('SNS', 'hasta 10 millones de suscripciones por tema'), ['10 millones']);
    assert.deepEqual(stale('SNS', 'até 10 milhões de assinaturas por tópico'), ['10 milhões']);
    assert.deepEqual(judged('SNS', '12.500.000 suscripciones por tema'), ['12.500.000 | sns.subs.standard | current']);
    assert.deepEqual(judged('Kinesis', 'Entrada: 1MB/seg ou 1000 mensagens/seg por fragmento'), [
      '1MB/seg | kds.shard.in | current',
      '1000 mensagens/seg | kds.shard.in#records | current',
    ]);
    assert.deepEqual(stale('Lambda với SQS', 'batch size từ 1 đến 10 messages'), ['1 đến 10 messages']);
  });

  it('bound a number by a longest or shortest time in Japanese', () => {
    assert.deepEqual(stale('Kinesis', '設定できる最大保持期間は 7 日間です。'), ['7 日間']);
    assert.deepEqual(stale('Kinesis', '保持期間はデフォルトで 24 時間。最長で 7 日'), ['7 日']);
    assert.deepEqual(judged('Kinesis', '最大保持期間は365日'), ['365日 | kds.retention.max | current']);
    assert.deepEqual(stale('Kinesis', '默认保留 24 小时，最多保留 7 天。'), ['7 天']);
  });

  it('tell how often a queue delivers, and in what order', () => {
    const both = (line: string) => judged('SQS', line).map((one) => one.split(' | ').slice(1).join(' '));
    for (const line of [
      'Standard: entrega al menos una vez, no garantiza el orden',
      'Standard: entrega pelo menos uma vez e não garante a ordem',
      "Standard : livré au moins une fois, ne garantit pas l'ordre",
      'Standard: mindestens einmal, Reihenfolge nicht garantiert',
      'Standard: ít nhất một lần, không đảm bảo thứ tự',
      'Standard: 至少一次，不保证顺序',
      'Standard: 至少一次，无法保证消息按发送的顺序到达',
      'Standard: 至少一次，最大努力排序',
      'Standard: 少なくとも 1 回、順序は保証されない',
    ])
      assert.deepEqual(both(line), ['sqs.delivery.standard current', 'sqs.delivery.standard#order current'], line);
    for (const line of [
      'FIFO: exactamente una vez, orden garantizado',
      'FIFO: exatamente uma vez, preserva a ordem',
      "FIFO : exactement une fois, garantit l'ordre",
      'FIFO: đúng một lần, thứ tự nghiêm ngặt',
      'FIFO: 恰好一次，保证消息顺序',
      'FIFO: 严格一次，保证消息的先后顺序',
      'FIFO: exatamente uma vez, processadas em ordem',
      'FIFO: 厳密に1回、順序が保証される',
      'FIFO: 정확히 한 번, 순서가 보장된다',
    ])
      assert.deepEqual(both(line), ['sqs.delivery.fifo current', 'sqs.delivery.fifo#order current'], line);
  });

  it('name the standard type beside the other one', () => {
    for (const line of [
      '标准队列不保证消息顺序，需要顺序时用 FIFO 队列',
      '標準キューは少なくとも 1 回、FIFO は別',
      'Cola estándar: al menos una vez; la otra es FIFO',
      'Fila padrão: pelo menos uma vez; a outra é FIFO',
    ])
      assert.equal(judged('SQS', line).length, 1, line);
  });

  it('deny the order of a queue without saying that there is one', () => {
    for (const line of ['FIFO: không đảm bảo thứ tự', 'FIFO: 不保证顺序', 'FIFO: não garante a ordem'])
      assert.deepEqual(judged('SQS', line), [], line);
  });
});
