import { createHandlers } from '@selfcare/mocks';
import { setupServer } from 'msw/node';

const handlers = createHandlers({ scenario: 'half-delivered', seed: 7 });
const server = setupServer(...handlers);
server.listen();
const answer = await fetch('http://localhost/tmf-api/productCatalogManagement/v4/productOffering?fields=name&limit=5');
console.log((await answer.json()).map(({ name }) => name));
console.log(handlers.inspect().orders.map(({ state }) => state));
server.close();
