package main

import (
	"reflect"
	"sort"

	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	apiextensionsv1beta1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1beta1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	clientscheme "k8s.io/client-go/kubernetes/scheme"
	apiregistrationv1 "k8s.io/kube-aggregator/pkg/apis/apiregistration/v1"
	apiregistrationv1beta1 "k8s.io/kube-aggregator/pkg/apis/apiregistration/v1beta1"
)

func knownTypes() (map[schema.GroupVersionKind]reflect.Type, error) {
	scheme := runtime.NewScheme()
	for _, add := range []func(*runtime.Scheme) error{
		clientscheme.AddToScheme,
		apiextensionsv1.AddToScheme,
		apiextensionsv1beta1.AddToScheme,
		apiregistrationv1.AddToScheme,
		apiregistrationv1beta1.AddToScheme,
	} {
		if err := add(scheme); err != nil {
			return nil, err
		}
	}
	return scheme.AllKnownTypes(), nil
}

type introduced interface {
	APILifecycleIntroduced() (major, minor int)
}

type deprecated interface {
	APILifecycleDeprecated() (major, minor int)
}

type removed interface {
	APILifecycleRemoved() (major, minor int)
}

type replaced interface {
	APILifecycleReplacement() schema.GroupVersionKind
}

func lifecycles(known map[schema.GroupVersionKind]reflect.Type) []Lifecycle {
	var found []Lifecycle
	for kind, root := range known {
		value := reflect.New(root).Interface()
		if isList(root) {
			continue
		}
		lifecycle := Lifecycle{kind.Group, kind.Version, kind.Kind, -1, -1, -1, nil}
		if from, ok := value.(introduced); ok {
			_, lifecycle.Introduced = from.APILifecycleIntroduced()
		}
		if from, ok := value.(deprecated); ok {
			_, lifecycle.Deprecated = from.APILifecycleDeprecated()
		}
		if from, ok := value.(removed); ok {
			_, lifecycle.Removed = from.APILifecycleRemoved()
		}
		if by, ok := value.(replaced); ok {
			next := by.APILifecycleReplacement()
			lifecycle.Replacement = []string{next.Group, next.Version, next.Kind}
		}
		if lifecycle.Introduced >= 0 || lifecycle.Deprecated >= 0 || lifecycle.Removed >= 0 {
			found = append(found, lifecycle)
		}
	}
	sort.Slice(found, func(i, j int) bool {
		a, b := found[i], found[j]
		return a.Group+"/"+a.Version+"/"+a.Kind < b.Group+"/"+b.Version+"/"+b.Kind
	})
	return found
}

func isList(root reflect.Type) bool {
	_, hasItems := root.FieldByName("Items")
	_, hasListMeta := root.FieldByName("ListMeta")
	return hasItems && hasListMeta
}
