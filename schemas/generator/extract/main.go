// Prints as JSON what one version of Kubernetes knows: its discovery documents joined with its
// Go types, its OpenAPI definitions and its lifecycles. Runs in that version's build list.
package main

import (
	"encoding/json"
	"fmt"
	"os"
)

func main() {
	facts, err := extract(os.Args[1], os.Args[2])
	if err != nil {
		fmt.Fprintln(os.Stderr, "extract:", err)
		os.Exit(1)
	}
	out := json.NewEncoder(os.Stdout)
	out.SetIndent("", " ")
	if err := out.Encode(facts); err != nil {
		fmt.Fprintln(os.Stderr, "extract:", err)
		os.Exit(1)
	}
}

func extract(dir, version string) (*Facts, error) {
	known, err := knownTypes()
	if err != nil {
		return nil, err
	}
	served, err := discovery(dir)
	if err != nil {
		return nil, err
	}
	facts := &Facts{Version: version, Groups: served.groups, Lifecycles: lifecycles(known)}
	types := newTypes()
	for _, resource := range served.resources {
		for _, kind := range resource.kinds() {
			root, ok := known[kind]
			if !ok {
				return nil, fmt.Errorf("%v is served and has no Go type", kind)
			}
			if kind == resource.kind() {
				resource.Type = types.add(root)
			} else {
				facts.Others = append(facts.Others, Other{kind.Group, kind.Version, kind.Kind, types.add(root)})
			}
		}
		facts.Resources = append(facts.Resources, resource)
	}
	facts.Others = unique(facts.Others)
	facts.Types = types.found
	return facts, types.err
}

func unique(others []Other) []Other {
	seen := map[Other]bool{}
	var kept []Other
	for _, other := range others {
		if !seen[other] {
			seen[other] = true
			kept = append(kept, other)
		}
	}
	return kept
}
