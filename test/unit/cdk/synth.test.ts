import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { buildSync } from 'esbuild';
import { after, before, describe, it } from 'mocha';
import ts from 'typescript';
import { applyEdits } from '../../../src/engine/apply';
import { resourceOfPath } from '../../../src/engine/read/cdk/synthesized';
import type { Doc, Finding } from '../../../src/engine/types';
import { engine, options } from '../../support/engine';

const folder = 'test/fixtures/cdk';
const programs = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replace(/\.ts$/, ''));
const out = `out/test/${process.pid}-synth`;

/** What synthesis does not say: loads stand in comments. */
const ofLoads = /^(?:kinesis-throughput|sqs-fifo-throughput|flow-bottleneck|payload-)/;

interface Cdk {
  readonly App: new (
    props: object,
  ) => { synth(): { getStackByName(name: string): { readonly template: Synthesized } } };
}

interface Synthesized {
  readonly Resources: Readonly<
    Record<string, { readonly Type: string; readonly Metadata?: Readonly<Record<string, string>> }>
  >;
}

/** Runs a program of the fixtures with the construct library and gives the template of its stack. */
function synthesize(name: string): Synthesized {
  const file = resolve(out, `${name}.cjs`);
  const bundled = buildSync({
    entryPoints: [`${folder}/${name}.ts`],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    write: false,
  });
  writeFileSync(file, bundled.outputFiles[0]?.text ?? '');
  const require = createRequire(file);
  const exported: Readonly<Record<string, new (app: object, id: string) => object>> = require(file);
  const [stackName, Stack] = Object.entries(exported).find(([key]) => key.endsWith('Stack')) ?? [];
  assert.ok(stackName && Stack, `${name} exports no stack`);
  const { App } = require('aws-cdk-lib') as Cdk;
  const app = new App({
    outdir: resolve(out, 'cdk.out', name),
    analyticsReporting: false,
    context: { 'aws:cdk:enable-path-metadata': true },
  });
  new Stack(app, stackName);
  return app.synth().getStackByName(stackName).template;
}

function check(doc: Doc): readonly Finding[] {
  return engine.check(doc, options).filter(({ rule }) => !ofLoads.test(rule));
}

/** A subject of a synthesized template under the name that the source has for it. */
function inSource(subject: string | undefined, template: Synthesized, source: Doc): string {
  const [id = '', ...rest] = (subject ?? '').split('/');
  const resource = template.Resources[id];
  const path = resource?.Metadata?.['aws:cdk:path'];
  const found = resource && path !== undefined ? resourceOfPath(source, path, resource.Type) : undefined;
  return [found?.id ?? id, ...rest].join('/');
}

/** A finding by where the construct that it is about is written: loops and functions make several of one text. */
function line({ severity, rule }: Finding, subject: string, source: Doc): string {
  const about = source.templates
    .flatMap(({ resources }) => resources)
    .filter(({ id }) => subject === id || subject.startsWith(`${id}/`))
    .sort((a, b) => b.id.length - a.id.length)[0];
  const place = about ? `${about.type} at ${about.head.start}${subject.slice(about.id.length)}` : subject;
  return `${severity} ${rule} ${place}`;
}

describe('Findings in a CDK program', () => {
  const templates = new Map<string, Synthesized>();

  before(function () {
    this.timeout(600_000);
    // What the library itself has to say about the programs is not the question here.
    process.env.CDK_VALIDATION = 'false';
    mkdirSync(out, { recursive: true });
    for (const name of programs) templates.set(name, synthesize(name));
  });

  after(() => rmSync(out, { recursive: true, force: true }));

  for (const name of programs) {
    it(`are those in what ${name} synthesizes to`, () => {
      const template = templates.get(name);
      assert.ok(template);
      const source = engine.read({ uri: `${name}.ts`, text: readFileSync(`${folder}/${name}.ts`, 'utf8') });
      const synthesized = engine.read({ uri: `${name}.template.json`, text: JSON.stringify(template, undefined, 1) });
      const expected = check(synthesized)
        .filter(({ subject }) => !subject?.startsWith('BucketNotificationsHandler'))
        .map((finding) => line(finding, inSource(finding.subject, template, source), source));
      const found = check(source).map((finding) => line(finding, finding.subject ?? '', source));
      assert.deepEqual(found.sort(), [...new Set(expected)].sort());
    });
  }

  it('have fixes that type-check against the construct library', function () {
    this.timeout(600_000);
    const files: string[] = [];
    for (const name of programs) {
      const text = readFileSync(`${folder}/${name}.ts`, 'utf8');
      const doc = engine.read({ uri: `${name}.ts`, text });
      for (const finding of engine.check(doc, options)) {
        for (const fix of finding.fixes) {
          const file = resolve(out, `${name}-${files.length}-${finding.rule}.ts`);
          writeFileSync(file, applyEdits(text, fix.edits));
          files.push(file);
        }
      }
    }
    assert.ok(files.length > 50);
    const program = ts.createProgram(files, {
      noEmit: true,
      strict: true,
      skipLibCheck: true,
      types: [],
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    });
    const problems = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
      return `${file?.fileName.split('/').at(-1) ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`;
    });
    assert.deepEqual(problems, []);
  });
});
