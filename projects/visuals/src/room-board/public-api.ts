export { RoomBoard, type BoardMove } from './room-board';
export { toRoomBoardView, type RoomBoardView } from './room-board.view';
