#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Nantian contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One Nantian per user and screen, under a real X server and window manager: a second start raises
the first window and hands over its arguments; what was killed or hangs hinders nobody.

usage: instance.py NANTIAN
"""
import os
import signal
import subprocess
import sys
import tempfile
import time

PATIENCE = 60  # seconds, on a busy machine
CLUSTER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../app/demo/cluster")
KUBECONFIG = os.environ.get("NANTIAN_TEST_KUBECONFIG") or subprocess.run(
    [CLUSTER, "kubeconfig"], capture_output=True, text=True, check=True).stdout.strip()


class Failure(Exception):
    """A sentence about what is wrong."""


def until(what, condition):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.1)
    raise Failure(f"not within {PATIENCE} s: {what}")


class Screen:
    """An X server of the test's own with a window manager; everything started in it ends with it."""

    def __init__(self, folder):
        reading, writing = os.pipe()
        self._started = [subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
            pass_fds=[writing], stderr=subprocess.DEVNULL)]
        os.close(writing)
        with os.fdopen(reading) as number:
            display = ":" + number.readline().strip()
        own = {"HOME": ".", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data",
               "XDG_STATE_HOME": "state", "XDG_CACHE_HOME": "cache", "XDG_RUNTIME_DIR": "run"}
        self.environment = {key: value for key, value in os.environ.items()
                            if key not in ("KUBECONFIG", "QT_QPA_PLATFORM", "WAYLAND_DISPLAY",
                                           "DBUS_SESSION_BUS_ADDRESS")}
        self.environment.update({"DISPLAY": display, "LC_ALL": "C.UTF-8"})
        for variable, name in own.items():
            path = os.path.join(folder, name)
            os.makedirs(path, mode=0o700, exist_ok=True)
            self.environment[variable] = path
        self.start("openbox")
        until("openbox manages windows", lambda: self.ask("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")
              .find("window id") >= 0)

    def start(self, *command):
        process = subprocess.Popen(command, env=self.environment, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
        self._started.append(process)
        return process

    def ask(self, *command):
        return subprocess.run(command, env=self.environment, capture_output=True, text=True,
                              check=False).stdout.strip()

    def titles(self):
        """Titles of all windows."""
        return [line.split(None, 3)[3] for line in self.ask("wmctrl", "-l").splitlines()]

    def active(self):
        return self.ask("xdotool", "getactivewindow", "getwindowname")

    def end(self):
        for process in reversed(self._started):
            process.send_signal(signal.SIGCONT)
            process.kill()
            process.wait()


def check(screen, nantian):
    first = screen.start(nantian, "--lang", "en", "--kubeconfig", KUBECONFIG, "--context", "demo",
                         "--open", "nodes")
    until("the first window shows nodes", lambda: "Nodes – demo – Nantian" in screen.titles())
    screen.start("xev")
    until("another window is in front", lambda: screen.active() == "Event Tester")

    # A second start, from another folder: a relative path means the one there.
    with tempfile.TemporaryDirectory() as folder:
        os.symlink(KUBECONFIG, os.path.join(folder, "here"))
        second = subprocess.run([nantian, "--kubeconfig", "here", "--context", "demo-viewer",
                                 "--open", "services"], cwd=folder, env=screen.environment,
                                timeout=PATIENCE, check=False)
        if second.returncode:
            raise Failure(f"the second start ends with {second.returncode}")
        until("the first window opens what the second asked for",
              lambda: "Services – demo-viewer – Nantian" in screen.titles())
    until("the first window is in front", lambda: screen.active().endswith("Nantian"))
    if first.poll() is not None or sum(title.endswith("Nantian") for title in screen.titles()) != 1:
        raise Failure(f"there are windows {screen.titles()}")
    print("ok      a second start raises the first window", flush=True)

    first.kill()
    first.wait()
    until("its window is gone", lambda: not any(t.endswith("Nantian") for t in screen.titles()))
    third = screen.start(nantian, "--lang", "en", "--kubeconfig", KUBECONFIG, "--open", "pods")
    until("a start after kill -9 has a window", lambda: "Pods – demo – Nantian" in screen.titles())
    print("ok      what was killed hinders nobody", flush=True)

    third.send_signal(signal.SIGSTOP)
    screen.start(nantian, "--lang", "en", "--kubeconfig", KUBECONFIG, "--open", "nodes")
    until("a start beside one that hangs has a window",
          lambda: "Nodes – demo – Nantian" in screen.titles())
    print("ok      what hangs hinders nobody", flush=True)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as folder:
        screen = Screen(folder)
        try:
            check(screen, os.path.abspath(sys.argv[1]))
        except Failure as failure:
            sys.exit(f"FAILED: {failure}; windows: {screen.titles()}")
        finally:
            screen.end()


if __name__ == "__main__":
    main()
