package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
)

// write merges the facts of all versions into the files of the schemas folder.
func write(out string, all []*Facts) error {
	files := map[string]string{"kinds.json": kindsFile(all), "lifecycles.json": lifecyclesFile(all)}
	for name, text := range typeFiles(all) {
		files["types/"+name+".json"] = text
	}
	if err := os.RemoveAll(filepath.Join(out, "types")); err != nil {
		return err
	}
	for name, text := range files {
		if err := writeFile(filepath.Join(out, name), text); err != nil {
			return err
		}
	}
	return writeFile(filepath.Join(out, "provenance.json"), provenance(all, files))
}

func writeFile(file, text string) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	return os.WriteFile(file, []byte(text), 0o644)
}

func minors(all []*Facts) []int {
	var list []int
	for _, facts := range all {
		list = append(list, facts.minor())
	}
	return list
}

func kindsFile(all []*Facts) string {
	var versions []string
	for _, facts := range all {
		versions = append(versions, strings.TrimPrefix(facts.Version, "v"))
	}
	var text strings.Builder
	text.WriteString("{\n\"versions\": " + encode(versions))
	for _, part := range []struct {
		name  string
		lines func(*Facts) []Line
	}{{"groups", groupLines}, {"resources", resourceLines}, {"others", otherLines}} {
		text.WriteString(",\n\"" + part.name + "\": [\n" + strings.Join(mergedLines(all, part.lines), ",\n") + "\n]")
	}
	text.WriteString("\n}\n")
	return text.String()
}

func mergedLines(all []*Facts, of func(*Facts) []Line) []string {
	lines := map[int][]Line{}
	for _, facts := range all {
		lines[facts.minor()] = of(facts)
	}
	return rendered(merge(minors(all), lines), minors(all), minors(all))
}

func rendered(lines []merged, whole, bundled []int) []string {
	var texts []string
	for _, line := range lines {
		within := whole
		if line.line.Key == "head" {
			within = bundled
		}
		text := line.line.Members
		if in := span(line.minors, within, bundled[len(bundled)-1]); in != "" {
			text += ",\"in\":" + encode(in)
		}
		texts = append(texts, " {"+text+"}")
	}
	return texts
}

// typeFiles makes one file a Go package.
func typeFiles(all []*Facts) map[string]string {
	names := map[string]bool{}
	for _, facts := range all {
		for name := range facts.Types {
			names[name] = true
		}
	}
	packages := map[string][]string{}
	for _, name := range slices.Sorted(maps.Keys(names)) {
		folder := packageOf(name)
		packages[folder] = append(packages[folder], encode(name[len(folder)+1:])+
			": [\n"+strings.Join(typeTexts(all, name), ",\n")+"\n]")
	}
	files := map[string]string{}
	for folder, texts := range packages {
		files[folder] = "{\n" + strings.Join(texts, ",\n") + "\n}\n"
	}
	return files
}

func typeTexts(all []*Facts, name string) []string {
	lines := map[int][]Line{}
	var have []int
	for _, facts := range all {
		if found, ok := facts.Types[name]; ok {
			have = append(have, facts.minor())
			lines[facts.minor()] = typeLines(name, found)
		}
	}
	return rendered(merge(have, lines), have, minors(all))
}

// lifecyclesFile keeps the newest version's word on each kind.
func lifecyclesFile(all []*Facts) string {
	found := map[string]string{}
	for _, facts := range all {
		for _, cycle := range facts.Lifecycles {
			found[groupVersion(cycle.Group, cycle.Version)+"/"+cycle.Kind] = lifecycleLine(cycle)
		}
	}
	var lines []string
	for _, key := range slices.Sorted(maps.Keys(found)) {
		lines = append(lines, " {"+found[key]+"}")
	}
	return "[\n" + strings.Join(lines, ",\n") + "\n]\n"
}

func provenance(all []*Facts, files map[string]string) string {
	var modules, digests []string
	for _, facts := range all {
		for _, module := range facts.Modules {
			modules = append(modules, " "+encode(module))
		}
	}
	for name, text := range files {
		sum := sha256.Sum256([]byte(text))
		digests = append(digests, fmt.Sprintf(" %q: \"sha256:%s\"", name, hex.EncodeToString(sum[:])))
	}
	sort.Strings(digests)
	return "{\n\"modules\": [\n" + strings.Join(modules, ",\n") + "\n],\n\"files\": {\n" +
		strings.Join(digests, ",\n") + "\n}\n}\n"
}
