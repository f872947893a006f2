#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The cluster through proxies: list, watch and a credential plugin through HTTP CONNECT and SOCKS5,
from `proxy-url` and from the environment, each as kubectl does it.

usage: proxy.py PROBE
"""
import base64
import json
import os
import socket
import struct
import sys
import tempfile
import threading
import urllib.parse

sys.dont_write_bytecode = True
import config as kubeconfigs
import demo

# A name only the proxies know: they lead it to loopback. Whoever resolves it himself fails.
NAME = "apiserver.nantian.test"
USER, PASSWORD = "operator", "p@ss:word"
PLUGIN = """#!/bin/sh
printf '%s\\n%s\\n' "$KUBERNETES_EXEC_INFO" "$HTTPS_PROXY" >"$SEEN"
cat "$CREDENTIAL"
"""


class Proxy:
    """One proxy on loopback; `asked` are the hosts it was asked for, as they were written."""

    def __init__(self):
        self.asked = []
        self._server = socket.create_server(("127.0.0.1", 0))
        self.address = "127.0.0.1:%d" % self._server.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self):
        while True:
            client = self._server.accept()[0]
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client):
        with client:
            try:
                where = self.greet(client)
                if where is None:
                    return
                host, port = where
                self.asked.append(host)
                with socket.create_connection(("127.0.0.1", port)) as server:
                    self.ready(client)
                    back = threading.Thread(target=self._pump, args=(server, client), daemon=True)
                    back.start()
                    self._pump(client, server)
                    back.join()
            except (OSError, ValueError, struct.error):
                pass  # whoever is at the other end went away

    @staticmethod
    def _pump(source, target):
        try:
            while data := source.recv(65536):
                target.sendall(data)
            target.shutdown(socket.SHUT_WR)
        except OSError:
            pass  # the other end went away first


class ConnectProxy(Proxy):
    """HTTP CONNECT; lets in only who knows the password."""
    scheme = "http"

    def greet(self, client):
        head = b""
        while b"\r\n\r\n" not in head:
            piece = client.recv(4096)
            if not piece:
                return None
            head += piece
        lines = head.decode().split("\r\n")
        method, target, _ = lines[0].split(" ")
        wanted = "basic " + base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        given = [line.partition(":")[2].strip() for line in lines
                 if line.lower().startswith("proxy-authorization:")]
        if method != "CONNECT" or [entry.lower() for entry in given] != [wanted.lower()]:
            client.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\n"
                           b"Proxy-Authenticate: Basic realm=\"proxy\"\r\nContent-Length: 0\r\n\r\n")
            return None
        host, _, port = target.rpartition(":")
        return host, int(port)

    def ready(self, client):
        client.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")


class SocksProxy(Proxy):
    """SOCKS5 with user name and password (RFC 1928, RFC 1929)."""
    scheme = "socks5"

    def greet(self, client):
        read = lambda count: client.recv(count, socket.MSG_WAITALL)
        _, methods = read(2)
        if 2 not in read(methods):
            client.sendall(b"\x05\xff")
            return None
        client.sendall(b"\x05\x02")
        user = read(read(2)[1]).decode()
        password = read(read(1)[0]).decode()
        if (user, password) != (USER, PASSWORD):
            client.sendall(b"\x01\x01")
            return None
        client.sendall(b"\x01\x00")
        kind = read(4)[3]
        host = read(read(1)[0]).decode() if kind == 3 else socket.inet_ntop(
            socket.AF_INET if kind == 1 else socket.AF_INET6, read(4 if kind == 1 else 16))
        return host, struct.unpack(">H", read(2))[0]

    def ready(self, client):
        client.sendall(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")


class Case:
    """A kubeconfig for the demo under NAME, and the environment both programs run in."""

    def __init__(self, folder, kubectl, probe, plugin=False, proxy_url="", **environment):
        view = json.loads(demo.kubectl("config", "view", "--raw", "--minify", "-o", "json"))
        cluster, user = view["clusters"][0]["cluster"], view["users"][0]["user"]
        port = urllib.parse.urlsplit(cluster["server"]).port
        cluster.update({"server": f"https://{NAME}:{port}", "tls-server-name": "127.0.0.1"})
        if proxy_url:
            cluster["proxy-url"] = proxy_url
        self.seen = os.path.join(folder, "seen")
        if plugin:
            view["users"][0]["user"] = self._plugin(folder, user)
        self._file = os.path.join(folder, "kubeconfig")
        with open(self._file, "w", encoding="utf-8") as out:
            json.dump(view, out)
        self._kubectl, self._probe = kubectl, probe
        clean = {key: value for key, value in os.environ.items()
                 if not key.lower().endswith("_proxy") and key != "KUBECONFIG"}
        self.environment = {**clean, **environment}

    def _plugin(self, folder, user):
        path = os.path.join(folder, "plugin")
        with open(path, "w", encoding="utf-8") as out:
            out.write(PLUGIN)
        os.chmod(path, 0o700)
        credential = os.path.join(folder, "credential")
        text = lambda key: base64.b64decode(user[key]).decode()
        with open(credential, "w", encoding="utf-8") as out:
            json.dump({"apiVersion": "client.authentication.k8s.io/v1", "kind": "ExecCredential",
                       "status": {"clientCertificateData": text("client-certificate-data"),
                                  "clientKeyData": text("client-key-data")}}, out)
        return {"exec": {"apiVersion": "client.authentication.k8s.io/v1", "command": path,
                         "interactiveMode": "Never", "provideClusterInfo": True,
                         "env": [{"name": "SEEN", "value": self.seen},
                                 {"name": "CREDENTIAL", "value": credential}]}}

    def ours(self, *args):
        return [self._probe, "--kubeconfig", self._file, *args]

    def theirs(self, *args):
        return [self._kubectl, "--kubeconfig", self._file, *args]

    def run(self, command):
        return demo.run(command, timeout=120, environment=self.environment)


def names(table):
    """Namespace and name of each row."""
    return sorted(tuple(line.split()[:2]) for line in table.splitlines()[1:])


def listed(case, what="services"):
    """Both lists; fails where they differ."""
    code, ours, error = case.run(case.ours("table", what, "-A", "--tsv"))
    if code:
        raise demo.Failure(f"nantian-probe: {error.strip()}")
    code, theirs, error = case.run(case.theirs("get", what, "-A"))
    if code:
        raise demo.Failure(f"kubectl: {error.strip()}")
    if names(ours) != names(theirs):
        raise demo.Failure(f"we list {names(ours)}, kubectl lists {names(theirs)}")


def through(proxy, case):
    """A list and a watch, and the name always left to the proxy."""
    listed(case)
    if set(proxy.asked) != {NAME}:
        raise demo.Failure(f"the proxy was asked for {sorted(set(proxy.asked))}, not for {NAME}")
    with demo.Namespace(f"proxy-{proxy.address.rpartition(':')[2]}") as namespace:
        watch = demo.Lines(case.ours("watch", "configmaps", "-n", namespace),
                           environment=case.environment)
        try:
            demo.until("the watch is open", lambda: watch.lines, seen=lambda: watch.errors)
            demo.kubectl("create", "configmap", "through-the-proxy", "-n", namespace)
            demo.until("the watch tells of a new ConfigMap",
                       lambda: any(b"through-the-proxy" in line for line in list(watch.lines)),
                       seen=lambda: watch.errors)
        finally:
            watch.stop()


def url_of(proxy):
    return f"{proxy.scheme}://{USER}:{urllib.parse.quote(PASSWORD, safe='')}@{proxy.address}"


def by_kubeconfig(proxy, make):
    # What the kubeconfig says wins over the environment, which leads nowhere.
    through(proxy, make(proxy_url=url_of(proxy), HTTPS_PROXY="http://127.0.0.1:1"))


def by_environment(proxy, make):
    through(proxy, make(https_proxy=url_of(proxy), NO_PROXY="other.test,127.0.0.1"))


def excepted(proxy, make):
    """Neither uses the proxy for what NO_PROXY names, and so neither finds the server."""
    case = make(HTTPS_PROXY=url_of(proxy), NO_PROXY="other.test, .nantian.test")
    for command in (case.ours("table", "namespaces", "--tsv"),
                    case.theirs("get", "namespaces", "--request-timeout=5s")):
        code, out, _ = case.run(command)
        if code == 0:
            raise demo.Failure(f"{command[0]} found the server: {out}")
    if proxy.asked:
        raise demo.Failure("the proxy was asked all the same")


def plugin(proxy, make):
    """The plugin is told the same of the cluster and has the same proxy in its environment."""
    case = make(plugin=True, proxy_url=url_of(proxy), HTTPS_PROXY="http://elsewhere.test:3128")
    seen = []
    for command in (case.ours("table", "namespaces", "--tsv"), case.theirs("get", "namespaces")):
        code, _, error = case.run(command)
        if code:
            raise demo.Failure(f"{os.path.basename(command[0])}: {error.strip()}")
        with open(case.seen, encoding="utf-8") as file:
            seen.append(file.read().split())
        os.remove(case.seen)
    ours, theirs = (json.loads(entry[0]) for entry in seen)
    if ours != theirs or seen[0][1] != seen[1][1]:
        raise demo.Failure(f"\n  ours   {seen[0]}\n  kubectl's {seen[1]}")
    if ours["spec"]["cluster"].get("proxy-url") != url_of(proxy):
        raise demo.Failure(f"the plugin is not told of the proxy: {ours}")


def test(probe):
    kubectl = kubeconfigs.kubectl_binary()
    failed = []
    for kind in (ConnectProxy, SocksProxy):
        for check in (by_kubeconfig, by_environment, excepted, plugin):
            name = f"{kind.__name__}, {check.__name__}"
            with tempfile.TemporaryDirectory() as folder:
                try:
                    check(kind(), lambda **more: Case(folder, kubectl, probe, **more))
                    print(f"ok      {name}", flush=True)
                except demo.Failure as failure:
                    print(f"FAILED  {name}: {failure}", flush=True)
                    failed.append(name)
    if failed:
        raise demo.Failure("; ".join(failed))


if __name__ == "__main__":
    demo.main(test, __doc__)
