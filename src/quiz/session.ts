/** A quiz as pure functions: `begin` and `step` change the state and say what else is to be done, `view` shows it. */

export {
  defaultSetup,
  type Effect,
  initialState,
  type QuizState,
  restoreState,
  type Setup,
  type Step,
} from './session/state';
export { begin, libraryChanged, step } from './session/step';
export { panelTitle, view } from './session/view';
