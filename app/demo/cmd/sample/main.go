// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// sample is the one program in the demo cluster's container images: a web server, a logger, a job
// that ends as asked, a process that eats memory, and the pause of a pod's sandbox.
package main

import (
	"flag"
	"fmt"
	"math"
	"net/http"
	"os"
	"os/signal"
	"runtime"
	"strings"
	"sync/atomic"
	"syscall"
	"time"

	"nantian.dev/demo/lines"
)

func log(arguments []string) {
	flags := flag.NewFlagSet("log", flag.ExitOnError)
	format := flags.String("format", "plain", strings.Join(lines.Formats, ", "))
	rate := flags.Float64("rate", 1, "lines a second")
	_ = flags.Parse(arguments)
	// One write for all lines of a turn: high rates cost little.
	turn := max(time.Duration(float64(time.Second) / *rate), 10*time.Millisecond)
	ticker := time.NewTicker(turn)
	start, done := time.Now(), 0
	for now := range ticker.C {
		var text strings.Builder
		for due := int(now.Sub(start).Seconds() * *rate); done < due; done++ {
			text.WriteString(lines.Line(*format, done, now))
			text.WriteByte('\n')
		}
		if _, err := os.Stdout.WriteString(text.String()); err != nil {
			return
		}
	}
}

// burn uses a share of one processor that swings within five minutes, so that charts have a shape.
func burn() {
	for {
		now := float64(time.Now().UnixMilli()) / 1000
		share := 0.006 * (1.2 + math.Sin(2*math.Pi*now/300))
		until := time.Now().Add(time.Duration(share * float64(time.Second)))
		for time.Now().Before(until) {
		}
		time.Sleep(time.Second)
	}
}

func web(arguments []string) {
	flags := flag.NewFlagSet("web", flag.ExitOnError)
	port := flags.Int("port", 8080, "TCP port")
	touch := flags.String("touch", "", "a file to make once it runs")
	_ = flags.Parse(arguments)
	var requests atomic.Int64
	go burn()
	host, _ := os.Hostname()
	handle := func(path, body string) {
		http.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			requests.Add(1)
			fmt.Fprint(w, body)
		})
	}
	handle("/healthz", "ok\n")
	handle("/readyz", "ok\n")
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		n := requests.Add(1)
		fmt.Println(lines.Line("plain", int(n), time.Now()))
		fmt.Fprintf(w, "%s: %s\n", host, os.Getenv("GREETING"))
	})
	http.HandleFunc("/metrics", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain; version=0.0.4")
		fmt.Fprintf(w, "# TYPE shop_requests_total counter\nshop_requests_total %d\n", requests.Load())
		// Comment lines, more and fewer of them: traffic for the network chart.
		swing := 1.1 + math.Sin(2*math.Pi*float64(time.Now().Unix())/240)
		for range int(swing * 200) {
			fmt.Fprintln(w, "# padding so that the network has something to carry, nothing to read here")
		}
	})
	if *touch != "" {
		_ = os.WriteFile(*touch, []byte(time.Now().Format(time.RFC3339)+"\n"), 0o644)
	}
	fmt.Printf("%s listens on port %d\n", host, *port)
	if err := http.ListenAndServe(fmt.Sprintf(":%d", *port), nil); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func work(arguments []string) {
	flags := flag.NewFlagSet("work", flag.ExitOnError)
	seconds := flags.Float64("seconds", 1, "how long")
	code := flags.Int("code", 0, "exit code")
	last := flags.String("say", "done", "the last line")
	_ = flags.Parse(arguments)
	fmt.Println("starting")
	time.Sleep(time.Duration(*seconds * float64(time.Second)))
	if *code != 0 {
		fmt.Fprintln(os.Stderr, *last)
	} else {
		fmt.Println(*last)
	}
	os.Exit(*code)
}

func eat(arguments []string) {
	flags := flag.NewFlagSet("eat", flag.ExitOnError)
	megabytes := flags.Int("megabytes", 64, "how much")
	_ = flags.Parse(arguments)
	var kept [][]byte
	for i := range *megabytes {
		block := make([]byte, 1<<20)
		for at := 0; at < len(block); at += 4096 {
			block[at] = 1
		}
		kept = append(kept, block)
		fmt.Printf("holding %d MiB\n", i+1)
		time.Sleep(100 * time.Millisecond)
	}
	runtime.KeepAlive(kept)
	pause()
}

// pause waits; as process 1 of a pod it also takes over orphans.
func pause() {
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM, syscall.SIGCHLD)
	for got := range signals {
		if got != syscall.SIGCHLD {
			return
		}
		for {
			if pid, err := syscall.Wait4(-1, nil, syscall.WNOHANG, nil); pid <= 0 || err != nil {
				break
			}
		}
	}
}

func main() {
	if len(os.Args) < 2 {
		pause()
		return
	}
	// As process 1 the kernel's default for SIGTERM does not apply: end at once ourselves.
	if os.Args[1] != "pause" {
		go func() {
			signals := make(chan os.Signal, 1)
			signal.Notify(signals, syscall.SIGTERM, syscall.SIGINT)
			<-signals
			fmt.Println("stopping")
			os.Exit(0)
		}()
	}
	switch os.Args[1] {
	case "web":
		web(os.Args[2:])
	case "log":
		log(os.Args[2:])
	case "work":
		work(os.Args[2:])
	case "eat":
		eat(os.Args[2:])
	case "pause":
		pause()
	default:
		fmt.Fprintf(os.Stderr, "sample: unknown command %q\n", os.Args[1])
		os.Exit(2)
	}
}
