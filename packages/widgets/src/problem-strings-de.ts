import type { TranslatedWords } from '@selfcare/lit';
import type { ProblemWord } from './problem-strings.js';

/** The words for what can go wrong, in German. */
export const problemStringsDe: TranslatedWords<ProblemWord> = {
  offlineTitle: 'Sie sind offenbar offline',
  offlineMessage: 'Prüfen Sie Ihre Internetverbindung und versuchen Sie es dann noch einmal.',
  slowTitle: 'Das dauert länger als gewöhnlich',
  slowMessage: 'Wir versuchen es weiter. Sie können warten oder neu beginnen.',
  unavailableTitle: 'Das ist gerade nicht verfügbar',
  unavailableMessage: 'Bei uns ist etwas schiefgelaufen. Bitte versuchen Sie es gleich noch einmal.',
  busyTitle: 'Gerade sind sehr viele Menschen hier',
  busyMessage: { one: 'Bitte versuchen Sie es in einer Sekunde noch einmal.', other: 'Bitte versuchen Sie es in {count} Sekunden noch einmal.' },
  signedOutTitle: 'Sie sind abgemeldet',
  signedOutMessage: 'Melden Sie sich an, um dort weiterzumachen, wo Sie waren.',
  notAllowedTitle: 'Dafür haben Sie keine Berechtigung',
  notAllowedMessage: 'Wer Ihr Konto verwaltet, kann Ihnen Zugang geben.',
  changedTitle: 'Das hat sich inzwischen geändert',
  changedMessage: 'Jemand anderes hat etwas geändert. Bitte sehen Sie es sich noch einmal an.',
  refusedTitle: 'Das war nicht möglich',
  refusedMessage: 'Bitte prüfen Sie Ihre Auswahl oder sprechen Sie uns an.',
  unsupportedTitle: 'Das gibt es noch nicht online',
  unsupportedMessage: 'Bitte sprechen Sie uns an, wir helfen Ihnen gern.',
  notSetUpTitle: 'Dieser Teil der Seite ist noch nicht bereit',
  notSetUpMessage: 'Bitte kommen Sie etwas später wieder.',
  staleTitle: 'Das ist möglicherweise nicht mehr aktuell',
  staleMessage: 'Der neueste Stand konnte nicht geladen werden.',
  tryAgain: 'Noch einmal versuchen',
  signIn: 'Anmelden',
};
