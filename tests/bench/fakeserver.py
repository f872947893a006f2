#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""An API server of any size for measurements: replays one recorded pod, N times, and changes it R
times a second; hands everything else to the real server.

usage: fakeserver.py FOLDER PODS

FOLDER holds pod.json (the recorded pod), server.crt and server.key, and upstream.json (url, ca, crt,
key of the real server). Prints its port, then reads commands from standard input, a line each:
`rate R`, `stats`. A change carries the time it was made, CLOCK_MONOTONIC in microseconds, as
status.reason "T..."; every twentieth goes to the first 20 pods, which a table shows first.
"""
import http.client
import http.server
import json
import os
import random
import socketserver
import ssl
import sys
import threading
import time
import urllib.parse

TICK = 0.02
FIRST = 20
BOOKMARK = 60.0  # seconds, as the real one


class Pods:
    """The recorded pod as a template with places for what differs."""

    def __init__(self, folder, count):
        with open(os.path.join(folder, "pod.json"), encoding="utf-8") as file:
            pod = json.load(file)
        meta = pod["metadata"]
        meta.update(name="@NAME@", namespace="@NS@", uid="@UID@", resourceVersion="@RV@")
        pod["status"]["reason"] = "@REASON@"
        pod["status"]["podIP"] = "@IP@"
        if pod["status"].get("podIPs"):
            pod["status"]["podIPs"] = [{"ip": "@IP@"}]
        text = json.dumps(pod, separators=(",", ":"), ensure_ascii=False).replace("%", "%%")
        for name in ("NAME", "NS", "UID", "RV", "REASON", "IP"):
            text = text.replace(f"@{name}@", f"%({name})s")
        self._template = text.encode()
        self.count = count
        self.version = 1_000_000
        self.rate = 0.0
        self.sent = 0
        self.lock = threading.Lock()
        self.wake = threading.Condition(self.lock)
        plain = [self.pod(index, index + 1, b"") for index in range(count)]
        self.items = b",".join(plain)

    def pod(self, index, version, reason):
        return self._template % {
            b"NAME": b"web-%05d-x%04x" % (index, index * 40503 & 0xffff),
            b"NS": b"load-%d" % (index * 20 // max(1, self.count)),
            b"UID": b"00000000-0000-4000-8000-%012d" % index, b"RV": b"%d" % version,
            b"REASON": reason, b"IP": b"10.%d.%d.%d" % (index >> 16, index >> 8 & 255, index & 255)}

    def change(self):
        index = random.randrange(FIRST if random.random() < 0.05 else self.count)
        with self.lock:
            self.version += 1
            version = self.version
            self.sent += 1
        reason = b"T%d" % (time.monotonic_ns() // 1000)
        return b'{"type":"MODIFIED","object":%s}\n' % self.pod(index, version, reason)


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    pods = None
    upstream = None

    def log_message(self, *_):
        pass

    def do_GET(self):
        path, _, query = self.path.partition("?")
        asked = dict(urllib.parse.parse_qsl(query))
        watching = asked.get("watch") in ("1", "true")
        if path == "/api/v1/pods" and "fieldSelector" not in asked:
            # Tables are made by the server, which this is not; kubectl is measured on the real one.
            if watching:
                self.watch(asked)
            elif asked.get("limit") == "1":
                self.answer(200, self.list_of(self.pods.pod(0, 1, b""), self.pods.count - 1))
            else:
                self.answer(200, self.list_of(self.pods.items, 0))
        elif watching:
            self.pass_on()
        else:
            self.forward()

    def do_POST(self):
        self.forward()

    def list_of(self, items, remaining):
        more = b',"remainingItemCount":%d' % remaining if remaining else b""
        return (b'{"kind":"PodList","apiVersion":"v1","metadata":{"resourceVersion":"%d"%s},"items":['
                % (self.pods.version, more)) + items + b"]}"

    def answer(self, status, body, kind="application/json"):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def chunk(self, data):
        self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))

    def begin(self):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()

    def watch(self, asked):
        self.begin()
        end = time.monotonic() + float(asked.get("timeoutSeconds", 600))
        due = 0.0
        last = marked = time.monotonic()
        try:
            while time.monotonic() < end:
                if time.monotonic() - marked >= BOOKMARK:
                    marked = time.monotonic()
                    self.chunk(self.bookmark())
                    self.wfile.flush()
                if self.pods.rate <= 0:
                    with self.pods.wake:
                        self.pods.wake.wait(1.0)
                    last = time.monotonic()
                    continue
                now = time.monotonic()
                due = min(due + (now - last) * self.pods.rate, self.pods.rate)
                last = now
                # One chunk per few events, as the real server sends them one by one.
                for _ in range(int(due)):
                    self.chunk(self.pods.change())
                    due -= 1
                self.wfile.flush()
                time.sleep(max(0.0, TICK - (time.monotonic() - now)))
            self.wfile.write(b"0\r\n\r\n")
        except OSError:
            self.close_connection = True

    def bookmark(self):
        return (b'{"type":"BOOKMARK","object":{"kind":"Pod","apiVersion":"v1","metadata":'
                b'{"resourceVersion":"%d","creationTimestamp":null}}}\n' % self.pods.version)

    def pass_on(self):
        """A watch of something else, as the real server sends it, bookmarks too."""
        connection = self.upstream()
        try:
            connection.request("GET", self.path, None, self.kept())
            got = connection.getresponse()
            if got.status != 200:
                self.answer(got.status, got.read(), got.getheader("Content-Type"))
                return
            self.begin()
            self.wfile.flush()
            while data := got.read1(65536):
                self.chunk(data)
                self.wfile.flush()
            self.wfile.write(b"0\r\n\r\n")
        except OSError:
            self.close_connection = True
        finally:
            connection.close()

    def kept(self):
        return {name: value for name, value in self.headers.items()
                if name.lower() in ("accept", "content-type", "user-agent")}

    def forward(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)) or None
        connection = self.upstream()
        try:
            connection.request(self.command, self.path, body, self.kept())
            got = connection.getresponse()
            self.answer(got.status, got.read(), got.getheader("Content-Type", "application/json"))
        finally:
            connection.close()


class Server(socketserver.ThreadingMixIn, http.server.HTTPServer):
    daemon_threads = True
    request_queue_size = 64

    def __init__(self, tls):
        super().__init__(("127.0.0.1", 0), Handler)
        self._tls = tls

    def finish_request(self, request, client_address):
        # In the connection's own thread: a slow handshake must hold up nobody else.
        with self._tls.wrap_socket(request, server_side=True) as secured:
            self.RequestHandlerClass(secured, client_address, self)

    def handle_error(self, *_):
        pass


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, count = sys.argv[1], int(sys.argv[2])
    Handler.pods = pods = Pods(folder, count)
    with open(os.path.join(folder, "upstream.json"), encoding="utf-8") as file:
        real = json.load(file)
    trust = ssl.create_default_context(cafile=real["ca"])
    trust.verify_flags &= ~ssl.VERIFY_X509_STRICT
    trust.load_cert_chain(real["crt"], real["key"])
    where = urllib.parse.urlsplit(real["url"]).netloc
    Handler.upstream = staticmethod(lambda: http.client.HTTPSConnection(where, context=trust))
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(os.path.join(folder, "server.crt"), os.path.join(folder, "server.key"))
    server = Server(tls)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_address[1], flush=True)
    for line in sys.stdin:
        word, _, value = line.strip().partition(" ")
        if word == "rate":
            with pods.wake:
                pods.rate = float(value)
                pods.wake.notify_all()
        print(json.dumps({"sent": pods.sent}), flush=True)


if __name__ == "__main__":
    main()
