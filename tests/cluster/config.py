#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`nantian-probe config` against `kubectl config view --raw` on kubeconfigs people really have.

usage: config.py PROBE
"""
import base64
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
import demo

DATA = base64.b64encode(b"-----BEGIN CERTIFICATE-----\nAAAA\n").decode()

# Name: the files in the order of $KUBECONFIG, by path.
CASES = {
    "paths start at their file": {"a/config": """
apiVersion: v1
kind: Config
clusters:
- name: c
  cluster: {server: "https://h:6443/prefix/", certificate-authority: ../pki/ca.crt, tls-server-name: other}
users:
- name: u
  user: {client-certificate: ../pki/cert.pem, client-key: ../pki/key.pem, tokenFile: token}
contexts:
- name: x
  context: {cluster: c, user: u, namespace: ns}
current-context: x
"""},
    "the first file wins, entry by entry": {"one": """
apiVersion: v1
kind: Config
clusters: [{name: c, cluster: {server: https://one, insecure-skip-tls-verify: true}}]
contexts: [{name: x, context: {cluster: c, user: u}}]
""", "two": """
apiVersion: v1
kind: Config
clusters: [{name: c, cluster: {server: https://two}}, {name: d, cluster: {server: "http://plain:8080", proxy-url: "socks5://p:1080"}}]
users: [{name: u, user: {token: from-two}}]
contexts: [{name: x, context: {cluster: d, user: u, namespace: lost}}, {name: z, context: {cluster: d, user: u}}]
current-context: z
"""},
    "anchors, merge keys, numbers as names, comments, a tab in a value": {"config": """\
# made by hand
common: &common
  server: https://shared:443
  disable-compression: true
apiVersion: v1
kind: Config
clusters:
- cluster: *common   # an alias
  name: "1"
- cluster:
    server: >-
      https://folded:6443
    certificate-authority-data: %s
  name: 'it''s'
users:
- name: "007"
  user:
    username: "on"
    password: "a\\tb: #c"
- name: 南天门
  user:
    token: |
      not-trimmed
contexts:
- context: {cluster: "1", user: "007"}
  name: "~"
- context: {cluster: "it's", user: 南天门, namespace: "0123"}
  name: a/b:c@d
""" % DATA},
    "a plugin and someone else": {"config": """
apiVersion: v1
kind: Config
clusters: [{name: c, cluster: {server: https://h}}]
users:
- name: u
  user:
    exec:
      apiVersion: client.authentication.k8s.io/v1
      command: ./bin/get-token
      args: [--region, "eu-1", "", "a b"]
      env: [{name: PROFILE, value: "x=y"}, {name: EMPTY, value: ""}]
      interactiveMode: Never
      provideClusterInfo: true
- name: w
  user:
    token: t
    as: root
    as-uid: "42"
    as-groups: [g1, g2]
    as-user-extra: {scopes: [a, b]}
contexts: [{name: x, context: {cluster: c, user: u}}, {name: z, context: {cluster: c, user: w}}]
"""},
    "JSON": {"config": json.dumps({
        "kind": "Config", "apiVersion": "v1",
        "clusters": [{"name": "c", "cluster": {"server": "https://[::1]:6443"}}],
        "users": [{"name": "u", "user": {"token": "t\u00e9"}}],
        "contexts": [{"name": "x", "context": {"cluster": "c", "user": "u"}}]})},
}


def digest(data):
    return hashlib.sha256(data).hexdigest()


def bytes_of(entry, data, file):
    if entry.get(data):
        return base64.b64decode(entry[data])
    if entry.get(file):
        with open(entry[file], "rb") as source:
            return source.read()
    return b""


def expected(view):
    """What the issue says config prints, made of kubectl's view with absolute paths."""
    named = lambda what, key: {item["name"]: item[key] for item in view[what] or []}
    clusters, users = named("clusters", "cluster"), named("users", "user")
    out = []
    for name, context in sorted(named("contexts", "context").items()):
        cluster = clusters.get(context.get("cluster"), {})
        user = users.get(context.get("user"), {})
        token = bytes_of(user, "", "tokenFile") or user.get("token", "").encode()
        plugin = user.get("exec", {})
        entry = {
            "context": name, "cluster": context.get("cluster"), "user": context.get("user"),
            "namespace": context.get("namespace"), "server": cluster.get("server"),
            "tlsServerName": cluster.get("tls-server-name"), "proxyUrl": cluster.get("proxy-url"),
            "insecure": cluster.get("insecure-skip-tls-verify"),
            "disableCompression": cluster.get("disable-compression"),
            "tokenFile": user.get("tokenFile"), "username": user.get("username"),
            "exec": {key: plugin.get(key) for key in (
                "command", "args", "env", "apiVersion", "interactiveMode", "provideClusterInfo")},
            "impersonate": {"user": user.get("as"), "uid": user.get("as-uid"),
                            "groups": user.get("as-groups"), "extra": user.get("as-user-extra")},
        }
        for key, data in (
                ("caSha256", bytes_of(cluster, "certificate-authority-data", "certificate-authority")),
                ("certSha256", bytes_of(user, "client-certificate-data", "client-certificate")),
                ("keySha256", bytes_of(user, "client-key-data", "client-key")), ("tokenSha256", token)):
            entry[key] = digest(data) if data else None
        for part in ("exec", "impersonate"):
            entry[part] = {key: value for key, value in entry[part].items() if value}
        out.append({key: value for key, value in entry.items() if value})
    return out


def kubectl_binary():
    """The demo's kubectl itself: the wrapper sets $KUBECONFIG."""
    found = re.search(r"binaries in (\S+)", demo.run([demo.CLUSTER, "status"])[1])
    if not found:
        raise demo.Failure("the demo cluster does not tell where its kubectl is")
    return os.path.join(found[1], "kubectl")


def compare(probe, kubectl, files):
    with tempfile.TemporaryDirectory() as folder:
        put = lambda path, text: (os.makedirs(os.path.dirname(os.path.join(folder, path)), exist_ok=True),
                                  open(os.path.join(folder, path), "w", encoding="utf-8").write(text))
        for path, text in {"pki/ca.crt": "ca\n", "pki/cert.pem": "cert", "pki/key.pem": "key",
                           "a/token": "secret-token", "bin/get-token": "", **files}.items():
            put(path, text)
        environment = {**os.environ,
                       "KUBECONFIG": ":".join(os.path.join(folder, path) for path in files)}
        call = lambda *command: subprocess.run(command, env=environment, capture_output=True,
                                               text=True, timeout=60, check=False)
        theirs = call(kubectl, "config", "view", "--raw", "-o", "json")
        ours = call(probe, "config")
        if theirs.returncode or ours.returncode:
            return f"kubectl says {theirs.stderr!r}, nantian-probe says {ours.stderr!r}"
        view = json.loads(theirs.stdout)
        # kubectl resolves paths for its own use but not in what it prints.
        for entry in (view["clusters"] or []) + (view["users"] or []):
            for part in entry.values():
                for key in ("certificate-authority", "client-certificate", "client-key", "tokenFile"):
                    if isinstance(part, dict) and part.get(key):
                        part[key] = os.path.normpath(os.path.join(folder, "a", part[key]))
                if isinstance(part, dict) and part.get("exec", {}).get("command", "").startswith("./"):
                    part["exec"]["command"] = os.path.normpath(os.path.join(folder, part["exec"]["command"]))
        wanted, found = expected(view), json.loads(ours.stdout)
        return "" if wanted == found else f"\n  ours   {found}\n  wanted {wanted}"


def test(probe):
    kubectl = kubectl_binary()
    failed = []
    for name, files in CASES.items():
        wrong = compare(probe, kubectl, files)
        print(f"{'FAILED' if wrong else 'ok    '}  {name}{wrong and ': '}{wrong}", flush=True)
        failed += [name] if wrong else []
    if failed:
        raise demo.Failure("; ".join(failed))


if __name__ == "__main__":
    demo.main(test, __doc__)
