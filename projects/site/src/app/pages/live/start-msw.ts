import { setupWorker } from 'msw/browser';

/** Starts MSW for the add-on of Storybook, whose own start still asks for an option that MSW 3 has renamed. */
export async function startMsw() {
  const worker = setupWorker();
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
  return worker;
}
