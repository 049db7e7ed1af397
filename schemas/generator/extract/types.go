package main

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"k8s.io/kube-openapi/pkg/common"
	"k8s.io/kube-openapi/pkg/validation/spec"
	"k8s.io/kubernetes/pkg/generated/openapi"
)

const (
	meta     = "k8s.io/apimachinery/pkg/apis/meta/v1."
	crd      = "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1."
	resource = "k8s.io/apimachinery/pkg/api/resource."
)

// Types that write themselves as JSON, so that their Go fields do not tell their form.
var opaque = map[string]string{
	resource + "Quantity":                             "quantity",
	"k8s.io/apimachinery/pkg/util/intstr.IntOrString": "int-or-string",
	meta + "Time":                                     "time",
	meta + "MicroTime":                                "micro-time",
	meta + "Duration":                                 "duration",
	meta + "FieldsV1":                                 "any",
	"k8s.io/apimachinery/pkg/runtime.RawExtension":    "any",
	crd + "JSON":                                      "any",
	crd + "JSONSchemaPropsOrArray":                    "any",
	crd + "JSONSchemaPropsOrBool":                     "any",
	crd + "JSONSchemaPropsOrStringArray":              "any",
}

type types struct {
	found       map[string]*Type
	definitions map[string]common.OpenAPIDefinition
	err         error
}

func newTypes() *types {
	definitions := openapi.GetOpenAPIDefinitions(func(name string) spec.Ref { return spec.MustCreateRef(name) })
	return &types{found: map[string]*Type{}, definitions: definitions}
}

func (t *types) fail(format string, args ...any) {
	if t.err == nil {
		t.err = fmt.Errorf(format, args...)
	}
}

// add records a named type and all that it reaches, and returns its full name.
func (t *types) add(named reflect.Type) string {
	name := named.PkgPath() + "." + named.Name()
	if t.found[name] != nil {
		return name
	}
	entry := &Type{Go: "struct"}
	t.found[name] = entry
	if is, ok := opaque[name]; ok {
		entry.Is = is
		if is != "any" {
			t.addInside(entry, named)
		}
		return name
	}
	if named.Kind() != reflect.Struct {
		entry.Go = t.text(named, true)
		return name
	}
	definition, ok := t.definitions[modelName(named)]
	if !ok {
		t.fail("%s has no OpenAPI definition", name)
		return name
	}
	entry.MapType = text(definition.Schema.Extensions, "x-kubernetes-map-type")
	entry.Unions = definition.Schema.Extensions["x-kubernetes-unions"]
	properties := definition.Schema.Properties
	if len(properties) == 0 && named.NumField() > 0 && !slices.Contains(definition.Schema.Type, "object") {
		t.fail("%s writes itself as JSON: say in the list of opaque types what it is", name)
	}
	for i := 0; i < named.NumField(); i++ {
		t.addField(entry, named.Field(i), definition.Schema)
	}
	return name
}

// addInside records Go's own fields of an opaque type: the hash of a pod template prints them.
func (t *types) addInside(entry *Type, named reflect.Type) {
	// A location is reached by pointer and nil in every time that JSON brought.
	if named.Name() == "Location" {
		return
	}
	if named.Kind() == reflect.Slice {
		entry.Go = "[]" + t.inside(named.Elem())
		return
	}
	if named.Kind() != reflect.Struct {
		entry.Go = t.text(named, true)
		return
	}
	for i := 0; i < named.NumField(); i++ {
		field := named.Field(i)
		entry.Fields = append(entry.Fields, &Field{
			Go: field.Name, Type: t.inside(field.Type), Embedded: field.Anonymous, Inner: true,
		})
	}
}

func (t *types) inside(of reflect.Type) string {
	inner := of
	for inner.PkgPath() == "" && (inner.Kind() == reflect.Pointer || inner.Kind() == reflect.Slice) {
		inner = inner.Elem()
	}
	name := inner.PkgPath() + "." + inner.Name()
	if inner.PkgPath() != "" && t.found[name] == nil && t.definitions[modelName(inner)].Schema.Type == nil {
		entry := &Type{Go: "struct"}
		t.found[name] = entry
		if is, ok := opaque[name]; ok {
			entry.Is = is
		} else {
			entry.Is = "inner"
		}
		t.addInside(entry, inner)
	}
	return strings.TrimSuffix(of.String(), inner.String()) + qualified(inner)
}

func qualified(of reflect.Type) string {
	if of.PkgPath() == "" {
		return of.String()
	}
	return of.PkgPath() + "." + of.Name()
}

func (t *types) addField(entry *Type, field reflect.StructField, schema spec.Schema) {
	tag := strings.Split(field.Tag.Get("json"), ",")
	name, options := tag[0], tag[1:]
	if name == "-" || !field.IsExported() {
		t.fail("%s has no JSON name", field.Name)
		return
	}
	line := &Field{Name: name, Go: field.Name, Type: t.text(field.Type, false), Embedded: field.Anonymous}
	entry.Fields = append(entry.Fields, line)
	if name == "" {
		line.Inline = true
		return
	}
	property, ok := schema.Properties[name]
	if !ok {
		t.fail("%s has no OpenAPI property %s", field.Name, name)
		return
	}
	line.Required = slices.Contains(schema.Required, name)
	omitted := slices.Contains(options, "omitempty") && field.Type.Kind() != reflect.Struct
	line.Always = !omitted && !slices.Contains(options, "omitzero")
	line.List = text(property.Extensions, "x-kubernetes-list-type")
	line.Keys = texts(property.Extensions, "x-kubernetes-list-map-keys")
	line.Map = text(property.Extensions, "x-kubernetes-map-type")
	line.MergeKey = text(property.Extensions, "x-kubernetes-patch-merge-key")
	if strategy := text(property.Extensions, "x-kubernetes-patch-strategy"); strategy != "" {
		line.Patch = strings.Split(strategy, ",")
	}
	// A zero value is Go's own for a field without a pointer, not a default that anyone declared.
	if property.Default != nil && !isZero(property.Default, field.Type) {
		line.Default = property.Default
	}
	t.addEnum(line, field.Type, property)
}

func isZero(value any, of reflect.Type) bool {
	if of.Kind() == reflect.Pointer {
		return false
	}
	if members, ok := value.(map[string]any); ok {
		return len(members) == 0
	}
	return reflect.ValueOf(value).IsZero()
}

// addEnum keeps an enum with its named type; upstream repeats it at each field of that type.
func (t *types) addEnum(line *Field, of reflect.Type, property spec.Schema) {
	for of.Kind() == reflect.Pointer || of.Kind() == reflect.Slice || of.Kind() == reflect.Map {
		if of.Kind() == reflect.Slice && property.Items != nil {
			property = *property.Items.Schema
		}
		if of.Kind() == reflect.Map && property.AdditionalProperties != nil {
			property = *property.AdditionalProperties.Schema
		}
		of = of.Elem()
	}
	if len(property.Enum) == 0 {
		return
	}
	var values []string
	for _, value := range property.Enum {
		values = append(values, value.(string))
	}
	if of.PkgPath() == "" {
		line.Enum = values
		return
	}
	entry := t.found[of.PkgPath()+"."+of.Name()]
	if entry.Enum != nil && !slices.Equal(entry.Enum, values) {
		t.fail("%s has two enums", of)
	}
	entry.Enum = values
}

// text writes a type as Go does, with the full path of packages, and records the named types.
func (t *types) text(of reflect.Type, underlying bool) string {
	if of.PkgPath() != "" && !underlying {
		return t.add(of)
	}
	switch of.Kind() {
	case reflect.Pointer:
		return "*" + t.text(of.Elem(), false)
	case reflect.Slice:
		return "[]" + t.text(of.Elem(), false)
	case reflect.Map:
		return "map[" + t.text(of.Key(), false) + "]" + t.text(of.Elem(), false)
	case reflect.Array, reflect.Chan, reflect.Func, reflect.Interface, reflect.UnsafePointer, reflect.Struct:
		t.fail("%s can't stand in a schema", of)
	}
	return of.Kind().String()
}

func modelName(of reflect.Type) string {
	if named, ok := reflect.Zero(of).Interface().(interface{ OpenAPIModelName() string }); ok {
		return named.OpenAPIModelName()
	}
	return of.PkgPath() + "." + of.Name()
}

func text(extensions spec.Extensions, name string) string {
	value, _ := extensions[name].(string)
	return value
}

func texts(extensions spec.Extensions, name string) []string {
	var values []string
	list, _ := extensions[name].([]any)
	for _, value := range list {
		values = append(values, value.(string))
	}
	return values
}
