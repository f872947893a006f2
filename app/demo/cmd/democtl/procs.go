// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// daemon is a process that outlives us. Its pid file holds "PID STARTTIME BOOTID", so that a
// process which got the same number later is never mistaken for it, and below that the command
// line, so that a changed one is noticed.
type daemon struct {
	name string
	argv []string
	env  []string
}

func bootID() string {
	text, _ := os.ReadFile("/proc/sys/kernel/random/boot_id")
	return strings.TrimSpace(string(text))
}

// startTime is field 22 of /proc/PID/stat (clock ticks since boot); empty for a process that is
// gone or a zombie.
func startTime(pid int) string {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return ""
	}
	// The command name in parentheses may hold spaces: count from the last one.
	fields := strings.Fields(string(text[strings.LastIndexByte(string(text), ')')+1:]))
	if len(fields) < 20 || fields[0] == "Z" || fields[0] == "X" {
		return ""
	}
	return fields[19]
}

func (d *demo) pidFile(name string) string { return d.path("run", name+".pid") }

// alive gives the process id of a daemon of ours, 0 when it does not run.
func (d *demo) alive(name string) int {
	pid, _ := d.recorded(name)
	return pid
}

func (d *demo) recorded(name string) (int, string) {
	text, err := os.ReadFile(d.pidFile(name))
	if err != nil {
		return 0, ""
	}
	first, command, _ := strings.Cut(string(text), "\n")
	fields := strings.Fields(first)
	if len(fields) != 3 || fields[2] != bootID() {
		return 0, ""
	}
	pid, err := strconv.Atoi(fields[0])
	if err != nil || pid <= 1 || startTime(pid) != fields[1] {
		return 0, ""
	}
	return pid, command
}

func (p daemon) command() string { return strings.Join(append(slices.Clone(p.env), p.argv...), "\n") }

// current says whether the daemon runs with this very command line.
func (d *demo) current(p daemon) bool {
	pid, running := d.recorded(p.name)
	return pid != 0 && running == p.command()
}

// ensure starts the daemon unless it runs already with the same command line.
func (d *demo) ensure(p daemon) error {
	if d.current(p) {
		return nil
	}
	d.stop(p.name, 5*time.Second)
	if err := os.MkdirAll(d.path("run"), 0o700); err != nil {
		return err
	}
	if err := os.MkdirAll(d.path("logs"), 0o700); err != nil {
		return err
	}
	logFile, err := os.OpenFile(d.logFile(p.name), os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o600)
	if err != nil {
		return err
	}
	defer logFile.Close()
	child := exec.Command(p.argv[0], p.argv[1:]...)
	child.Dir = d.state
	child.Env = append(os.Environ(), p.env...)
	child.Stdout, child.Stderr = logFile, logFile
	child.SysProcAttr = &syscall.SysProcAttr{Setsid: true}
	if err := child.Start(); err != nil {
		return fmt.Errorf("%s does not start: %w", p.name, err)
	}
	go func() { _ = child.Wait() }() // no zombie while we run
	record := fmt.Sprintf("%d %s %s\n%s", child.Process.Pid, startTime(child.Process.Pid), bootID(), p.command())
	temporary := d.pidFile(p.name) + ".new"
	if err := os.WriteFile(temporary, []byte(record), 0o600); err != nil {
		return err
	}
	return os.Rename(temporary, d.pidFile(p.name))
}

func (d *demo) logFile(name string) string { return d.path("logs", name+".log") }

// stop ends a daemon of ours: asks, waits, then kills.
func (d *demo) stop(name string, patience time.Duration) {
	pid := d.alive(name)
	if pid != 0 {
		_ = syscall.Kill(pid, syscall.SIGTERM)
		if !waitFor(patience, func() bool { return d.alive(name) == 0 }) {
			_ = syscall.Kill(pid, syscall.SIGKILL)
			waitFor(5*time.Second, func() bool { return d.alive(name) == 0 })
		}
	}
	_ = os.Remove(d.pidFile(name))
}

// daemons lists every name that has a pid file.
func (d *demo) daemons() []string {
	files, _ := filepath.Glob(d.path("run", "*.pid"))
	var names []string
	for _, file := range files {
		names = append(names, strings.TrimSuffix(filepath.Base(file), ".pid"))
	}
	return names
}

// waitFor asks again every 50 ms until the answer is yes or the time is over.
func waitFor(patience time.Duration, ready func() bool) bool {
	deadline := time.Now().Add(patience)
	for {
		if ready() {
			return true
		}
		if time.Now().After(deadline) {
			return false
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// logTail gives the last lines of a daemon's log, for a failure's message.
func (d *demo) logTail(name string) string {
	text, err := os.ReadFile(d.logFile(name))
	if err != nil {
		return ""
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	if len(lines) > 8 {
		lines = lines[len(lines)-8:]
	}
	return strings.Join(lines, "\n")
}
