import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

/** A way to a server that can be shut, as when the server goes down, and opened again. */
export interface Gate {
  /** The server's address, through the gate. */
  readonly url: string;
  shut(): Promise<void>;
  open(): Promise<void>;
}

/** Opens a gate before the server of an address. */
export async function openGate(address: string): Promise<Gate> {
  const target = new URL(address);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  const listen = async (port: number) => {
    server.listen(port, "127.0.0.1");
    await once(server, "listening");
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const url = Object.assign(new URL(address), { hostname: "127.0.0.1", port: String(port) }).href;
  const shut = async () => {
    const closed = once(server, "close");
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return { url, shut, open: () => listen(port) };
}
