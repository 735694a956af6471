import { quizRule } from './quiz';

export default quizRule('quiz-unclosed-details', 'A <details> that is never closed', true);
