import * as vscode from 'vscode';

/** The settings under `queuewise.quiz`. */
export interface QuizOptions {
  /** Where new reviews are written. */
  readonly storage: 'global' | 'vault';
  /** Questions of a round. */
  readonly questions: number;
  /** Minutes of an exam. */
  readonly examMinutes: number;
  readonly letterKeys: boolean;
  readonly codeLens: boolean;
  readonly staleAnswers: 'correct' | 'hold';
  /** Whether questions are also made from facts, bullets, tables and findings. */
  readonly generated: boolean;
}

/** Settings as they are now; values outside their range become the nearest allowed ones. */
export function quizOptions(): QuizOptions {
  const settings = vscode.workspace.getConfiguration('queuewise.quiz');
  return {
    storage: settings.get('storage') === 'vault' ? 'vault' : 'global',
    questions: clamp(settings.get('questions', 20), 1, 200),
    examMinutes: clamp(settings.get('examMinutes', 40), 1, 300),
    letterKeys: settings.get('letterKeys', true),
    codeLens: settings.get('codeLens', true),
    staleAnswers: settings.get('staleAnswers') === 'hold' ? 'hold' : 'correct',
    generated: settings.get('generated', true),
  };
}

function clamp(value: number, min: number, max: number): number {
  return Number.isFinite(value) ? Math.min(max, Math.max(min, Math.round(value))) : min;
}
