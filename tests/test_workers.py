from __future__ import annotations

import os
import subprocess
import sys

PROGRAM = """
import time
from testimonia.reading.inputs import Input, InputFormat
from testimonia.workers import Workers

if __name__ == "__main__":
    with Workers(1, reader=None) as workers:
        list(workers.give(Input("lamp.txt", InputFormat.TEXT, b"The keeper said the lamps were out.")))
        list(workers.rest())
        print("working", flush=True)
        time.sleep(600)
"""


def test_workers_end_when_the_process_that_started_them_is_killed() -> None:
    env = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    running = subprocess.Popen([sys.executable, "-c", PROGRAM], stdout=subprocess.PIPE, env=env)
    assert running.stdout is not None
    assert running.stdout.readline() == b"working\n"
    running.kill()
    running.communicate(timeout=60)  # the output closes once the last process that could write to it is gone
