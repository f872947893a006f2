// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"archive/tar"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Image names the samples use. Those of kind "tools" have busybox beside the sample program, those
// of kind "bare" the program alone, as images without a shell are.
var images = []struct {
	kind  string
	names []string
}{
	{"tools", []string{"tools:1", "shop/web:1.4", "shop/catalog:2.0", "shop/payments:1.0",
		"shop/payments:1.1", "shop/payments:1.2", "shop/payments:1.3", "data/db:16.2",
		"guestbook:2.0", "guestbook:2.1"}},
	{"bare", []string{"logger:1", "pause:1"}},
}

const kRegistry = "nantian.local/"

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

type entryWriter struct {
	*tar.Writer
	err error
}

func (w *entryWriter) file(name string, mode int64, data []byte) {
	header := &tar.Header{Name: name, Typeflag: tar.TypeReg, Mode: mode, Size: int64(len(data))}
	w.err = errors.Join(w.err, w.WriteHeader(header))
	_, err := w.Write(data)
	w.err = errors.Join(w.err, err)
}

func (w *entryWriter) folder(name string, mode int64) {
	w.err = errors.Join(w.err, w.WriteHeader(&tar.Header{Name: name + "/", Typeflag: tar.TypeDir, Mode: mode}))
}

func (w *entryWriter) link(name, target string) {
	w.err = errors.Join(w.err, w.WriteHeader(&tar.Header{Name: name, Linkname: target, Typeflag: tar.TypeSymlink, Mode: 0o777}))
}

// layer is the one layer of an image kind, as a tar archive.
func (d *demo) layer(kind string) ([]byte, error) {
	var buffer bytes.Buffer
	w := &entryWriter{Writer: tar.NewWriter(&buffer)}
	sample, err := os.ReadFile(filepath.Join(d.tools, "sample"))
	if err != nil {
		return nil, err
	}
	w.file("sample", 0o755, sample)
	w.folder("etc", 0o755)
	w.file("etc/passwd", 0o644, []byte("root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n"))
	w.file("etc/group", 0o644, []byte("root:x:0:\nnogroup:x:65534:\n"))
	w.folder("tmp", 0o1777)
	w.folder("root", 0o700)
	if kind == "tools" {
		program, err := exec.LookPath("busybox")
		if err != nil {
			return nil, err
		}
		data, err := os.ReadFile(program)
		if err != nil {
			return nil, err
		}
		applets, err := exec.Command(program, "--list").Output()
		if err != nil {
			return nil, fmt.Errorf("busybox --list: %w", err)
		}
		w.folder("bin", 0o755)
		w.file("bin/busybox", 0o755, data)
		for _, applet := range strings.Fields(string(applets)) {
			if applet != "busybox" {
				w.link("bin/"+applet, "busybox")
			}
		}
	}
	err = errors.Join(w.err, w.Close())
	return buffer.Bytes(), err
}

type descriptor struct {
	MediaType   string            `json:"mediaType"`
	Digest      string            `json:"digest"`
	Size        int               `json:"size"`
	Annotations map[string]string `json:"annotations,omitempty"`
}

// imageArchive writes all images as one archive in the OCI image layout.
// https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
func (d *demo) imageArchive(path string) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer file.Close()
	w := &entryWriter{Writer: tar.NewWriter(file)}
	w.file("oci-layout", 0o644, []byte(`{"imageLayoutVersion":"1.0.0"}`))
	put := func(mediaType string, data []byte) descriptor {
		name := digest(data)
		w.file("blobs/sha256/"+name, 0o644, data)
		return descriptor{MediaType: mediaType, Digest: "sha256:" + name, Size: len(data)}
	}
	putJSON := func(mediaType string, value any) descriptor {
		data, err := json.Marshal(value)
		w.err = errors.Join(w.err, err)
		return put(mediaType, data)
	}
	var manifests []descriptor
	for _, image := range images {
		data, err := d.layer(image.kind)
		if err != nil {
			return err
		}
		layer := put("application/vnd.oci.image.layer.v1.tar", data)
		for _, name := range image.names {
			config := putJSON("application/vnd.oci.image.config.v1+json", map[string]any{
				"created": "2026-01-01T00:00:00Z", "architecture": "amd64", "os": "linux",
				"config": map[string]any{"Env": []string{"PATH=/bin"}, "Entrypoint": []string{"/sample"},
					"Labels": map[string]string{"org.opencontainers.image.title": name}},
				"rootfs": map[string]any{"type": "layers", "diff_ids": []string{"sha256:" + digest(data)}},
			})
			manifest := putJSON("application/vnd.oci.image.manifest.v1+json", map[string]any{
				"schemaVersion": 2, "mediaType": "application/vnd.oci.image.manifest.v1+json",
				"config": config, "layers": []descriptor{layer},
			})
			manifest.Annotations = map[string]string{"io.containerd.image.name": kRegistry + name}
			manifests = append(manifests, manifest)
		}
	}
	index, err := json.Marshal(map[string]any{"schemaVersion": 2,
		"mediaType": "application/vnd.oci.image.index.v1+json", "manifests": manifests})
	if err != nil {
		return err
	}
	w.file("index.json", 0o644, index)
	return errors.Join(w.err, w.Close())
}
