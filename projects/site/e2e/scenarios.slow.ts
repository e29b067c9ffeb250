import { SCENARIOS } from '@wirelight/simulator/scenarios';
import { walkScenario } from './scenario-page';

for (const { id } of SCENARIOS) walkScenario(id);
