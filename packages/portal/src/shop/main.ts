import { joinSession } from '@selfcare/lit';
import { startPortalSession } from '../portal-session.js';
import '@selfcare/adapters/tmf/define-catalogue';
import '@selfcare/widgets/catalogue-browser/define';
import '@selfcare/widgets/checkout/define';
import '@selfcare/widgets/guided-selling/define';

joinSession(startPortalSession);
