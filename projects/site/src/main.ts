import {
  ɵJSACTION_BLOCK_ELEMENT_MAP as JSACTION_BLOCK_ELEMENT_MAP,
  ɵSHARED_STYLES_HOST as SHARED_STYLES_HOST,
} from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { APP_CONFIG } from './app/app.config';
import { AdoptedStyles } from './app/shell/adopted-styles';
import { ElementsUntilReplay } from './app/shell/elements-until-replay';
import { Shell } from './app/shell/shell';

void bootstrapApplication(Shell, {
  providers: [
    ...APP_CONFIG.providers,
    { provide: SHARED_STYLES_HOST, useClass: AdoptedStyles },
    { provide: JSACTION_BLOCK_ELEMENT_MAP, useFactory: () => new ElementsUntilReplay() },
  ],
});
