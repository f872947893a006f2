#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nothing gets through a proxy that is down, a connection in the middle of its handshake included:
a client that is live in an outage would be blamed for it."""
import os
import socket
import ssl
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import faultproxy  # noqa: E402


class HalfOpen:
    """A TLS connection that has said hello and waits to go on."""

    def __init__(self, port):
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        self._in, self._out = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._in, self._out)
        try:
            self._tls.do_handshake()
        except ssl.SSLWantReadError:
            self._socket.sendall(self._out.read())
        self._in.write(self._socket.recv(65536))  # the server is in the middle of it

    def _finish(self, step):
        while True:
            try:
                return step()
            except ssl.SSLWantReadError:
                self._socket.sendall(self._out.read())
                data = self._socket.recv(65536)
                if not data:
                    raise ConnectionError("closed") from None
                self._in.write(data)

    def ask(self):
        """The first bytes of an answer, or None where there is none."""
        try:
            self._finish(self._tls.do_handshake)
            self._tls.write(b"GET /version HTTP/1.1\r\nHost: proxy\r\n\r\n")
            return self._finish(lambda: self._tls.read(64))
        except OSError:
            return None
        finally:
            self._socket.close()


def main():
    with faultproxy.FaultProxy(os.environ["NANTIAN_TEST_KUBECONFIG"]) as proxy:
        if HalfOpen(proxy.port).ask() is None:
            sys.exit("FAIL: a proxy that is up does not answer")
        begun = HalfOpen(proxy.port)
        proxy.down()
        answer = begun.ask()
        if answer is not None:
            sys.exit(f"FAIL: a proxy that is down answered {answer!r}")
        proxy.up()
        if HalfOpen(proxy.port).ask() is None:
            sys.exit("FAIL: a proxy that is up again does not answer")
    print("PASS")


if __name__ == "__main__":
    main()
