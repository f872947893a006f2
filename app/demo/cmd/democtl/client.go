// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/util/yaml"
	"k8s.io/client-go/discovery"
	"k8s.io/client-go/discovery/cached/memory"
	"k8s.io/client-go/dynamic"
	"k8s.io/client-go/rest"
	"k8s.io/client-go/restmapper"
	"k8s.io/client-go/tools/clientcmd"
)

// client talks to the demo's API server as its administrator.
type client struct {
	config  *rest.Config
	rest    *discovery.DiscoveryClient
	dynamic dynamic.Interface
	mapper  *restmapper.DeferredDiscoveryRESTMapper
}

func (d *demo) client() (*client, error) {
	config, err := clientcmd.BuildConfigFromFlags("", d.path("kubeconfig"))
	if err != nil {
		return nil, fmt.Errorf("the cluster was never started (%w)", err)
	}
	config.QPS, config.Burst = -1, -1 // no limit of our own
	config.UserAgent = "nantian-demo"
	config.WarningHandler = rest.NoWarnings{}
	discoveryClient, err := discovery.NewDiscoveryClientForConfig(config)
	if err != nil {
		return nil, err
	}
	dynamicClient, err := dynamic.NewForConfig(config)
	if err != nil {
		return nil, err
	}
	mapper := restmapper.NewDeferredDiscoveryRESTMapper(memory.NewMemCacheClient(discoveryClient))
	return &client{config, discoveryClient, dynamicClient, mapper}, nil
}

func (c *client) ready() bool {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	body, err := c.rest.RESTClient().Get().AbsPath("/readyz").DoRaw(ctx)
	return err == nil && string(body) == "ok"
}

func resource(group, version, name string) schema.GroupVersionResource {
	return schema.GroupVersionResource{Group: group, Version: version, Resource: name}
}

var (
	kPods       = resource("", "v1", "pods")
	kNodes      = resource("", "v1", "nodes")
	kNamespaces = resource("", "v1", "namespaces")
	kConfigMaps = resource("", "v1", "configmaps")
	kVolumes    = resource("", "v1", "persistentvolumes")
	kDeploys    = resource("apps", "v1", "deployments")
	kReplicas   = resource("apps", "v1", "replicasets")
)

// of gives the interface to one object's kind, in its namespace.
func (c *client) of(object *unstructured.Unstructured) (dynamic.ResourceInterface, error) {
	kind := object.GroupVersionKind()
	mapping, err := c.mapper.RESTMapping(kind.GroupKind(), kind.Version)
	if err != nil {
		return nil, err
	}
	if mapping.Scope.Name() != meta.RESTScopeNameNamespace {
		return c.dynamic.Resource(mapping.Resource), nil
	}
	namespace := object.GetNamespace()
	if namespace == "" {
		namespace = "default"
	}
	return c.dynamic.Resource(mapping.Resource).Namespace(namespace), nil
}

// apply makes the object as given, whoever changed it before. What is not there yet (a kind just
// defined, a namespace's service account) is waited for.
func (c *client) apply(object *unstructured.Unstructured) error {
	var last error
	done := waitFor(20*time.Second, func() bool {
		api, err := c.of(object)
		if meta.IsNoMatchError(err) {
			c.mapper.Reset()
			last = err
			return false
		}
		if err != nil {
			last = err
			return false
		}
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		_, last = api.Apply(ctx, object.GetName(), object,
			metav1.ApplyOptions{FieldManager: "demo", Force: true})
		return last == nil || apierrors.IsInvalid(last) || apierrors.IsBadRequest(last)
	})
	if done && last == nil {
		return nil
	}
	return fmt.Errorf("%s %s/%s: %w", object.GetKind(), object.GetNamespace(), object.GetName(), last)
}

// applyAll applies the objects, a few at a time.
func (c *client) applyAll(objects []*unstructured.Unstructured) error {
	results := make(chan error, len(objects))
	slots := make(chan struct{}, 6)
	for _, object := range objects {
		go func() {
			slots <- struct{}{}
			defer func() { <-slots }()
			results <- c.apply(object)
		}()
	}
	var all error
	for range objects {
		all = errors.Join(all, <-results)
	}
	return all
}

// dropSimulatedLeases removes the leases of simulated nodes.
func (c *client) dropSimulatedLeases() error {
	leases := c.dynamic.Resource(resource("coordination.k8s.io", "v1", "leases")).Namespace("kube-node-lease")
	list, err := leases.List(context.Background(), metav1.ListOptions{})
	if err != nil {
		return err
	}
	for _, lease := range list.Items {
		if !strings.HasPrefix(lease.GetName(), "kwok-") {
			continue
		}
		err := leases.Delete(context.Background(), lease.GetName(), metav1.DeleteOptions{})
		if err != nil && !apierrors.IsNotFound(err) {
			return err
		}
	}
	return nil
}

// objects reads a manifest of app/demo, with @NAME@ replaced by its value.
func (d *demo) objects(name string, values map[string]string) ([]*unstructured.Unstructured, error) {
	text, err := os.ReadFile(filepath.Join(d.source, name))
	if err != nil {
		return nil, err
	}
	for key, value := range values {
		text = bytes.ReplaceAll(text, []byte("@"+key+"@"), []byte(value))
	}
	decoder := yaml.NewYAMLOrJSONDecoder(strings.NewReader(string(text)), 4096)
	var objects []*unstructured.Unstructured
	for {
		object := &unstructured.Unstructured{}
		err := decoder.Decode(&object.Object)
		if errors.Is(err, io.EOF) {
			return objects, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		if len(object.Object) > 0 {
			objects = append(objects, object)
		}
	}
}
