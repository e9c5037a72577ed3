export { createBssListener, type HttpListener } from './bss-listener.js';
export { createEventSender, type EventSender, type EventSenderOptions } from './event-sender.js';
export { startBss, type BssOptions, type RunningBss } from './bss-server.js';
export { CatalogueFolderError, readCatalogueFolder } from './catalogue-folder.js';
export { catalogueOfSize, CatalogueSizeError } from './catalogue-size.js';
export { builtInPictures, createPicturesListener } from './pictures-listener.js';
