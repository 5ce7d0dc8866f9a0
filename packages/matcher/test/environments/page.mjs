// Ranks in a browser, in the page itself or in a Web Worker (`?worker`), and sends the outcome to the server of the page.
const program = "/program.js";

const { snapshot, lines } = await outcome(await read("/world", "json"), shared(await read("/snapshot", "arrayBuffer")));
await fetch(`/outcome/snapshot`, { method: "POST", body: snapshot });
await fetch(`/outcome/lines`, { method: "POST", body: lines.join("\n") });

async function outcome(world, handed) {
  if (location.search === "?worker") return inWorker({ program, world, snapshot: handed });
  const { outcomeOf } = await import(program);
  return outcomeOf(world, new Uint8Array(handed));
}

function inWorker(message) {
  return new Promise((resolve, reject) => {
    const worker = new Worker("/web-worker.mjs", { type: "module" });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(message);
  });
}

async function read(path, kind) {
  const response = await fetch(path);
  return response[kind]();
}

/** The same bytes in memory that threads may share: browsers have it only for pages that are isolated from other origins. */
function shared(buffer) {
  const copy = new SharedArrayBuffer(buffer.byteLength);
  new Uint8Array(copy).set(new Uint8Array(buffer));
  return copy;
}
