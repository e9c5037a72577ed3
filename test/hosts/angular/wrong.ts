import { Component } from '@angular/core';
import { selfcareDirectives } from '@selfcare/widgets/angular';

@Component({
  selector: 'app-wrong',
  imports: [selfcareDirectives],
  template: `<selfcare-catalogue-browser [pagesize]="'six'" [pagesise]="6" (selfcare-added-to-cart)="added($event)"></selfcare-catalogue-browser>`,
})
export class WrongPage {
  added(event: KeyboardEvent): void {
    console.log(event.key);
  }
}
