package main

import (
	"bufio"
	"encoding/json"
	"fmt"
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

var localStaging = regexp.MustCompile(`(?m)^\s*(k8s\.io/\S+) => \./staging/\S+`)

// Some published staging modules can't be had or can't be verified by the checksum database, and
// verification is never switched off. Where nothing that is built here imports such a module, an
// empty folder stands in for it; otherwise another patch of the same minor, of which nothing is
// read: the generated OpenAPI code merely has to compile against it.
var standIns = map[string]string{
	"k8s.io/cluster-bootstrap v0.31.14":   "",
	"k8s.io/csi-translation-lib v0.32.13": "",
	"k8s.io/kube-proxy v0.30.14":          "v0.30.4",
}

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
	for _, module := range localStaging.FindAllStringSubmatch(list, -1) {
		target, err := published(filepath.Dir(mod), module[1], staging)
		if err != nil {
			return err
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

func published(work, module, version string) (string, error) {
	standIn, ok := standIns[module+" "+version]
	if !ok {
		return module + " " + version, nil
	}
	if standIn != "" {
		return module + " " + standIn, nil
	}
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
