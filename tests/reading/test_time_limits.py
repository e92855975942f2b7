import signal
import threading
import time

import pytest

from testimonia.reading.time_limits import TimeIsUp, can_limit, time_limit

limited = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="this system has no alarm")


@limited
def test_work_that_takes_too_long_is_ended() -> None:
    started = time.monotonic()
    with pytest.raises(TimeIsUp), time_limit(0.05):
        time.sleep(30)
    assert time.monotonic() - started < 10


def swallow_everything() -> None:
    """Do what libraries do that must not fail."""
    while True:
        try:
            time.sleep(30)
        except Exception:  # noqa: BLE001
            continue


@limited
def test_a_library_that_swallows_exceptions_does_not_swallow_the_alarm() -> None:
    with pytest.raises(TimeIsUp), time_limit(0.05):
        swallow_everything()


@limited
def test_work_in_time_leaves_no_alarm_behind() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with time_limit(30):
        pass
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) == before


def test_outside_the_main_thread_work_goes_on_without_a_limit() -> None:
    found: list[bool] = []

    def work() -> None:
        with time_limit(0.001):
            time.sleep(0.01)
            found.append(can_limit())

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert found == [False]
