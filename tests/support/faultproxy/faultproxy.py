#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A proxy on loopback between a Kubernetes client and a real API server that misbehaves by script.

TLS on both sides: towards the client with a certificate of its own authority, which the kubeconfig
it writes trusts; towards the server with the client certificate of the kubeconfig it was given. The
client proves itself with a token file, which expire_token() changes.

As a command: faultproxy.py KUBECONFIG [SCRIPT.json] prints where its kubeconfig is, then its log as
JSON lines. The script is a list of {"match": REGEX, "after": SECONDS, "times": N, ...} with the
fields of Plan besides.
"""
import asyncio
import base64
import dataclasses
import gzip
import json
import os
import re
import secrets
import shutil
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse


@dataclasses.dataclass
class Plan:
    """What happens to one request; nothing set: it is passed on. Bytes are those of the body."""
    status: int = 0            # answered by the proxy itself, with a metav1.Status
    reason: str = ""
    headers: dict = dataclasses.field(default_factory=dict)
    causes: tuple = ()
    delay: float = 0           # seconds before anything is answered
    cut_at: int = -1           # the connection breaks after so many bytes
    freeze_at: int = -1        # nothing more comes after so many bytes, nothing is closed
    trickle: int = 0           # so many bytes at a time, a millisecond apart
    truncate_gzip: bool = False
    replace: tuple = ()        # (old, new): the first such bytes of the body
    end_at_once: bool = False  # an empty body
    drop: bool = False         # the connection breaks, and the server never hears of it


class Rule:
    def __init__(self, match, plan, times):
        self.match, self.plan, self.times = re.compile(match), plan, times


class Request:
    def __init__(self, method, target, headers, body):
        self.method, self.target, self.headers, self.body = method, target, headers, body
        self.at = time.monotonic()
        self.is_watch = "watch=1" in target


class Stream:
    """An answer under way. Its methods are called on the proxy's loop (FaultProxy.each)."""

    def __init__(self, proxy, request, writer, plan):
        self.proxy, self.request, self.plan = proxy, request, plan
        self._writer = writer
        self._sent = 0
        self._frozen = False
        self._replaced = not plan.replace
        self.lines = []  # whole lines of a watch that went by

    def start(self, status, headers):
        head = [f"HTTP/1.1 {status} X"]
        head += [f"{name}: {value}" for name, value in headers]
        head.append("Transfer-Encoding: chunked\r\n\r\n")
        self._writer.write("\r\n".join(head).encode())

    async def send(self, data):
        """Sends what the plan lets through; False when the answer is over."""
        if not self._replaced and self.plan.replace[0] in data:
            self._replaced = True
            data = data.replace(*self.plan.replace, 1)
            self.proxy.note("corrupt", self.request)
        for limit, act in ((self.plan.cut_at, self.cut), (self.plan.freeze_at, self.freeze)):
            if 0 <= limit <= self._sent + len(data):
                await self._write(data[:limit - self._sent])
                await asyncio.sleep(0.05)  # so that the bytes before it arrive
                act()
        step = self.plan.trickle or len(data) or 1
        for begin in range(0, len(data), step):
            if self.plan.trickle:
                await asyncio.sleep(0.001)
            if not await self._write(data[begin:begin + step]):
                return False
        return True

    async def _write(self, data):
        while self._frozen and not self._writer.is_closing():
            await asyncio.sleep(0.05)
        if self._writer.is_closing():
            return False
        if data:
            self._sent += len(data)
            self._writer.write(b"%x\r\n%s\r\n" % (len(data), data))
            await self._writer.drain()
        return True

    def inject(self, line):
        if not self._frozen and not self._writer.is_closing():
            self.proxy.note("inject", self.request, line[:120].decode(errors="replace"))
            self._writer.write(b"%x\r\n%s\r\n" % (len(line), line))

    def end(self):
        self.proxy.note("end", self.request)
        self._writer.write(b"0\r\n\r\n")
        self._writer.close()

    def cut(self):
        self.proxy.note("cut", self.request, f"after {self._sent} bytes")
        self._writer.transport.abort()

    def freeze(self):
        self.proxy.note("freeze", self.request, f"after {self._sent} bytes")
        self._frozen = True

    def thaw(self):
        self._frozen = False

    def is_open(self):
        return not self._writer.is_closing()


def status_body(code, reason, causes=()):
    details = {"causes": [{"reason": cause} for cause in causes]} if causes else {}
    return json.dumps({"kind": "Status", "apiVersion": "v1", "metadata": {}, "status": "Failure",
                       "message": f"scripted {code}", "reason": reason, "details": details,
                       "code": code}).encode()


def error_event(code, reason):
    return b'{"type":"ERROR","object":' + status_body(code, reason) + b"}\n"


class FaultProxy:
    """Runs on a thread of its own between __enter__ and __exit__; its methods work from any."""

    HOSTS = "IP:127.0.0.1,IP:::1,DNS:proxy.localhost,DNS:faultproxy.nantian.test"

    def __init__(self, kubeconfig, context=None):
        self.folder = tempfile.mkdtemp(prefix="faultproxy-")
        self.log = []        # (monotonic seconds, fault, method and target, detail)
        self.requests = []   # every Request, in order
        self.drop_bookmarks = False
        self.shift = 0       # added to every resource version: a cluster that counts from higher
        self._rules = []
        self._streams = []
        self._writers = set()
        self._tasks = set()
        self._servers = []
        self._port = 0
        self._on_log = lambda entry: None
        self._read(kubeconfig, context)
        self._make_certificates()
        self.expire_token()

    # ---------------------------------------------------------------- made once

    def _read(self, kubeconfig, context):
        command = ["kubectl", "--kubeconfig", kubeconfig, "config", "view", "--raw", "--minify",
                   "-o", "json", *(["--context", context] if context else [])]
        if shutil.which("kubectl") is None:
            here = os.path.dirname(os.path.abspath(__file__))
            command[:3] = [os.path.join(here, "..", "..", "..", "app", "demo", "cluster"), "kubectl"]
        config = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
        cluster, user = config["clusters"][0]["cluster"], config["users"][0]["user"]
        where = urllib.parse.urlsplit(cluster["server"])
        self._upstream = where.hostname, where.port or 443
        decoded = lambda data: base64.b64decode(data).decode()
        self._upstream_tls = ssl.create_default_context(
            cadata=decoded(cluster["certificate-authority-data"]))
        self._upstream_tls.verify_flags &= ~ssl.VERIFY_X509_STRICT
        pem = self.path("client.pem")
        with open(os.open(pem, os.O_CREAT | os.O_WRONLY, 0o600), "w", encoding="utf-8") as file:
            file.write(decoded(user["client-certificate-data"]) + decoded(user["client-key-data"]))
        self._upstream_tls.load_cert_chain(pem)

    def path(self, name):
        return os.path.join(self.folder, name)

    def _openssl(self, *args):
        subprocess.run(["openssl", *args], check=True, capture_output=True, cwd=self.folder)

    def _make_certificates(self):
        self._openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
                      "-nodes", "-keyout", "ca.key", "-out", "ca.crt", "-days", "2", "-subj",
                      "/CN=faultproxy CA")
        self._tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.rotate_certificate()

    def rotate_certificate(self):
        """A new certificate by the same authority for the connections from now on."""
        self._openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                      "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=faultproxy")
        with open(self.path("ext"), "w", encoding="utf-8") as file:
            file.write(f"subjectAltName={self.HOSTS}\n")
        self._openssl("x509", "-req", "-in", "server.csr", "-CA", "ca.crt", "-CAkey", "ca.key",
                      "-CAcreateserial", "-days", "2", "-extfile", "ext", "-out", "server.crt")
        self._tls.load_cert_chain(self.path("server.crt"), self.path("server.key"))

    def expire_token(self):
        """Only the token now in the file is good."""
        self.token = secrets.token_hex(16)
        self._write("token", self.token)

    def _write(self, name, text):
        """At once as a whole: somebody may be reading it."""
        with open(self.path(name + ".new"), "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(self.path(name + ".new"), self.path(name))

    def _write_kubeconfig(self, name, host, more):
        with open(self.path("ca.crt"), "rb") as file:
            authority = base64.b64encode(file.read()).decode()
        cluster = lambda host, more={}: {"server": f"https://{host}:{self._port}",
                                         "certificate-authority-data": authority, **more}
        config = {"apiVersion": "v1", "kind": "Config", "current-context": "proxy",
                  "clusters": [{"name": "proxy", "cluster": cluster(host, more)},
                               {"name": "near", "cluster": cluster("127.0.0.1")}],
                  "users": [{"name": "proxy", "user": {"tokenFile": self.path("token")}}],
                  "contexts": [{"name": name, "context": {"cluster": name, "user": "proxy"}}
                               for name in ("proxy", "near")]}
        self._write(name, json.dumps(config))
        return self.path(name)

    def kubeconfig(self, host="127.0.0.1", **more):
        """For a client: by 127.0.0.1, by [::1], or by the name proxy.localhost, when it takes the way
        of servers far away. `more` are fields of the cluster. Its other context, `near`, always goes
        to 127.0.0.1 and without them."""
        return self._write_kubeconfig("-".join(["kubeconfig", host, *more]), host, more)

    @property
    def port(self):
        return self._port

    # ---------------------------------------------------------------- life

    def __enter__(self):
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._run(self._listen())
        return self

    def __exit__(self, *_):
        self._run(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, self._loop).result(60)

    async def _listen(self):
        for address in ("127.0.0.1", "::1"):
            server = await asyncio.start_server(self._serve, address, self._port, ssl=self._tls)
            self._port = server.sockets[0].getsockname()[1]
            self._servers.append(server)

    async def _close(self):
        while self._servers:
            self._servers.pop().close()
        for writer in list(self._writers):
            writer.transport.abort()

    async def _end(self):
        await self._close()
        serving = asyncio.all_tasks() - {asyncio.current_task()}
        for task in serving:
            task.cancel()
        await asyncio.gather(*serving, return_exceptions=True)

    def down(self):
        """Connections break and new ones are refused, until up()."""
        self.note("down")
        self._run(self._close())

    def up(self):
        self._run(self._listen())
        self.note("up")

    # ---------------------------------------------------------------- script

    def note(self, fault, request=None, detail=""):
        entry = (time.monotonic(), fault, f"{request.method} {request.target}" if request else "",
                 detail)
        self.log.append(entry)
        self._on_log(entry)

    def plan(self, match, times=1, **fields):
        """The next `times` requests whose "METHOD /target" matches meet Plan(**fields)."""
        rule = Rule(match, Plan(**fields), times)
        self._rules.append(rule)
        return rule

    def clear(self):
        self._rules.clear()
        self.drop_bookmarks = False
        self.each("", Stream.thaw)

    def each(self, match, act):
        """act(stream) for every open watch that matches; gives how many there were."""
        async def run():
            chosen = [stream for stream in self._streams
                      if stream.is_open() and re.search(match, stream.request.target)]
            for stream in chosen:
                act(stream)
            return len(chosen)
        return self._run(run())

    def seen(self, match, since=0.0):
        """Times of the requests that match."""
        return [request.at for request in list(self.requests)
                if request.at >= since and re.search(match, f"{request.method} {request.target}")]

    # ---------------------------------------------------------------- one connection

    async def _serve(self, reader, writer):
        if not self._servers:  # it shook hands while the proxy went down
            writer.transport.abort()
            return
        self._writers.add(writer)
        task = asyncio.current_task()
        self._tasks.add(task)  # asyncio itself would let it be collected
        try:
            while await self._one(reader, writer):
                pass
        except (OSError, asyncio.IncompleteReadError, asyncio.LimitOverrunError, LookupError,
                ValueError):
            pass
        finally:
            self._writers.discard(writer)
            self._tasks.discard(task)
            writer.transport.abort()

    async def _one(self, reader, writer):
        line = (await reader.readline()).decode("latin-1").split()
        if len(line) != 3:
            return False
        headers, length = await read_headers(reader)
        body = await reader.readexactly(length)
        request = Request(line[0], line[1], headers, body)
        self.requests.append(request)
        plan = self._take_plan(request)
        stream = Stream(self, request, writer, plan)
        if plan.delay:
            self.note("delay", request, str(plan.delay))
            await asyncio.sleep(plan.delay)
        if ("Authorization", f"Bearer {self.token}") not in headers:
            plan = dataclasses.replace(Plan(), status=401, reason="Unauthorized")
        if plan.status:
            self.note(str(plan.status), request)
            stream.start(plan.status, [("Content-Type", "application/json"), *plan.headers.items()])
            await stream.send(status_body(plan.status, plan.reason, plan.causes))
            writer.write(b"0\r\n\r\n")
            await writer.drain()
            return True
        if plan.drop:
            self.note("drop", request)
            return False
        if plan.end_at_once:
            self.note("end at once", request)
            stream.start(200, [("Content-Type", "application/json")])
            writer.write(b"0\r\n\r\n")
            await writer.drain()
            return True
        return await self._pass_on(stream, reader, writer)

    def _take_plan(self, request):
        for rule in self._rules:
            if rule.times > 0 and rule.match.search(f"{request.method} {request.target}"):
                rule.times -= 1
                return rule.plan
        return Plan()

    async def _pass_on(self, stream, reader, writer):
        request = stream.request
        upstream, sink = await asyncio.open_connection(*self._upstream, ssl=self._upstream_tls,
                                                       limit=64 * 1024 * 1024)
        # A client that goes away ends the server's side of it too.
        gone = asyncio.create_task(reader.read(1)) if request.is_watch else None
        if gone:
            gone.add_done_callback(lambda _: sink.transport.abort())
            self._streams = [one for one in self._streams if one.is_open()] + [stream]
        pieces = None
        try:
            sink.write(self._head(request) + request.body)
            status = int((await upstream.readline()).split()[1])
            headers, length = await read_headers(upstream, default=-1)
            passed = [(name, value) for name, value in headers if name.lower() not in
                      ("transfer-encoding", "content-length", "connection", "content-encoding")]
            if stream.plan.truncate_gzip:
                passed.append(("Content-Encoding", "gzip"))
            stream.start(status, passed)
            chunked = ("transfer-encoding", "chunked") in \
                [(name.lower(), value.lower()) for name, value in headers]
            pieces = read_chunks(upstream) if chunked else read_plain(upstream, length)
            whole = await (self._watch if request.is_watch else self._body)(stream, pieces)
            if whole:
                writer.write(b"0\r\n\r\n")
                await writer.drain()
            return whole and not gone
        finally:
            if gone:
                gone.cancel()
            if pieces:
                await pieces.aclose()
            sink.transport.abort()

    def _head(self, request):
        # The server's versions are lower by the shift; one of the future stays one.
        lower = lambda found: found[1] + (str(max(1, int(found[2]) - self.shift))
                                          if int(found[2]) > self.shift else found[2])
        target = re.sub(r"(resourceVersion=)(\d+)", lower, request.target)
        head = [f"{request.method} {target} HTTP/1.1", f"Host: {self._upstream[0]}:{self._upstream[1]}"]
        head += [f"{name}: {value}" for name, value in request.headers if name.lower() not in
                 ("host", "authorization", "accept-encoding", "connection")]
        return ("\r\n".join(head) + "\r\nConnection: close\r\n\r\n").encode()

    def _shifted(self, data):
        if not self.shift:
            return data
        return re.sub(rb'("resourceVersion": ?")(\d+)"',
                      lambda found: found[1] + str(int(found[2]) + self.shift).encode() + b'"', data)

    async def _body(self, stream, pieces):
        whole = b"".join([piece async for piece in pieces])
        whole = self._shifted(whole)
        if stream.plan.truncate_gzip:
            packed = gzip.compress(whole)
            whole = packed[:len(packed) // 2]
            self.note("truncated gzip", stream.request)
        return await stream.send(whole)

    async def _watch(self, stream, pieces):
        rest = b""
        async for piece in pieces:
            *lines, rest = (rest + piece).split(b"\n")
            for line in lines:
                if self.drop_bookmarks and line.startswith(b'{"type":"BOOKMARK"'):
                    self.note("bookmark dropped", stream.request)
                    continue
                line = self._shifted(line) + b"\n"
                stream.lines.append(line)
                if not await stream.send(line):
                    return False
        return True


async def read_headers(reader, default=0):
    headers, length = [], default
    while True:
        line = (await reader.readline()).decode("latin-1").strip()
        if not line:
            return headers, length
        name, _, value = line.partition(":")
        headers.append((name, value.strip()))
        if name.lower() == "content-length":
            length = int(value)


async def read_chunks(reader):
    while True:
        size = int((await reader.readline()).split(b";")[0], 16)
        data = await reader.readexactly(size + 2)
        if size == 0:
            return
        yield data[:-2]


async def read_plain(reader, length):
    data = await (reader.readexactly(length) if length >= 0 else reader.read())
    if data:
        yield data


class Trap:
    """Another host: keeps whatever anybody sends there."""

    def __enter__(self):
        import socketserver
        self.heard = heard = []

        class Handler(socketserver.BaseRequestHandler):
            def handle(self):
                self.request.settimeout(5)
                heard.append(self.request.recv(65536))

        self._server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.port = self._server.server_address[1]
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    script = []
    if len(sys.argv) == 3:
        with open(sys.argv[2], encoding="utf-8") as file:
            script = json.load(file)
    with FaultProxy(sys.argv[1]) as proxy:
        proxy._on_log = lambda entry: print(json.dumps(entry), flush=True)
        print(proxy.kubeconfig(), flush=True)
        started = time.monotonic()
        try:
            for step in sorted(script, key=lambda step: step.get("after", 0)):
                time.sleep(max(0, started + step.pop("after", 0) - time.monotonic()))
                if "replace" in step:
                    step["replace"] = tuple(text.encode() for text in step["replace"])
                proxy.plan(step.pop("match"), step.pop("times", 1), **step)
            threading.Event().wait()
        except KeyboardInterrupt:
            pass


if __name__ == "__main__":
    main()
