import { defineTranslations } from '@selfcare/lit/translations';
import * as words from '@selfcare/widgets/locale-en-xa';

defineTranslations('en-XA', words);
