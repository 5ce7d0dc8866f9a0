import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A way to a server that can be shut, as when the server goes down, and opened again; and that can cut what goes through it. */
export interface Gate {
  /** The server's address, through the gate. */
  readonly url: string;
  /** Ports from which the server sees the connections that go through the gate now. */
  readonly ports: readonly number[];
  /** Breaks the connections for which `doomed` says so, by their place among those that are open. Returns how many. */
  cut(doomed: (index: number) => boolean): number;
  shut(): Promise<void>;
  open(): Promise<void>;
}

/** Opens a gate before the server of an address. */
export async function openGate(address: string): Promise<Gate> {
  const target = new URL(address);
  const passing = new Map<() => void, Socket>();
  const server = createServer((near) => pass(near, connect(Number(target.port), target.hostname), passing));
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
      return [...passing.values()].flatMap(({ localPort }) => localPort ?? []);
    },
    cut,
    shut,
    open: () => listen(port),
  };
}

/** Joins two sockets until one of them ends, and then ends both. */
function pass(near: Socket, far: Socket, passing: Map<() => void, Socket>): void {
  const breakOff = () => {
    passing.delete(breakOff);
    near.destroy();
    far.destroy();
  };
  passing.set(breakOff, far);
  for (const socket of [near, far]) socket.on("error", () => undefined).on("close", breakOff);
  near.pipe(far).pipe(near);
}
