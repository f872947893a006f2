# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on the way to a server and may fail before anybody hears of the server: an HTTP proxy
and a name service, both on loopback. Each begins well; `up()` mends it.
"""
import os
import shutil
import socket
import struct
import tempfile
import threading
import time

ESTABLISHED = b"HTTP/1.1 200 Connection established\r\n\r\n"


class Tunnel:
    """A proxy for CONNECT. `down()`: nothing listens on its port; `mute()`: it accepts and never
    answers; `hold()`: it does its part, and what follows is heard by nobody. Each breaks what went
    through it."""

    def __init__(self):
        self._lock = threading.Lock()
        self._open = set()
        self._server = None
        self._port = 0
        self._serve = self._tunnel
        self._epoch = 0  # of what went through since the last break
        self.up()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.down()

    def kubeconfig(self, proxy):
        return proxy.kubeconfig(**{"proxy-url": f"http://127.0.0.1:{self._port}"})

    def command(self):
        return []

    def cut(self, proxy):
        """Nothing to do: what went through broke with it."""

    def up(self):
        self._begin(self._tunnel)

    def mute(self):
        self._begin(None)

    def hold(self):
        self._begin(self._pretend)

    def down(self):
        with self._lock:
            if self._server:
                self._open.add(self._server)
            self._server = None
            self._break()

    def _begin(self, serve):
        with self._lock:
            self._serve = serve
            self._break()
            # One that listens goes on listening: nobody is to be refused on the way.
            if not self._server:
                self._server = socket.create_server(("127.0.0.1", self._port))
                self._port = self._server.getsockname()[1]
                threading.Thread(target=self._accept, args=(self._server,), daemon=True).start()

    def _break(self):
        self._epoch += 1
        gone, self._open = self._open, set()
        for one in gone:
            try:
                one.shutdown(socket.SHUT_RDWR)  # closing alone wakes nobody up
            except OSError:
                pass  # the other end went away first
            one.close()

    def _keep(self, one, epoch):
        """False, and closed, when it came for what was broken since."""
        with self._lock:
            if epoch == self._epoch:
                self._open.add(one)
                return True
        one.close()
        return False

    def _drop(self, one):
        with self._lock:
            self._open.discard(one)
        one.close()

    def _accept(self, server):
        try:
            while True:
                client = server.accept()[0]
                with self._lock:
                    serve, epoch = self._serve, self._epoch
                if self._keep(client, epoch) and serve:
                    threading.Thread(target=serve, args=(client, epoch), daemon=True).start()
        except OSError:
            pass  # down

    @staticmethod
    def _asked(client):
        """Where the client wants to go."""
        head = b""
        while b"\r\n\r\n" not in head:
            piece = client.recv(4096)
            if not piece:
                raise OSError("it went away")
            head += piece
        host, _, port = head.split(b" ")[1].decode().rpartition(":")
        return host.strip("[]"), int(port)

    def _pretend(self, client, _epoch):
        try:
            self._asked(client)
            client.sendall(ESTABLISHED)
        except (OSError, ValueError):
            self._drop(client)

    def _tunnel(self, client, epoch):
        target = None
        try:
            target = socket.create_connection(self._asked(client))
            if not self._keep(target, epoch):
                return
            client.sendall(ESTABLISHED)
            back = threading.Thread(target=self._pump, args=(target, client), daemon=True)
            back.start()
            self._pump(client, target)
            back.join()
        except (OSError, ValueError):
            pass  # whoever is at the other end went away
        finally:
            self._drop(client)
            if target:
                self._drop(target)

    @staticmethod
    def _pump(source, target):
        try:
            while data := source.recv(65536):
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # the other end went away first


class Resolver:
    """A name service that knows every name as 127.0.0.1. `mute()`: it hears and never answers. It
    needs port 53, and a mount namespace for whoever is to use it: root."""

    NAME = "faultproxy.nantian.test"
    _ADDRESS = "127.53.0.1"

    def __init__(self):
        self._mute = False
        self.folder = tempfile.mkdtemp(prefix="resolver-")
        for name, text in (("resolv.conf", f"nameserver {self._ADDRESS}\n"),
                           ("nsswitch.conf", "hosts: files dns\n")):
            with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
                file.write(text)
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind((self._ADDRESS, 53))
        self._socket.settimeout(0.2)
        self._over = False
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._over = True
        self._thread.join()
        self._socket.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def kubeconfig(self, proxy):
        return proxy.kubeconfig(self.NAME)

    def command(self):
        """In front of a program that is to use it."""
        mounts = " && ".join(f'mount --bind "$0/{name}" /etc/{name}'
                             for name in ("resolv.conf", "nsswitch.conf"))
        return ["unshare", "--mount", "--propagation", "private", "sh", "-c",
                f'{mounts} && exec "$@"', self.folder]

    def cut(self, proxy):
        """Connections outlive their name: ends the streams that were opened by it, as soon as libcurl
        has forgotten it (CURLOPT_DNS_CACHE_TIMEOUT, a minute)."""
        time.sleep(62)

        def cut(stream):
            if any(name.lower() == "host" and value.startswith(self.NAME)
                   for name, value in stream.request.headers):
                stream.cut()
        proxy.each("", cut)

    def up(self):
        self._mute = False

    def mute(self):
        self._mute = True

    def _serve(self):
        while not self._over:
            try:
                question, client = self._socket.recvfrom(4096)
            except TimeoutError:
                continue
            if not self._mute:
                self._socket.sendto(self._answer(question), client)

    @staticmethod
    def _answer(question):
        """RFC 1035, 4.1: the question again and, where it asks for type A, one address."""
        end = question.index(b"\0", 12) + 5
        is_a = struct.unpack(">H", question[end - 4:end - 2])[0] == 1
        head = question[:2] + struct.pack(">HHHHH", 0x8180, 1, 1 if is_a else 0, 0, 0)
        address = struct.pack(">HHHIH", 0xc00c, 1, 1, 0, 4) + socket.inet_aton("127.0.0.1")
        return head + question[12:end] + (address if is_a else b"")
