import { quizRule } from './quiz';

export default quizRule('quiz-no-answer', 'A question without a right answer', false);
