"""Runs the embedded database, and stops it when the process that started it is gone.

The database cannot watch its parent itself, and left alone it would keep the data folder locked.
"""

import os
import signal
import sys
import threading
import time

from secantus.cli import main

parent = int(sys.argv.pop(1))


def watch() -> None:
    while os.getppid() == parent:
        time.sleep(0.25)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(5)
    os._exit(1)


threading.Thread(target=watch, daemon=True).start()
sys.exit(main())
