package main

import "k8s.io/apimachinery/pkg/runtime/schema"

// Facts is what one version of Kubernetes knows.
type Facts struct {
	Version    string
	Groups     []Group
	Resources  []*Resource
	Others     []Other
	Types      map[string]*Type
	Lifecycles []Lifecycle
}

// Group is an API group with its versions, preferred ones first, as discovery orders them.
type Group struct {
	Name     string
	Versions []string
}

// Resource is one line of discovery.
type Resource struct {
	Group, Version, Kind, Plural, Singular string
	Short, Categories, Verbs               []string
	Namespaced, Default                    bool
	Subresources                           []Subresource
	Type                                   string
}

// Subresource is a line of discovery such as deployments/scale.
type Subresource struct {
	Name, Group, Version, Kind string
	Verbs                      []string
}

// Other is a kind that only subresources speak, such as Eviction.
type Other struct {
	Group, Version, Kind, Type string
}

func (r *Resource) kind() schema.GroupVersionKind {
	return schema.GroupVersionKind{Group: r.Group, Version: r.Version, Kind: r.Kind}
}

func (r *Resource) kinds() []schema.GroupVersionKind {
	kinds := []schema.GroupVersionKind{r.kind()}
	for _, sub := range r.Subresources {
		kind := schema.GroupVersionKind{Group: sub.Group, Version: sub.Version, Kind: sub.Kind}
		if kind != r.kind() {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}

// Type is a named Go type: a struct with fields, a text with an enum, or an opaque value.
type Type struct {
	// Go is "struct" or the type that a named type stands for, such as "string".
	Go string
	// Is names the value's form in JSON where Go's own form does not tell, such as "quantity".
	Is      string
	Enum    []string
	Fields  []*Field
	MapType string
	Unions  any
}

// Field is one field of a struct, in Go's order.
type Field struct {
	Name, Go, Type             string
	Inline, Embedded, Required bool
	// Always tells that Go writes the field even when it holds the zero value.
	Always   bool
	Default  any
	Enum     []string
	List     string
	Keys     []string
	Map      string
	Patch    []string
	MergeKey string
	// Inner marks Go's own insides of an opaque type; JSON never shows them.
	Inner bool
}

// Lifecycle holds minors of version 1, or -1 where nothing is set.
type Lifecycle struct {
	Group, Version, Kind            string
	Introduced, Deprecated, Removed int
	Replacement                     []string
}
