import type { ApplicationRef } from '@angular/core';
import { bootstrapApplication, type BootstrapContext } from '@angular/platform-browser';
import { SERVER_CONFIG } from './app/app.config.server';
import { Shell } from './app/shell/shell';

/** Renders one page at build time. */
export default function bootstrap(context: BootstrapContext): Promise<ApplicationRef> {
  return bootstrapApplication(Shell, SERVER_CONFIG, context);
}
