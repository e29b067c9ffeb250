import { bootstrapApplication } from '@angular/platform-browser';
import { APP_CONFIG } from './app/app.config';
import { Shell } from './app/shell/shell';

void bootstrapApplication(Shell, APP_CONFIG);
