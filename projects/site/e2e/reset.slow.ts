import { LEARN_PAGES } from './learn-pages';
import { walkReset } from './reset-walk';

for (const path of LEARN_PAGES) walkReset(path);
