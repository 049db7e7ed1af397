package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

type served struct {
	groups    []Group
	resources []*Resource
}

type resourceList struct {
	Resources []struct {
		Name, SingularName, Kind, Group, Version string
		Namespaced                               bool
		ShortNames, Categories, Verbs            []string
	}
}

// discovery reads the recorded discovery documents, which come from a server with every API on.
func discovery(dir string) (*served, error) {
	var list struct {
		Groups []struct {
			Name     string
			Versions []struct{ Version string }
		}
	}
	if err := read(filepath.Join(dir, "api/discovery/apis.json"), &list); err != nil {
		return nil, err
	}
	found := &served{groups: []Group{{"", []string{"v1"}}}}
	for _, group := range list.Groups {
		var versions []string
		for _, version := range group.Versions {
			versions = append(versions, version.Version)
		}
		found.groups = append(found.groups, Group{group.Name, versions})
	}
	legacy, err := legacyBeta(dir)
	if err != nil {
		return nil, err
	}
	for _, group := range found.groups {
		for _, version := range group.Versions {
			if err := found.addVersion(dir, group.Name, version, legacy); err != nil {
				return nil, err
			}
		}
	}
	return found, nil
}

func (s *served) addVersion(dir, group, version string, legacy map[string]bool) error {
	file := "api__" + version + ".json"
	if group != "" {
		file = "apis__" + group + "__" + version + ".json"
	}
	var list resourceList
	if err := read(filepath.Join(dir, "api/discovery", file), &list); err != nil {
		return err
	}
	byName := map[string]*Resource{}
	for _, line := range list.Resources {
		name, sub, isSub := strings.Cut(line.Name, "/")
		if !isSub {
			resource := &Resource{
				Group: group, Version: version, Kind: line.Kind, Plural: name, Singular: line.SingularName,
				Short: line.ShortNames, Categories: line.Categories, Verbs: line.Verbs, Namespaced: line.Namespaced,
				Default: stable.MatchString(version) || legacy[goAlias(group, version)+"/"+name],
			}
			byName[name] = resource
			s.resources = append(s.resources, resource)
			continue
		}
		owner, ok := byName[name]
		if !ok {
			return fmt.Errorf("%s/%s: %s comes before its resource", group, version, line.Name)
		}
		subresource := Subresource{sub, line.Group, line.Version, line.Kind, line.Verbs}
		if line.Version == "" {
			subresource.Group, subresource.Version = group, version
		}
		owner.Subresources = append(owner.Subresources, subresource)
	}
	return nil
}

var stable = regexp.MustCompile(`^v[0-9]+$`)

var legacyBlock = regexp.MustCompile(`(?s)legacyBetaEnabledByDefaultResources = .*?\n\t}`)

var legacyLine = regexp.MustCompile(`(\w+)\.SchemeGroupVersion\.WithResource\("(\w+)"\)`)

// legacyBeta lists the beta resources that a server with default settings still serves. Reading
// the source spares building the whole control plane.
func legacyBeta(dir string) (map[string]bool, error) {
	text, err := os.ReadFile(filepath.Join(dir, "pkg/controlplane/instance.go"))
	if err != nil {
		return nil, err
	}
	found := map[string]bool{}
	for _, line := range legacyLine.FindAllStringSubmatch(legacyBlock.FindString(string(text)), -1) {
		found[line[1]+"/"+line[2]] = true
	}
	return found, nil
}

func goAlias(group, version string) string {
	name, _, _ := strings.Cut(group, ".")
	return name + version
}

func read(file string, into any) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	return json.Unmarshal(text, into)
}
