import '@selfcare/widgets/catalogue-browser/define';

const browser = document.querySelector('selfcare-catalogue-browser');
if (browser) browser.pagesize = 'twelve';
