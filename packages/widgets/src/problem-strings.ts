/** The words for what can go wrong, for a widget's own strings to take in. Each title has a sentence that says what comes next. */
export const problemStrings = {
  offlineTitle: 'You seem to be offline',
  offlineMessage: 'Check your internet connection, then try again.',
  slowTitle: 'This takes longer than usual',
  slowMessage: 'We are still trying. You can wait, or start again.',
  unavailableTitle: 'This is not available right now',
  unavailableMessage: 'Something went wrong on our side. Please try again in a moment.',
  busyTitle: 'A lot of people are here right now',
  busyMessage: { one: 'Please try again in a second.', other: 'Please try again in {count} seconds.' },
  signedOutTitle: 'You are signed out',
  signedOutMessage: 'Sign in to go on where you were.',
  notAllowedTitle: 'This is not open to you',
  notAllowedMessage: 'Ask the person who looks after your account to give you access.',
  changedTitle: 'This changed in the meantime',
  changedMessage: 'Somebody else made a change. Look again before you go on.',
  refusedTitle: 'This could not be done',
  refusedMessage: 'Please check what you chose, or contact us.',
  unsupportedTitle: 'This is not offered online yet',
  unsupportedMessage: 'Please contact us and we will help you.',
  notSetUpTitle: 'This part of the page is not ready yet',
  notSetUpMessage: 'Please come back a little later.',
  staleTitle: 'This may be out of date',
  staleMessage: 'The latest could not be loaded.',
  tryAgain: 'Try again',
  signIn: 'Sign in',
} as const;

/** The keys of `problemStrings`. */
export type ProblemWord = keyof typeof problemStrings;
