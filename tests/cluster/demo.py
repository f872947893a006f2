# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the scenario tests share: the demo cluster, kubectl, nantian-probe and a plain API client.

NANTIAN_TEST_KUBECONFIG names the demo's kubeconfig (tests/run sets it); without it the demo is
asked. The folder it lies in is the demo's state.
"""
import base64
import http.client
import json
import os
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
CLUSTER = os.path.join(HERE, "..", "..", "app", "demo", "cluster")


class Failure(Exception):
    """A sentence about what is wrong; the test ends with it."""


def run(command, text=None, timeout=180, environment=None):
    """(exit code, stdout, stderr)"""
    done = subprocess.run(command, input=text, capture_output=True, text=True, timeout=timeout,
                          check=False, env=environment)
    return done.returncode, done.stdout, done.stderr


KUBECONFIG = os.environ.get("NANTIAN_TEST_KUBECONFIG") or run([CLUSTER, "kubeconfig"])[1].strip()
STATE = os.path.dirname(KUBECONFIG)
os.environ["NANTIAN_DEMO_STATE"] = STATE


def cluster_up():
    """On a machine that is busy with other tests the server may miss its minute the first time."""
    for _ in range(3):
        code, out, err = run([CLUSTER, "up"], timeout=600)
        if code == 0:
            return
    raise Failure(f"the demo cluster does not come up: {out}{err}")


def kubectl(*args, text=None, context=None):
    """kubectl's stdout; fails when kubectl does."""
    code, out, err = try_kubectl(*args, text=text, context=context)
    if code != 0:
        raise Failure(f"kubectl {' '.join(args)}: {err.strip()}")
    return out


def try_kubectl(*args, text=None, context=None):
    return run([CLUSTER, "kubectl", *(["--context", context] if context else []), *args], text)


def probe_command(probe, *args, context=None):
    return [probe, "--kubeconfig", KUBECONFIG, *(["--context", context] if context else []), *args]


def until(what, condition, seconds=60, seen=lambda: ""):
    """Waits for a condition that other programs bring about; gives what it gave. `seen` says what
    there is instead."""
    end = time.monotonic() + seconds
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise Failure(f"not within {seconds} s: {what}. {seen()}")
        time.sleep(0.1)


class Namespace:
    """A namespace of the test's own, gone afterwards."""

    def __init__(self, purpose):
        self.name = f"{purpose}-{os.getpid()}"

    def __enter__(self):
        kubectl("create", "namespace", self.name)
        return self.name

    def __exit__(self, *_):
        try_kubectl("delete", "namespace", self.name, "--wait=false")


class Api:
    """The API server without a client library: one connection, each request until it is answered."""

    def __init__(self):
        config = json.loads(kubectl("config", "view", "--raw", "--minify", "-o", "json"))
        cluster = config["clusters"][0]["cluster"]
        user = config["users"][0]["user"]
        text = lambda data: base64.b64decode(data).decode()
        self._tls = ssl.create_default_context(cadata=text(cluster["certificate-authority-data"]))
        # The demo's certificates leave out what only the strict reading of RFC 5280 asks for.
        self._tls.verify_flags &= ~ssl.VERIFY_X509_STRICT
        with tempfile.NamedTemporaryFile("w", suffix=".pem") as file:
            file.write(text(user["client-certificate-data"]) + text(user["client-key-data"]))
            file.flush()
            self._tls.load_cert_chain(file.name)
        self._where = urllib.parse.urlsplit(cluster["server"]).netloc
        self._connection = None

    def once(self, method, path, body=None, kind="application/json"):
        """(status, body); OSError or HTTPException when the server cannot be reached."""
        try:
            if self._connection is None:
                self._connection = http.client.HTTPSConnection(self._where, context=self._tls,
                                                               timeout=10)
            self._connection.request(method, path, body and json.dumps(body),
                                     {"Content-Type": kind})
            answer = self._connection.getresponse()
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException):
            if self._connection is not None:
                self._connection.close()
                self._connection = None
            raise

    def is_ready(self):
        try:
            return self.once("GET", "/readyz")[0] == 200
        except (OSError, http.client.HTTPException):
            return False

    def change(self, method, path, body=None, kind="application/json", fine=()):
        """Repeats until the server decided; a status in `fine` is as good as success, because a
        request may have been done although its answer was lost."""
        end = time.monotonic() + 180
        while True:
            try:
                status, answer = self.once(method, path, body, kind)
                if status < 300 or status in fine:
                    return
                # A server that just started may not know its own rules yet.
                if status not in (403, 429) and status < 500:
                    raise Failure(f"{method} {path}: {status} {answer.decode(errors='replace')}")
                wrong = f"{status} {answer.decode(errors='replace')}"
            except (OSError, http.client.HTTPException) as error:
                wrong = repr(error)
            if time.monotonic() > end:
                raise Failure(f"{method} {path} was not possible for three minutes: {wrong}")
            time.sleep(0.05)


class Lines:
    """A program that goes on running: its lines are kept, or given to `on_line` with the time each
    came."""

    def __init__(self, command, on_line=None, environment=None):
        self.lines = []
        self._on_line = on_line
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                        env=environment)
        self.errors = b""
        self._threads = [threading.Thread(target=self._read, daemon=True),
                         threading.Thread(target=self._read_errors, daemon=True)]
        for thread in self._threads:
            thread.start()

    def _read(self):
        for line in self.process.stdout:
            now = time.monotonic()
            if self._on_line:
                self._on_line(now, line)
            else:
                self.lines.append(line)

    def _read_errors(self):
        for line in self.process.stderr:
            self.errors += line

    def stop(self):
        self.process.terminate()
        self.process.wait()
        for thread in self._threads:
            thread.join()


def main(test, usage):
    """Runs test(probe); a Failure becomes one clear sentence and exit status 1."""
    if len(sys.argv) != 2:
        sys.exit(usage)
    try:
        test(os.path.abspath(sys.argv[1]))
    except Failure as failure:
        sys.exit(f"FAILED: {failure}")
