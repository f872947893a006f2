// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// democtl starts, fills and stops the demo cluster. Called by app/demo/cluster,
// which builds it and says in NANTIAN_DEMO_* where everything lies.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
	"k8s.io/klog/v2"
)

// demo is one demo cluster: its state folder and what runs from it.
type demo struct {
	state  string // everything of this cluster, private to the user
	bin    string // Kubernetes' own binaries
	tools  string // democtl and sample
	source string // app/demo of the checkout: manifests, chart, kwok
	ports  ports
}

func (d *demo) path(parts ...string) string {
	return filepath.Join(append([]string{d.state}, parts...)...)
}

func say(format string, arguments ...any) {
	fmt.Fprintf(os.Stderr, "demo cluster: "+format+"\n", arguments...)
}

func newDemo() (*demo, error) {
	d := &demo{
		state:  os.Getenv("NANTIAN_DEMO_STATE"),
		bin:    os.Getenv("NANTIAN_DEMO_BIN"),
		tools:  os.Getenv("NANTIAN_DEMO_TOOLS"),
		source: os.Getenv("NANTIAN_DEMO_SOURCE"),
	}
	if d.state == "" || d.bin == "" || d.tools == "" || d.source == "" {
		return nil, errors.New("start it through app/demo/cluster")
	}
	if err := os.MkdirAll(d.state, 0o700); err != nil {
		return nil, err
	}
	return d, nil
}

// lock keeps two runs over one state folder apart; released when the process ends.
func (d *demo) lock() error {
	file, err := os.OpenFile(d.path("lock"), os.O_CREATE|os.O_RDWR|unix.O_CLOEXEC, 0o600)
	if err != nil {
		return err
	}
	if unix.Flock(int(file.Fd()), unix.LOCK_EX|unix.LOCK_NB) == nil {
		return nil
	}
	say("waiting for another run to finish")
	return unix.Flock(int(file.Fd()), unix.LOCK_EX)
}

func run(arguments []string) error {
	if len(arguments) == 0 {
		return errors.New("no command")
	}
	d, err := newDemo()
	if err != nil {
		return err
	}
	flags := flag.NewFlagSet(arguments[0], flag.ExitOnError)
	switch arguments[0] {
	case "up", "down", "reset":
		if err := d.lock(); err != nil {
			return err
		}
	}
	switch arguments[0] {
	case "up":
		return d.up()
	case "down":
		return d.down()
	case "status":
		return d.status()
	case "reset":
		return d.reset()
	case "load":
		pods := flags.Int("pods", -1, "how many simulated pods there shall be")
		_ = flags.Parse(arguments[1:])
		if *pods < 0 {
			return errors.New("load needs --pods N (0 removes them)")
		}
		return d.load(*pods)
	case "churn":
		rate := flags.Float64("rate", 50, "changes a second")
		seconds := flags.Int("seconds", 10, "for how long")
		_ = flags.Parse(arguments[1:])
		return d.churn(*rate, *seconds)
	case "node-run":
		return d.nodeRun(arguments[1:])
	case "log-writer":
		return d.logWriter()
	}
	return fmt.Errorf("unknown command %q", arguments[0])
}

func main() {
	// Whatever the caller had open (pipes of a test driver) must not live on in daemons.
	_ = unix.CloseRange(3, ^uint(0), unix.CLOSE_RANGE_CLOEXEC)
	klog.LogToStderr(false)
	klog.SetOutput(io.Discard)
	if err := run(os.Args[1:]); err != nil {
		say("%v", err)
		os.Exit(1)
	}
}
