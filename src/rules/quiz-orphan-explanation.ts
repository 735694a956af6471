import { quizRule } from './quiz';

export default quizRule('quiz-orphan-explanation', 'An answer without its question', false);
