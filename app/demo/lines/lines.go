// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Package lines makes the log lines of the demo cluster: plain, JSON and with ANSI colours, with
// the odd things real logs have among them (long lines, other scripts, a stack trace).
package lines

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"
)

var paths = []string{"/", "/catalog", "/catalog/42", "/cart", "/checkout", "/login", "/static/app.js"}
var levels = []string{"INFO", "INFO", "INFO", "DEBUG", "INFO", "WARN", "INFO", "INFO", "ERROR", "INFO"}

// Formats are the names Line knows.
var Formats = []string{"plain", "json", "ansi"}

// Line gives line number n in a format, without its newline. The number makes lost or repeated
// lines visible to a test.
func Line(format string, n int, now time.Time) string {
	path, level := paths[n%len(paths)], levels[n%len(levels)]
	millis := 3 + n*7%90
	switch format {
	case "json":
		text, _ := json.Marshal(map[string]any{
			"time": now.UTC().Format(time.RFC3339Nano), "level": strings.ToLower(level), "seq": n,
			"msg": "handled request", "path": path, "status": status(n), "ms": millis,
			"user": map[string]any{"id": 1000 + n%17, "city": city(n)},
		})
		return string(text)
	case "ansi":
		colour := map[string]string{"INFO": "32", "DEBUG": "36", "WARN": "33", "ERROR": "1;31"}[level]
		return fmt.Sprintf("\x1b[2m%s\x1b[0m \x1b[%sm%-5s\x1b[0m seq=%d \x1b[1m%s\x1b[0m %d ms \x1b[38;5;208m%s\x1b[0m",
			now.UTC().Format("15:04:05.000"), colour, level, n, path, millis, city(n))
	}
	switch {
	case n%97 == 96:
		return fmt.Sprintf("%d a long line: %s", n, strings.Repeat("0123456789 ", 300))
	case n%61 == 60:
		return fmt.Sprintf("%d java.lang.IllegalStateException: cart is empty\n\tat shop.Cart.checkout(Cart.java:118)\n\tat shop.Web.handle(Web.java:42)", n)
	}
	return fmt.Sprintf("%s %s %d 10.0.%d.%d \"GET %s HTTP/1.1\" %d %d %q",
		now.UTC().Format("2006/01/02 15:04:05"), level, n, n%7, n%251, path, status(n), 200+n*37%9000, city(n))
}

func status(n int) int {
	switch {
	case n%10 == 8:
		return 500
	case n%10 == 5:
		return 404
	}
	return 200
}

func city(n int) string { return []string{"Berlin", "南京", "São Paulo", "Nairobi", "Zürich"}[n%5] }
