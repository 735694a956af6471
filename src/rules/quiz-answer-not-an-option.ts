import { quizRule } from './quiz';

export default quizRule('quiz-answer-not-an-option', 'A key that names no option', false);
