"""The example's consumer, which kills itself with SIGKILL at its second event: before its effect is kept, or after."""

import os
import signal
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[2])
import consumer  # noqa: E402

keep, count = consumer.keep, 0


def keep_and_die(store, event):
    global count
    count += 1
    if count == 2 and sys.argv[3] == "before":
        store.execute("begin immediate")
        store.execute("delete from taken")
        os.kill(os.getpid(), signal.SIGKILL)
    keep(store, event)
    if count == 2:
        os.kill(os.getpid(), signal.SIGKILL)


consumer.keep = keep_and_die
consumer.main()
