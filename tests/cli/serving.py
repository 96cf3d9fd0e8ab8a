"""A served store and a client of it, for the tests of `stemma serve`."""
import http.client
import json
import re
import select
import signal
import subprocess
import time
import urllib.parse

# A first answer takes a tenth of a second; a machine with many builds on it may take long.
SECONDS = 60


class Served:
    """`stemma serve STORE ...` while the block runs; `ask` sends what it is told and nothing else."""

    def __init__(self, stemma, store, *options):
        self.command = [stemma.path, "serve", str(store), *map(str, options)]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        ready, _, _ = select.select([self.process.stdout], [], [], SECONDS)
        line = self.process.stdout.readline().decode("utf8") if ready else ""
        match = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\?token=([0-9a-f]{32})\n", line)
        if not match:
            self.process.kill()
            raise AssertionError(f"no address: {line!r} {self.process.stderr.read()!r}")
        self.port, self.token = int(match[1]), match[2]
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self):
        """Ctrl-C; returns the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(SECONDS)
        self.process.stdout.close()
        self.process.stderr.close()
        return self.process.returncode

    def raw(self, target, method="GET", body=None, headers=None, host=None):
        """Status, headers, body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        try:
            connection.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
            connection.putheader("Host", host if host is not None else f"127.0.0.1:{self.port}")
            for name, value in (headers or {}).items():
                connection.putheader(name, value)
            if body is not None:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def ask(self, target, method="GET", body=None, headers=None):
        data = json.dumps(body).encode("utf8") if body is not None else None
        return self.raw(target, method, data, {"X-Stemma-Token": self.token, **(headers or {})})

    def get(self, target, status=200):
        """The JSON document at a target."""
        found, headers, body = self.ask(target)
        assert found == status, f"{target}: {found}, not {status}: {body[:300]}"
        assert headers["Content-Type"].startswith("application/json"), headers["Content-Type"]
        return json.loads(body)

    def post(self, target, body, status):
        found, _, answer = self.ask(target, "POST", body)
        assert found == status, f"{target}: {found}, not {status}: {answer[:300]}"
        return json.loads(answer)

    def wait(self):
        """The state once the store is analysed."""
        for _ in range(SECONDS * 20):
            state = self.get("/api/state")
            if state["ready"] and state["progress"] is None:
                return state
            time.sleep(0.05)
        raise AssertionError(f"never ready: {state}")


def segment(identity):
    return urllib.parse.quote(identity, safe="-_.!~*'()")
