/** Under this name the state of a workspace says that a quiz panel is open, from the moment on when it is. */
export const openKey = 'queuewise.quiz.open';
