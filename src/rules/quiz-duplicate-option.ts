import { quizRule } from './quiz';

export default quizRule('quiz-duplicate-option', 'A letter or an option that stands twice', true);
