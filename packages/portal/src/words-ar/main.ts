import { defineTranslations } from '@selfcare/lit/translations';
import * as words from '@selfcare/widgets/locale-ar';

defineTranslations('ar', words);
