// Writes schemas/ anew from the published Go modules of Kubernetes. Maintenance only: neither
// users nor the build run it. See README.md beside this file.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// The newest patch of each minor that is bundled, oldest first.
var bundled = []string{
	"v1.30.14", "v1.31.14", "v1.32.13", "v1.33.13", "v1.34.4", "v1.35.4", "v1.36.3", "v1.37.2",
}

func main() {
	work := flag.String("work", filepath.Join(os.TempDir(), "seatrial-schemas"), "folder for build lists and the facts of single versions")
	out := flag.String("out", "..", "the schemas folder to write")
	versions := flag.String("versions", strings.Join(bundled, ","), "versions of k8s.io/kubernetes, oldest first")
	flag.Parse()
	if err := run(*work, *out, strings.Split(*versions, ",")); err != nil {
		fmt.Fprintln(os.Stderr, "generator:", err)
		os.Exit(1)
	}
}

func run(work, out string, versions []string) error {
	var all []*Facts
	for _, version := range versions {
		facts, err := factsOf(work, version)
		if err != nil {
			return fmt.Errorf("%s: %w", version, err)
		}
		all = append(all, facts)
	}
	return write(out, all)
}
