package main

import (
	"fmt"
	"slices"
	"strings"
)

// Line is one line of a merged file: JSON members in their order, and the versions that say so.
type Line struct {
	// Key tells which lines of different versions speak of the same thing.
	Key     string
	Members string
}

type merged struct {
	line   Line
	minors []int
}

// merge puts the lines of all versions into one list. Its order is the newest version's; what
// only older versions had stands after the line that it followed there.
func merge(versions []int, lines map[int][]Line) []merged {
	var order []string
	variants := map[string][]*merged{}
	for i := len(versions) - 1; i >= 0; i-- {
		at := 0
		for _, line := range lines[versions[i]] {
			if variants[line.Key] == nil {
				order = slices.Insert(order, at, line.Key)
			}
			variants[line.Key] = with(variants[line.Key], line, versions[i])
			at = slices.Index(order, line.Key) + 1
		}
	}
	var all []merged
	for _, key := range order {
		for _, variant := range variants[key] {
			all = append(all, *variant)
		}
	}
	return all
}

func with(variants []*merged, line Line, minor int) []*merged {
	for _, variant := range variants {
		if variant.line == line {
			variant.minors = append(variant.minors, minor)
			return variants
		}
	}
	return append(variants, &merged{line, []int{minor}})
}

// span writes a set of minors, such as "30-32,35+"; nothing where it is the whole of another set.
// A plus reaches to the newest bundled version, so that adding a version changes few lines.
func span(minors, whole []int, newest int) string {
	if len(minors) == len(whole) {
		return ""
	}
	minors = slices.Clone(minors)
	slices.Sort(minors)
	var parts []string
	for i := 0; i < len(minors); {
		end := i
		for end+1 < len(minors) && minors[end+1] == minors[end]+1 {
			end++
		}
		switch {
		case minors[end] == newest:
			parts = append(parts, fmt.Sprintf("%d+", minors[i]))
		case end == i:
			parts = append(parts, fmt.Sprint(minors[i]))
		default:
			parts = append(parts, fmt.Sprintf("%d-%d", minors[i], minors[end]))
		}
		i = end + 1
	}
	return strings.Join(parts, ",")
}
