import '@selfcare/lit/define';
import '@selfcare/widgets/cart/define';
import '@selfcare/widgets/catalogue-browser/define';

const browser = document.querySelector('selfcare-catalogue-browser');
if (browser) browser.pagesize = 12;
document.body.addEventListener('selfcare-added-to-cart', ({ offering, quantity }) => console.log(offering.name.length, quantity + 1));
