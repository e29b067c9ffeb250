import { bootstrapApplication } from '@angular/platform-browser';
import { APP_CONFIG } from './app/app.config';
import { ChatApp } from './app/chat-app';

void bootstrapApplication(ChatApp, APP_CONFIG);
