package main

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"unicode"
)

// members gathers the members of one JSON object in order, leaving out what is empty.
type members struct{ text strings.Builder }

func (m *members) put(name string, value any) {
	switch known := value.(type) {
	case string:
		if known == "" {
			return
		}
	case bool:
		if !known {
			return
		}
	case []string:
		if len(known) == 0 {
			return
		}
	case nil:
		return
	}
	if m.text.Len() > 0 {
		m.text.WriteString(",")
	}
	m.text.WriteString(encode(name) + ":" + encode(value))
}

func encode(value any) string {
	var text bytes.Buffer
	out := json.NewEncoder(&text)
	out.SetEscapeHTML(false)
	if err := out.Encode(value); err != nil {
		panic(err)
	}
	return strings.TrimSpace(text.String())
}

// typeLines tells a type as lines: what it is, then its fields in Go's order.
func typeLines(name string, from Type) []Line {
	var head members
	if from.Is != "" {
		head.put("is", from.Is)
	}
	if from.Go != "struct" || from.Is == "" {
		head.put("go", short(from.Go, name))
	}
	head.put("enum", from.Enum)
	head.put("map", from.MapType)
	head.put("unions", unions(from.Unions))
	lines := []Line{{"head", head.text.String()}}
	for _, field := range from.Fields {
		lines = append(lines, fieldLine(name, field))
	}
	return lines
}

func fieldLine(owner string, field Field) Line {
	var m members
	switch {
	case field.Inline:
		m.put("inline", short(field.Type, owner))
		return Line{"inline " + field.Type, m.text.String()}
	case field.Inner:
		m.put("inner", field.Go)
	default:
		m.put("name", field.Name)
		if field.Go != capital(field.Name) {
			m.put("go", field.Go)
		}
	}
	m.put("type", short(field.Type, owner))
	m.put("embedded", field.Embedded)
	m.put("required", field.Required)
	m.put("always", field.Always)
	m.put("default", field.Default)
	m.put("list", field.List)
	m.put("keys", field.Keys)
	m.put("map", field.Map)
	m.put("patch", field.Patch)
	m.put("mergeKey", field.MergeKey)
	return Line{"field " + field.Name + field.Go, m.text.String()}
}

// short leaves out the package of the owner and the beginning that most packages share.
func short(text, owner string) string {
	text = strings.ReplaceAll(text, packageOf(owner)+".", "")
	text = strings.ReplaceAll(text, "k8s.io/apimachinery/pkg/apis/meta/", "meta/")
	return strings.ReplaceAll(text, "k8s.io/api/", "")
}

func packageOf(name string) string {
	return name[:strings.LastIndex(name, ".")]
}

func capital(name string) string {
	runes := []rune(name)
	if len(runes) > 0 {
		runes[0] = unicode.ToUpper(runes[0])
	}
	return string(runes)
}

// unions keeps discriminator and members; upstream gives a list of maps.
func unions(value any) any {
	if list, ok := value.([]any); ok && len(list) > 0 {
		return list
	}
	return nil
}

var usualVerbs = []string{"create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"}

var usualSubVerbs = []string{"get", "patch", "update"}

func resourceLines(facts *Facts) []Line {
	var lines []Line
	for _, resource := range facts.Resources {
		var m members
		own := groupVersion(resource.Group, resource.Version)
		m.put("apiVersion", own)
		m.put("kind", resource.Kind)
		m.put("plural", resource.Plural)
		if resource.Singular != strings.ToLower(resource.Kind) {
			m.put("singular", resource.Singular)
		}
		m.put("short", resource.Short)
		m.put("categories", resource.Categories)
		m.put("namespaced", resource.Namespaced)
		m.put("off", !resource.Default)
		if !slices.Equal(resource.Verbs, usualVerbs) {
			m.put("verbs", resource.Verbs)
		}
		m.put("type", short(resource.Type, "none/none.None"))
		if subs := subresources(resource, own); len(subs) > 0 {
			m.put("subresources", subs)
		}
		lines = append(lines, Line{own + "/" + resource.Plural, m.text.String()})
	}
	return lines
}

func subresources(resource Resource, own string) []json.RawMessage {
	var all []json.RawMessage
	for _, sub := range resource.Subresources {
		var m members
		m.put("name", sub.Name)
		if spoken := groupVersion(sub.Group, sub.Version); spoken != own || sub.Kind != resource.Kind {
			m.put("apiVersion", spoken)
			m.put("kind", sub.Kind)
		}
		if !slices.Equal(sub.Verbs, usualSubVerbs) {
			m.put("verbs", sub.Verbs)
		}
		all = append(all, json.RawMessage("{"+m.text.String()+"}"))
	}
	return all
}

func groupLines(facts *Facts) []Line {
	var lines []Line
	for _, group := range facts.Groups {
		var m members
		m.text.WriteString(`"name":` + encode(group.Name))
		m.put("versions", group.Versions)
		lines = append(lines, Line{group.Name, m.text.String()})
	}
	return lines
}

func otherLines(facts *Facts) []Line {
	var lines []Line
	for _, other := range facts.Others {
		var m members
		m.put("apiVersion", groupVersion(other.Group, other.Version))
		m.put("kind", other.Kind)
		m.put("type", short(other.Type, "none/none.None"))
		lines = append(lines, Line{other.Group + other.Version + other.Kind, m.text.String()})
	}
	return lines
}

func lifecycleLine(cycle Lifecycle) string {
	var m members
	m.put("apiVersion", groupVersion(cycle.Group, cycle.Version))
	m.put("kind", cycle.Kind)
	m.put("introduced", minorText(cycle.Introduced))
	m.put("deprecated", minorText(cycle.Deprecated))
	m.put("removed", minorText(cycle.Removed))
	if len(cycle.Replacement) == 3 && cycle.Replacement[2] != "" {
		next := cycle.Replacement
		m.put("replacement", groupVersion(next[0], next[1])+" "+next[2])
	}
	return m.text.String()
}

func minorText(minor int) string {
	if minor < 0 {
		return ""
	}
	return "1." + encode(minor)
}
