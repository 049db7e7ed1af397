// Prints the numbers that the fields of API types have in protobuf.
//
// Built beside the generator's module files for Kubernetes 1.37.2; its output is the resource
// dev/seatrial/server/protobuf-numbers.txt: one line a type, its package and name, then the Go name
// of each field with its number. Numbers never change, so that older versions have the same.
package main

import (
	"fmt"
	"reflect"
	"sort"
	"strings"

	apiextensions "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/client-go/kubernetes/scheme"
	apiregistration "k8s.io/kube-aggregator/pkg/apis/apiregistration/v1"
)

var lines = map[string]string{}

func main() {
	for _, kind := range scheme.Scheme.AllKnownTypes() {
		add(kind)
	}
	add(reflect.TypeOf(apiextensions.CustomResourceDefinition{}))
	add(reflect.TypeOf(apiregistration.APIService{}))
	names := make([]string, 0, len(lines))
	for name := range lines {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		fmt.Println(name + lines[name])
	}
}

func add(of reflect.Type) {
	switch of.Kind() {
	case reflect.Map:
		add(of.Key())
		add(of.Elem())
	case reflect.Ptr, reflect.Slice:
		add(of.Elem())
	case reflect.Struct:
		name := of.PkgPath() + "." + of.Name()
		if _, known := lines[name]; known || !strings.HasPrefix(name, "k8s.io/") {
			return
		}
		lines[name] = ""
		line := ""
		for i := 0; i < of.NumField(); i++ {
			field := of.Field(i)
			if parts := strings.Split(field.Tag.Get("protobuf"), ","); len(parts) > 1 {
				line += " " + field.Name + "=" + parts[1]
				add(field.Type)
			}
		}
		if line == "" {
			delete(lines, name)
			return
		}
		lines[name] = line
	}
}
