package main

import (
	"strconv"
	"strings"
)

// Facts is what the extracting program printed for one version; extract/facts.go has the words.
type Facts struct {
	Version    string
	Groups     []Group
	Resources  []Resource
	Others     []Other
	Types      map[string]Type
	Lifecycles []Lifecycle
	Modules    []Module
}

type Group struct {
	Name     string
	Versions []string
}

type Resource struct {
	Group, Version, Kind, Plural, Singular string
	Short, Categories, Verbs               []string
	Namespaced, Default                    bool
	Subresources                           []Subresource
	Type                                   string
}

type Subresource struct {
	Name, Group, Version, Kind string
	Verbs                      []string
}

type Other struct {
	Group, Version, Kind, Type string
}

type Type struct {
	Go, Is  string
	Enum    []string
	Fields  []Field
	MapType string
	Unions  any
}

type Field struct {
	Name, Go, Type             string
	Inline, Embedded, Required bool
	Always                     bool
	Default                    any
	Enum                       []string
	List                       string
	Keys                       []string
	Map                        string
	Patch                      []string
	MergeKey                   string
	Inner                      bool
}

type Lifecycle struct {
	Group, Version, Kind            string
	Introduced, Deprecated, Removed int
	Replacement                     []string
}

func (f *Facts) minor() int {
	minor, err := strconv.Atoi(strings.Split(f.Version, ".")[1])
	if err != nil {
		panic(f.Version)
	}
	return minor
}

func groupVersion(group, version string) string {
	if group == "" {
		return version
	}
	return group + "/" + version
}
