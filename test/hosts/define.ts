import '@selfcare/lit/define';
import '@selfcare/adapters/tmf/define';
import '@selfcare/widgets/cart/define';
import '@selfcare/widgets/catalogue-browser/define';
