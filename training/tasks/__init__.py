"""What is taught? One module for each task, all with `read`, `samples` and `losses`, listed by name here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from torch import Tensor

from training.losses import Batch
from training.network import Network
from training.samples import Epoch, Sample
from training.tasks import attributions, fragments, names, syntax


class Task(Protocol):
    """What a task's module offers. A corpus is whatever `read` returns, for `samples` alone."""

    def read(self, data: Path, *, articles: int | None = None) -> Any:  # noqa: ANN401
        """Return the task's corpus from the data folder; of the first articles (documents …) only, to try things."""

    def samples(self, corpus: Any, epoch: Epoch) -> Sequence[Sample]:  # noqa: ANN401
        """Return the windows of one epoch."""

    def losses(self, network: Network, batch: Batch) -> Mapping[str, Tensor]:
        """Return the weighted losses of a batch of windows, by what they are of; their sum is what is lowered."""


TASKS: Mapping[str, Task] = {
    "attributions": attributions,
    "fragments": fragments,
    "syntax": syntax,
    "names": names,
}
