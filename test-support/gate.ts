import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/**
 * A way to a server that can be shut, as when the server goes down, and opened again; that can cut what goes through it; and that can
 * hold everything up, as when the server is frozen or the network loses all there is, and nobody is told.
 */
export interface Gate {
  /** The server's address, through the gate. */
  readonly url: string;
  /** Ports from which the server sees the connections that go through the gate now. */
  readonly ports: readonly number[];
  /** Breaks the connections for which `doomed` says so, by their place among those that are open. Returns how many. */
  cut(doomed: (index: number) => boolean): number;
  /** From now on nothing gets through, of old connections and of new ones, and none is broken off. */
  hold(): void;
  shut(): Promise<void>;
  open(): Promise<void>;
}

/** Opens a gate before the server of an address. */
export async function openGate(address: string): Promise<Gate> {
  const target = new URL(address);
  const passing = new Map<() => void, Passage>();
  let held = false;
  const server = createServer((near) => {
    const passage = pass(near, connect(Number(target.port), target.hostname), passing);
    if (held) passage.hold();
  });
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = Object.assign(new URL(address), { hostname: "127.0.0.1", port: String(port) }).href;
  const cut = (doomed: (index: number) => boolean) => {
    const breaks = [...passing.keys()].filter((_, index) => doomed(index));
    for (const breakOff of breaks) breakOff();
    return breaks.length;
  };
  const shut = async () => {
    const closed = once(server, "close");
    server.close();
    cut(() => true);
    await closed;
  };
  return {
    url,
    get ports() {
      return [...passing.values()].flatMap(({ far }) => far.localPort ?? []);
    },
    cut,
    hold: () => {
      held = true;
      for (const passage of passing.values()) passage.hold();
    },
    shut,
    open: () => listen(port),
  };
}

/** A connection that goes through, and how it is held up. */
interface Passage {
  readonly far: Socket;
  hold(): void;
}

/** Joins two sockets until one of them ends, and then ends both. */
function pass(near: Socket, far: Socket, passing: Map<() => void, Passage>): Passage {
  const breakOff = () => {
    passing.delete(breakOff);
    near.destroy();
    far.destroy();
  };
  const hold = () => {
    near.unpipe(far);
    far.unpipe(near);
  };
  const passage = { far, hold };
  passing.set(breakOff, passage);
  for (const socket of [near, far]) socket.on("error", () => undefined).on("close", breakOff);
  near.pipe(far).pipe(near);
  return passage;
}
