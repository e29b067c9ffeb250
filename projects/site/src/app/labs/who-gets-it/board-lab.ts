import { ROOM_BOARD } from '@wirelight/simulator/scenarios/room-board/scenario';
import { SettledLab } from '../../lab-parts/frame/settled-lab';

/** A lab whose board answers at once; its other scenarios are changed where the cursor stands. */
export class BoardLab extends SettledLab {
  override startsOver(): boolean {
    return this.session.scenario().id === ROOM_BOARD.id;
  }
}
