// The script of a worker: checks the records that it is sent, and answers each by its number.
import { checkForRoom } from './check.js';

globalThis.onmessage = ({ data: { id, value } }) => {
  try {
    postMessage({ id, answer: checkForRoom(value) });
  } catch (error) {
    postMessage({ id, failure: String(error?.stack ?? error) });
  }
};
