import { walkFaults } from './page-faults';
import { REFERENCE_PAGES } from './reference-pages';

for (const path of REFERENCE_PAGES) walkFaults(path);
