import type { DiagramNotice, DiagramPlace, DiagramSource, DiagramSubject } from '../../engine/diagram';
import { linesOf } from '../../engine/lines';
import { nameOf } from './subjects';

/** What is to be said about a diagram, and the place of the fault that it speaks of. */
export interface PlacedNotice {
  readonly notice: DiagramNotice;
  readonly place?: DiagramPlace;
}

/** Ids of what a notice offers to do. */
export const noticeActions = { fault: 'fault', workspace: 'workspace', samples: 'samples' } as const;

/** Says why there is nothing to see or not everything, and what to do about it. */
export function noticeOf(
  subject: DiagramSubject,
  sources: readonly DiagramSource[] | undefined,
  isEmpty: boolean,
  hasWorkspace: boolean,
): PlacedNotice | undefined {
  const whole = { id: noticeActions.workspace, label: 'Show Whole Workspace' };
  const samples = { id: noticeActions.samples, label: 'Open Samples' };
  const elsewhere = subject.kind === 'workspace' || !hasWorkspace ? [samples] : [whole];
  if (!sources) {
    return { notice: { text: `${nameOf(subject)} is no longer there.`, actions: elsewhere } };
  }
  const fault = faultOf(sources);
  if (fault) {
    const { text, place, line } = fault;
    const rest = isEmpty ? 'Nothing of it can be drawn before this is mended.' : 'What can be read is drawn.';
    const actions = [{ id: noticeActions.fault, label: `Go to Line ${line}` }];
    return { notice: { text: `${text} ${rest}`, actions }, place };
  }
  return isEmpty ? { notice: { text: emptyText(subject), actions: elsewhere } } : undefined;
}

function emptyText(subject: DiagramSubject): string {
  const declare = 'Declare a queue, a topic, a stream, an event bus or a function, and it is drawn here.';
  switch (subject.kind) {
    case 'file':
      return `Nothing in ${nameOf(subject)} takes part in messaging. ${declare}`;
    case 'folder':
      return `No template in ${nameOf(subject)} takes part in messaging. Run cdk synth after a change of the app.`;
    case 'workspace':
      return `No template or CDK file of this workspace takes part in messaging. ${declare}`;
  }
}

/** The first thing that could not be read. */
function faultOf(sources: readonly DiagramSource[]) {
  for (const { doc, name } of sources) {
    const problem = doc.problems.find(({ rule }) => rule === 'unreadable');
    if (!problem) continue;
    const { line } = linesOf(doc.text).positionAt(problem.span.start);
    const message = /[.!?]$/.test(problem.message) ? problem.message : `${problem.message}.`;
    return { text: `${name}, line ${line}: ${message}`, place: { uri: doc.uri, span: problem.span }, line };
  }
  return undefined;
}
