import type { TranslatedWords } from '@selfcare/lit';
import type { ProblemWord } from './problem-strings.js';

/** The words for what can go wrong, in Arabic. */
export const problemStringsAr: TranslatedWords<ProblemWord> = {
  offlineTitle: 'يبدو أنك غير متصل بالإنترنت',
  offlineMessage: 'تحقّق من اتصالك بالإنترنت، ثم حاول مرة أخرى.',
  slowTitle: 'يستغرق هذا وقتًا أطول من المعتاد',
  slowMessage: 'ما زلنا نحاول. يمكنك الانتظار أو البدء من جديد.',
  unavailableTitle: 'هذه الخدمة غير متاحة الآن',
  unavailableMessage: 'حدث خطأ لدينا. يُرجى المحاولة مرة أخرى بعد قليل.',
  busyTitle: 'يوجد عدد كبير من الزوار الآن',
  busyMessage: {
    zero: 'يُرجى المحاولة مرة أخرى الآن.',
    one: 'يُرجى المحاولة مرة أخرى بعد ثانية واحدة.',
    two: 'يُرجى المحاولة مرة أخرى بعد ثانيتين.',
    few: 'يُرجى المحاولة مرة أخرى بعد {count} ثوانٍ.',
    many: 'يُرجى المحاولة مرة أخرى بعد {count} ثانية.',
    other: 'يُرجى المحاولة مرة أخرى بعد {count} ثانية.',
  },
  signedOutTitle: 'تم تسجيل خروجك',
  signedOutMessage: 'سجّل الدخول لتتابع من حيث توقفت.',
  notAllowedTitle: 'ليست لديك صلاحية لهذا',
  notAllowedMessage: 'اطلب الصلاحية من المسؤول عن حسابك.',
  changedTitle: 'تغيّر هذا في هذه الأثناء',
  changedMessage: 'أجرى شخص آخر تغييرًا. ألقِ نظرة مرة أخرى قبل أن تتابع.',
  refusedTitle: 'تعذّر تنفيذ ذلك',
  refusedMessage: 'يُرجى مراجعة اختياراتك أو التواصل معنا.',
  unsupportedTitle: 'هذه الخدمة غير متاحة عبر الإنترنت بعد',
  unsupportedMessage: 'يُرجى التواصل معنا وسنساعدك.',
  notSetUpTitle: 'هذا الجزء من الصفحة غير جاهز بعد',
  notSetUpMessage: 'يُرجى العودة بعد قليل.',
  staleTitle: 'قد لا تكون هذه المعلومات حديثة',
  staleMessage: 'تعذّر تحميل أحدث المعلومات.',
  tryAgain: 'حاول مرة أخرى',
  signIn: 'تسجيل الدخول',
};
