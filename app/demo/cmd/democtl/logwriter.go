// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"nantian.dev/demo/lines"
)

func (d *demo) logWriterDaemon() daemon {
	return daemon{name: "log-writer", argv: []string{filepath.Join(d.tools, "democtl"), "log-writer"}}
}

// After this many bytes a file is begun anew, so that a forgotten demo fills no disk.
const kLogLimit = 32 << 20

// logWriter feeds the files simulated pods log from, in the shape a container runtime writes:
// time, stream, F for a whole line, text.
func (d *demo) logWriter() error {
	files := map[string]*os.File{}
	size := map[string]int{}
	for _, format := range lines.Formats {
		file, err := os.OpenFile(d.path("simulated-logs", format+".log"),
			os.O_CREATE|os.O_WRONLY|os.O_APPEND|os.O_TRUNC, 0o600)
		if err != nil {
			return err
		}
		files[format] = file
	}
	crash := ""
	for _, text := range []string{"starting", "no DB_URL"} {
		crash += entry(time.Now(), text)
	}
	if err := os.WriteFile(d.path("simulated-logs", "crash.log"), []byte(crash), 0o600); err != nil {
		return err
	}
	for n := 0; ; n++ {
		now := time.Now()
		for format, file := range files {
			text := entry(now, lines.Line(format, n, now))
			if size[format] > kLogLimit {
				if err := file.Truncate(0); err != nil {
					return err
				}
				size[format] = 0
			}
			if _, err := file.WriteString(text); err != nil {
				return errors.Join(err, fmt.Errorf("cannot write the %s log", format))
			}
			size[format] += len(text)
		}
		time.Sleep(time.Second)
	}
}

func entry(now time.Time, text string) string {
	return fmt.Sprintf("%s stdout F %s\n", now.UTC().Format(time.RFC3339Nano), text)
}
