"""A served store and a client of it, for the tests of `stemma serve`; what its API says it answers."""
import http.client
import json
import re
import select
import signal
import subprocess
import time
import urllib.parse

import harness

try:
    import jsonschema
except ImportError:  # not on a machine that only builds
    jsonschema = None

# A first answer takes a tenth of a second; a machine with many builds on it may take long.
SECONDS = 60

# On every answer.
SECURITY = ["Content-Security-Policy", "X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy",
            "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Permissions-Policy"]


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


def make_store(stemma, name="out"):
    stemma("trace", harness.STORY, "-o", name, "--quiet", code=(0, 3))
    return f"{name}/story.stemma"


def fits(api, schema, value):
    if jsonschema:
        whole = {**schema, "components": api["components"]}
        errors = list(jsonschema.Draft202012Validator(whole).iter_errors(value))
        assert not errors, f"{errors[0].json_path}: {errors[0].message[:200]}"


def schema_of(api, path, status="200", method="get"):
    content = api["paths"][path][method]["responses"][status]["content"]
    return next(iter(content.values()))["schema"]


def ids_in(served):
    """What the parameters of the API may be, from the stories down."""
    stories = served.get("/api/stories")["stories"]
    found = {"story": [], "claim": [], "article": [], "passage": [], "pair": []}
    for row in stories:
        story = served.get("/api/stories/" + segment(row["id"]))
        found["story"].append(row["id"])
        found["claim"] += [(row["id"], claim["id"]) for claim in story["claims"]]
        found["article"] += [article["id"] for article in story["articles"]]
        found["passage"] += [passage["id"] for passage in story["passages"]]
    for article in found["article"]:
        for reuse in served.get("/api/articles/" + segment(article))["reuse"]:
            found["pair"].append((article, reuse["other"]["id"]))
    return found


KESH = ["The Orel ferry sank off Harrow on Monday and eleven people drowned, harbour master Jon Kesh said. It had taken water since noon.",
        "Eleven people drowned when the Orel ferry sank off Harrow on Monday, harbour master Jon Kesh said. The weather was calm.",
        "Harbour master Jon Kesh said on Monday that the Orel ferry had sunk off Harrow and that eleven people had drowned."]
HOSPITAL = ["The Orel ferry sank off Harrow on Monday, killing eleven people, Saint Vey Hospital said. They were brought in before dawn.",
            "Eleven people were killed when the Orel ferry sank off Harrow on Monday, Saint Vey Hospital said in a statement. Shops closed early.",
            "Saint Vey Hospital said eleven people had died when the Orel ferry sank off Harrow on Monday. It named none of them."]


def make_store_of_two_origins(stemma):
    lines = [json.dumps({"id": f"a{i}", "publisher": f"Paper {i}", "published": f"2031-03-0{i + 1}", "title": "Ferry sinks", "text": text})
             for i, text in enumerate(KESH + HOSPITAL)]
    harness.write("two.jsonl", "\n".join(lines) + "\n")
    stemma("trace", "two.jsonl", "-o", "two", "--quiet", code=(0, 3))
    return "two/story.stemma"
