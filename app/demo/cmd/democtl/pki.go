// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"fmt"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"slices"
	"time"

	"k8s.io/client-go/tools/clientcmd"
	clientcmdapi "k8s.io/client-go/tools/clientcmd/api"
)

// Ten years: a demo that was left standing must not die of its certificates.
const validity = 10 * 365 * 24 * time.Hour

type authority struct {
	certificate *x509.Certificate
	key         *ecdsa.PrivateKey
}

func (d *demo) pki(name string) string { return d.path("pki", name) }

func writeKey(path string, key *ecdsa.PrivateKey) error {
	bytes, err := x509.MarshalECPrivateKey(key)
	if err != nil {
		return err
	}
	return os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: "EC PRIVATE KEY", Bytes: bytes}), 0o600)
}

func writeCertificate(path string, der []byte) error {
	return os.WriteFile(path, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), 0o600)
}

func readPem(path string) ([]byte, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, fmt.Errorf("%s is not PEM", path)
	}
	return block.Bytes, nil
}

func serial() *big.Int {
	number, _ := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120))
	return number
}

// ensureAuthority reads or makes pki/NAME.crt and .key.
func (d *demo) ensureAuthority(name string) (*authority, error) {
	certificateBytes, errCertificate := readPem(d.pki(name + ".crt"))
	keyBytes, errKey := readPem(d.pki(name + ".key"))
	if errCertificate == nil && errKey == nil {
		certificate, err := x509.ParseCertificate(certificateBytes)
		if err != nil {
			return nil, err
		}
		key, err := x509.ParseECPrivateKey(keyBytes)
		if err != nil {
			return nil, err
		}
		return &authority{certificate, key}, nil
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	template := &x509.Certificate{
		SerialNumber:          serial(),
		Subject:               pkix.Name{CommonName: "nantian-demo-" + name},
		NotBefore:             time.Now().Add(-time.Hour),
		NotAfter:              time.Now().Add(validity),
		IsCA:                  true,
		BasicConstraintsValid: true,
		KeyUsage:              x509.KeyUsageCertSign | x509.KeyUsageDigitalSignature | x509.KeyUsageCRLSign,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		return nil, err
	}
	certificate, err := x509.ParseCertificate(der)
	if err != nil {
		return nil, err
	}
	return &authority{certificate, key}, errors.Join(
		writeKey(d.pki(name+".key"), key), writeCertificate(d.pki(name+".crt"), der))
}

// leaf describes a certificate: a client's user and groups, and a server's names.
type leaf struct {
	user   string
	groups []string
	names  []string
	ips    []net.IP
}

// ensureLeaf reads or makes pki/NAME.crt and .key; made anew when a wanted address is missing.
func (d *demo) ensureLeaf(ca *authority, name string, want leaf) error {
	if der, err := readPem(d.pki(name + ".crt")); err == nil {
		if certificate, err := x509.ParseCertificate(der); err == nil && covers(certificate, want) {
			return nil
		}
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	template := &x509.Certificate{
		SerialNumber: serial(),
		Subject:      pkix.Name{CommonName: want.user, Organization: want.groups},
		NotBefore:    time.Now().Add(-time.Hour),
		NotAfter:     time.Now().Add(validity),
		KeyUsage:     x509.KeyUsageDigitalSignature,
		ExtKeyUsage:  []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth, x509.ExtKeyUsageServerAuth},
		DNSNames:     want.names,
		IPAddresses:  want.ips,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, ca.certificate, &key.PublicKey, ca.key)
	if err != nil {
		return err
	}
	return errors.Join(writeKey(d.pki(name+".key"), key), writeCertificate(d.pki(name+".crt"), der))
}

func covers(certificate *x509.Certificate, want leaf) bool {
	for _, ip := range want.ips {
		if !slices.ContainsFunc(certificate.IPAddresses, ip.Equal) {
			return false
		}
	}
	return certificate.Subject.CommonName == want.user
}

// ensurePki makes every certificate of the control plane and its users.
func (d *demo) ensurePki() error {
	if err := os.MkdirAll(d.path("pki"), 0o700); err != nil {
		return err
	}
	ca, err := d.ensureAuthority("ca")
	if err != nil {
		return err
	}
	// kube-apiserver refuses a request-header authority equal to the clients' one.
	frontProxy, err := d.ensureAuthority("front-proxy-ca")
	if err != nil {
		return err
	}
	etcd, err := d.ensureAuthority("etcd-ca")
	if err != nil {
		return err
	}
	loopback := []net.IP{net.IPv4(127, 0, 0, 1), net.IPv6loopback}
	local := []string{"localhost"}
	servers := []string{"localhost", "kubernetes", "kubernetes.default", "kubernetes.default.svc",
		"kubernetes.default.svc.cluster.local"}
	metrics := []string{"localhost", "metrics-server.kube-system.svc"}
	for _, entry := range []struct {
		by   *authority
		name string
		want leaf
	}{
		{etcd, "etcd", leaf{user: "etcd", names: local, ips: loopback}},
		{etcd, "etcd-client", leaf{user: "kube-apiserver"}},
		{ca, "apiserver", leaf{user: "kube-apiserver", names: servers,
			ips: append(slices.Clone(loopback), net.IPv4(10, 96, 0, 1))}},
		{ca, "apiserver-kubelet", leaf{user: "kube-apiserver-kubelet-client"}},
		{frontProxy, "front-proxy", leaf{user: "front-proxy-client"}},
		{ca, "controller-manager", leaf{user: "system:kube-controller-manager"}},
		{ca, "scheduler", leaf{user: "system:kube-scheduler"}},
		{ca, "kwok", leaf{user: "kwok", groups: []string{"system:masters"}, names: local, ips: loopback}},
		{ca, "metrics-server", leaf{user: "metrics-server", names: metrics, ips: loopback}},
		{ca, "prometheus", leaf{user: "prometheus"}},
		{ca, "admin", leaf{user: "admin", groups: []string{"system:masters"}}},
		{ca, "viewer", leaf{user: "viewer"}},
		{ca, "dev", leaf{user: "dev"}},
	} {
		if err := d.ensureLeaf(entry.by, entry.name, entry.want); err != nil {
			return err
		}
	}
	if _, err := os.Stat(d.pki("service-account.key")); err == nil {
		return nil
	}
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return err
	}
	public, err := x509.MarshalPKIXPublicKey(&key.PublicKey)
	if err != nil {
		return err
	}
	text := pem.EncodeToMemory(&pem.Block{Type: "PUBLIC KEY", Bytes: public})
	return errors.Join(os.WriteFile(d.pki("service-account.pub"), text, 0o600),
		writeKey(d.pki("service-account.key"), key))
}

// view is one context of a kubeconfig: its name, the certificate it uses, its namespace.
type view struct{ context, certificate, namespace string }

// writeKubeconfig writes the file whole, with everything embedded: it can be copied elsewhere.
func (d *demo) writeKubeconfig(path string, views ...view) error {
	config := clientcmdapi.NewConfig()
	ca, err := os.ReadFile(d.pki("ca.crt"))
	if err != nil {
		return err
	}
	config.Clusters["demo"] = &clientcmdapi.Cluster{Server: d.server(), CertificateAuthorityData: ca}
	for _, v := range views {
		certificate, errCertificate := os.ReadFile(d.pki(v.certificate + ".crt"))
		key, errKey := os.ReadFile(d.pki(v.certificate + ".key"))
		if err := errors.Join(errCertificate, errKey); err != nil {
			return err
		}
		config.AuthInfos[v.certificate] = &clientcmdapi.AuthInfo{
			ClientCertificateData: certificate, ClientKeyData: key}
		config.Contexts[v.context] = &clientcmdapi.Context{
			Cluster: "demo", AuthInfo: v.certificate, Namespace: v.namespace}
	}
	config.CurrentContext = views[0].context
	text, err := clientcmd.Write(*config)
	if err != nil {
		return err
	}
	if old, err := os.ReadFile(path); err == nil && string(old) == string(text) {
		return nil // nobody who watches the file shall be woken for nothing
	}
	temporary := filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+".new")
	if err := os.WriteFile(temporary, text, 0o600); err != nil {
		return err
	}
	return os.Rename(temporary, path)
}

// componentKubeconfig is the file a part of the control plane logs in with.
func (d *demo) componentKubeconfig(name string) string { return d.path("config", name+".kubeconfig") }
