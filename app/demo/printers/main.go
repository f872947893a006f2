// SPDX-FileCopyrightText: 2026 Nantian contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// printers prints a saved List as Kubernetes' own printers have it, in nantian-probe's layout:
//
//	printers [-raw] [-json] LIST.json
//
// Titles first, NAMESPACE in front, wide columns included, a tab between cells; tabs and line ends
// inside a cell are spaces; sorted by namespace and name. Kinds without a printer have the server's
// two columns. What the API server would not have read
// (or a printer stumbles over) is named on stderr and left out. The last line of stderr is the
// epoch second all ages are relative to. -raw leaves out the server's defaults, -json gives the
// Table itself.
package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"sort"
	"strings"
	"time"

	"k8s.io/apimachinery/pkg/api/meta"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	_ "k8s.io/kubernetes/pkg/apis/networking/install" // the printers bring all others
	"k8s.io/kubernetes/pkg/printers"
	"k8s.io/kubernetes/pkg/printers/internalversion"
)

// An object of the list, decoded.
type object struct {
	internal runtime.Object
	key      [3]string // namespace, name, UID
}

func decode(raw []byte, defaults bool) (runtime.Object, error) {
	if defaults {
		return runtime.Decode(legacyscheme.Codecs.UniversalDecoder(), raw)
	}
	plain, kind, err := legacyscheme.Codecs.UniversalDeserializer().Decode(raw, nil, nil)
	if err != nil {
		return nil, err
	}
	internal := schema.GroupVersion{Group: kind.Group, Version: runtime.APIVersionInternal}
	return legacyscheme.Scheme.ConvertToVersion(plain, internal)
}

func read(path string, defaults bool) ([]object, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var list struct{ Items []json.RawMessage }
	if err := json.Unmarshal(text, &list); err != nil {
		return nil, err
	}
	var objects []object
	for i, raw := range list.Items {
		internal, err := decode(raw, defaults)
		if err != nil {
			fmt.Fprintf(os.Stderr, "items[%d]: %v\n", i, err)
			continue
		}
		about, err := meta.Accessor(internal)
		if err != nil {
			fmt.Fprintf(os.Stderr, "items[%d]: %v\n", i, err)
			continue
		}
		key := [3]string{about.GetNamespace(), about.GetName(), string(about.GetUID())}
		objects = append(objects, object{internal, key})
	}
	sort.SliceStable(objects, func(a, b int) bool {
		left, right := objects[a].key, objects[b].key
		for i := range left {
			if left[i] != right[i] {
				return left[i] < right[i]
			}
		}
		return false
	})
	return objects, nil
}

// A row, with what a server would tell of its object.
type row struct {
	Cells  []any `json:"cells"`
	Object struct {
		Metadata map[string]string `json:"metadata"`
	} `json:"object"`
}

// What all ages are relative to, and the table.
type printed struct {
	Now   int64 `json:"now"`
	Table struct {
		Columns []metav1.TableColumnDefinition `json:"columnDefinitions"`
		Rows    []row                          `json:"rows"`
	} `json:"table"`
	problems []string
}

// add prints one object; an error too where its printer does not survive it.
func (p *printed) add(generator *printers.HumanReadableGenerator, item object) (err error) {
	defer func() {
		if problem := recover(); problem != nil {
			err = fmt.Errorf("%v", problem)
		}
	}()
	table, err := generator.GenerateTable(item.internal, printers.GenerateOptions{Wide: true})
	if err != nil && strings.HasPrefix(err.Error(), "no table handler") {
		table, err = rest.NewDefaultTableConvertor(schema.GroupResource{}).
			ConvertToTable(context.Background(), item.internal, nil)
	}
	if err != nil {
		return err
	}
	made := row{Cells: table.Rows[0].Cells}
	made.Object.Metadata = map[string]string{"namespace": item.key[0], "name": item.key[1], "uid": item.key[2]}
	p.Table.Columns = table.ColumnDefinitions
	p.Table.Rows = append(p.Table.Rows, made)
	return nil
}

// print makes the whole table within one second: all ages are relative to the same one.
func print(objects []object) printed {
	generator := printers.NewTableGenerator().With(internalversion.AddHandlers)
	for {
		time.Sleep(time.Until(time.Now().Truncate(time.Second).Add(time.Second)))
		out := printed{Now: time.Now().Unix()}
		for _, item := range objects {
			if err := out.add(generator, item); err != nil {
				out.problems = append(out.problems, fmt.Sprintf("%s/%s: %v", item.key[0], item.key[1], err))
			}
		}
		if time.Now().Unix() == out.Now {
			return out
		}
	}
}

var spaces = strings.NewReplacer("\t", " ", "\n", " ", "\r", " ")

func line(cells ...any) {
	texts := make([]string, len(cells))
	for i, cell := range cells {
		texts[i] = spaces.Replace(fmt.Sprint(cell))
	}
	fmt.Println(strings.Join(texts, "\t"))
}

func (p *printed) writeTsv() {
	titles := []any{"NAMESPACE"}
	for _, column := range p.Table.Columns {
		titles = append(titles, strings.ToUpper(column.Name))
	}
	line(titles...)
	for _, made := range p.Table.Rows {
		line(append([]any{made.Object.Metadata["namespace"]}, made.Cells...)...)
	}
}

func main() {
	raw := flag.Bool("raw", false, "without the server's defaults")
	asJSON := flag.Bool("json", false, "a Table and its time as JSON")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: printers [-raw] [-json] LIST.json")
		os.Exit(2)
	}
	objects, err := read(flag.Arg(0), !*raw)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	out := print(objects)
	if *asJSON {
		err = json.NewEncoder(os.Stdout).Encode(out)
	} else {
		out.writeTsv()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for _, problem := range out.problems {
		fmt.Fprintln(os.Stderr, problem)
	}
	fmt.Fprintln(os.Stderr, out.Now)
}
