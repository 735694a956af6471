import { quizRule } from './quiz';

export default quizRule('quiz-answer-count', 'More or fewer right answers than the stem asks for', false);
