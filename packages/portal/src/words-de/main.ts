import { defineTranslations } from '@selfcare/lit/translations';
import * as words from '@selfcare/widgets/locale-de';

defineTranslations('de', words);
