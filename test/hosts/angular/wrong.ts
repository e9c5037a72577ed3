import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import type {} from '@selfcare/widgets';

@Component({
  selector: 'app-wrong',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<selfcare-catalogue-browser (selfcare-added-to-cart)="added($event)"></selfcare-catalogue-browser>`,
})
export class WrongPage {
  added(event: KeyboardEvent): void {
    console.log(event.key);
  }
}
