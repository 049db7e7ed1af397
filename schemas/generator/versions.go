package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
)

// The modules whose types end up in schemas/; their sums are the provenance.
var sources = []string{
	"k8s.io/api",
	"k8s.io/apiextensions-apiserver",
	"k8s.io/apimachinery",
	"k8s.io/kube-aggregator",
	"k8s.io/kubernetes",
}

// Patches that the checksum database can't vouch for, and the one of the same minor that is taken
// in their place; provenance.json says so too. Verification is never switched off.
var unverifiable = map[string]string{"k8s.io/kube-aggregator v0.31.14": "v0.31.0"}

var localStaging = regexp.MustCompile(`(?m)^\s*(k8s\.io/\S+) => \./staging/\S+`)

// Module is one published module that facts were read from.
type Module struct {
	Path    string `json:"path"`
	Version string `json:"version"`
	Sum     string `json:"sum"`
}

// factsOf builds the extracting program against one version and runs it, or reads what an
// earlier run with the same version left.
func factsOf(work, version string) (*Facts, error) {
	file := filepath.Join(work, version+".facts.json")
	if _, err := os.Stat(file); err != nil {
		if err := extract(work, version, file); err != nil {
			return nil, err
		}
	}
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	facts := &Facts{}
	if err := json.Unmarshal(text, facts); err != nil {
		return nil, err
	}
	facts.Modules, err = modules(filepath.Join(work, version+".sum"))
	return facts, err
}

func extract(work, version, file string) error {
	if err := os.MkdirAll(work, 0o755); err != nil {
		return err
	}
	dir, err := output("", "go", "mod", "download", "-json", "k8s.io/kubernetes@"+version)
	if err != nil {
		return err
	}
	var module struct{ Dir string }
	if err := json.Unmarshal([]byte(dir), &module); err != nil {
		return err
	}
	mod := filepath.Join(work, version+".mod")
	if err := writeBuildList(mod, module.Dir, version); err != nil {
		return err
	}
	text, err := output("", "go", "run", "-mod=mod", "-modfile="+mod, "./extract", module.Dir, version)
	if err != nil {
		return err
	}
	return os.WriteFile(file, []byte(text), 0o644)
}

// writeBuildList takes Kubernetes' own build list; its staging modules are folders of its
// repository at v0.0.0 there, and published as v0.MINOR.PATCH.
func writeBuildList(mod, dir, version string) error {
	text, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		return err
	}
	staging := strings.Replace(version, "v1.", "v0.", 1)
	list := strings.Replace(string(text), "module k8s.io/kubernetes", "module dev.seatrial/schemas/generator", 1)
	needed, err := neededModules(dir)
	if err != nil {
		return err
	}
	for _, module := range localStaging.FindAllStringSubmatch(list, -1) {
		target := module[1] + " " + staging
		if other, ok := unverifiable[target]; ok {
			target = module[1] + " " + other
		}
		if !needed[module[1]] {
			if target, err = emptyModule(filepath.Dir(mod), module[1]); err != nil {
				return err
			}
		}
		list = strings.Replace(list, module[0], "\t"+module[1]+" => "+target, 1)
	}
	list += fmt.Sprintf("\nrequire k8s.io/kubernetes %s\n", version)
	if err := os.WriteFile(mod, []byte(list), 0o644); err != nil {
		return err
	}
	sums, err := os.ReadFile(filepath.Join(dir, "go.sum"))
	if err != nil {
		return err
	}
	return os.WriteFile(strings.TrimSuffix(mod, ".mod")+".sum", sums, 0o644)
}

// neededModules are the sources and what the generated OpenAPI code imports of others.
func neededModules(dir string) (map[string]bool, error) {
	file := filepath.Join(dir, "pkg/generated/openapi/zz_generated.openapi.go")
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
	if err != nil {
		return nil, err
	}
	needed := map[string]bool{"k8s.io/client-go": true}
	for _, source := range sources {
		needed[source] = true
	}
	for _, line := range parsed.Imports {
		parts := strings.Split(strings.Trim(line.Path.Value, `"`), "/")
		needed[strings.Join(parts[:2], "/")] = true
	}
	return needed, nil
}

// emptyModule stands in for a module that nothing built here imports, so that it need not be had.
func emptyModule(work, module string) (string, error) {
	folder := filepath.Join(work, "empty", module)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", err
	}
	text := "module " + module + "\n\ngo 1.22\n"
	return folder, os.WriteFile(filepath.Join(folder, "go.mod"), []byte(text), 0o644)
}

func modules(sum string) ([]Module, error) {
	file, err := os.Open(sum)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var found []Module
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		parts := strings.Fields(lines.Text())
		for _, source := range sources {
			if len(parts) == 3 && parts[0] == source && !strings.HasSuffix(parts[1], "/go.mod") {
				found = append(found, Module{parts[0], parts[1], parts[2]})
			}
		}
	}
	sort.Slice(found, func(i, j int) bool { return found[i].Path < found[j].Path })
	if len(found) != len(sources) {
		return nil, fmt.Errorf("%s holds the sums of %d of %d modules", sum, len(found), len(sources))
	}
	return found, lines.Err()
}

func output(dir string, name string, args ...string) (string, error) {
	command := exec.Command(name, args...)
	command.Dir = dir
	command.Env = append(os.Environ(), "GOTOOLCHAIN=local", "GOFLAGS=-buildvcs=false")
	command.Stderr = os.Stderr
	text, err := command.Output()
	return string(text), err
}
