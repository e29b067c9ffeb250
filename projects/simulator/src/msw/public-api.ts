/** A Socket.IO server inside the page, behind MSW; and whole scenarios on the page's own interfaces. */
export type { InterceptedBy, ServiceWorkerOptions } from './interception.js';
export { MOCK_ERROR, MockError, type MockErrorCode } from './mock-error.js';
export { mockSocketIo } from './mock-socket-io.js';
export type { OwnApisOptions, OwnApisRun } from './own-apis/own-apis-run.js';
export { runOnOwnApis } from './own-apis/run-on-own-apis.js';
export type { Blockable, NetworkSwitches } from './page-network.js';
export type { ReceivedEvent, WaitOptions } from './received-events.js';
export { MOCK_SERVICE_WORKER } from './service-worker-script.js';
export type { MockSocketIoOptions, SocketIoMock, WorkerLike } from './socket-io-mock.js';
export { installSwitchableWebSocket } from './switchable-web-socket.js';
