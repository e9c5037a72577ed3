import type { CheckoutStep } from '@selfcare/core';
import { stepper, type Step } from '@selfcare/ui';
import type { TemplateResult } from 'lit';
import type { CheckoutWords } from './checkout-strings.js';

const labels = ['stepContact', 'stepReview', 'stepPlaced'] as const;

/** Where the customer is. While nothing is under way, the step of the details leads back to it. */
export function checkoutSteps(step: CheckoutStep, words: CheckoutWords, onGoBack: () => void): TemplateResult {
  const at = step === 'contact' ? 0 : step === 'placed' ? 2 : 1;
  const canGoBack = step === 'review' || step === 'rejected';
  const steps = labels.map((key, index): Step => {
    const label = words.say(key);
    if (index < at) return { label, standing: 'done', state: words.say('stepDone'), ...(canGoBack ? { onPress: onGoBack } : {}) };
    return { label, standing: index === at ? 'current' : 'next' };
  });
  return stepper({ label: words.say('steps'), steps });
}
