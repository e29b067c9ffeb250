import '@angular/compiler';
import { getTestBed } from '@angular/core/testing';
import { BrowserTestingModule, platformBrowserTesting } from '@angular/platform-browser/testing';
import { afterEach, beforeEach } from 'vitest';
import '../../projects/visuals/src/tokens.css';

// Every Angular spec file starts with a fresh, zoneless TestBed and with the colours the components are made for.
getTestBed().initTestEnvironment(BrowserTestingModule, platformBrowserTesting());
beforeEach(() => getTestBed().resetTestingModule());
afterEach(() => getTestBed().resetTestingModule());
