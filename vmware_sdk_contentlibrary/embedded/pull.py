"""Files of update sessions that the server fetches itself."""

from __future__ import annotations

import threading

from .faults import Fault, message
from .reach import Line, Unreachable
from .records import UpdateFile, UpdateSession
from .store import Store
from .update_sessions import settle
from .upload import Upload

BLOCK = 256 * 1024


class Pull:
    """The fetching of one file, in a thread of its own."""

    def __init__(self, store: Store, session: UpdateSession, file: UpdateFile) -> None:
        self._store, self._session, self._file = store, session, file
        self._upload = Upload(store, session, file)
        self._line = Line()
        self._thread = threading.Thread(target=self._run, name="embedded-pull", daemon=True)

    def start(self) -> None:
        """Begin; the library's end is the end of it in any case."""
        self._done = self._store.at_close(self.stop)
        self._thread.start()

    def stop(self) -> None:
        """Break it off and wait for its thread."""
        self._line.cut()
        self._thread.join()

    def _run(self) -> None:
        try:
            self._fetch()
            self._upload.finish()
        except Fault:
            pass  # nobody waits for the file any more
        except (OSError, Unreachable) as problem:
            name, reason = self._file.spec.name, str(problem) or type(problem).__name__
            text = "The file {0} could not be fetched: {1}."
            self._upload.fail(message("file.pull_failed", text, name, reason))
        finally:
            self._upload.close()
            self._done()
        with self._store.lock:
            settle(self._store, self._session)

    def _fetch(self) -> None:
        endpoint = self._file.spec.source_endpoint
        assert endpoint is not None
        with self._line.get(endpoint.uri, endpoint.ssl_certificate_thumbprint) as response:
            while block := response.read(BLOCK):
                self._upload.write(block)
