import { defineTranslations } from '@selfcare/lit';
import * as arabic from '@selfcare/widgets/locale-ar';
import * as german from '@selfcare/widgets/locale-de';
import * as pseudo from '@selfcare/widgets/locale-en-xa';

// at once, for a story is at rest when nothing is on its way to the back end
defineTranslations('ar', arabic);
defineTranslations('de', german);
defineTranslations('en-XA', pseudo);
