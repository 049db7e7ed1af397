// Prints the API server's internal types, whose values field errors show as JSON.
//
// Built beside the generator's module files for Kubernetes 1.37.2; its output is the resource
// dev/seatrial/validation/field/internal-types.txt. A type is a line with its name, then a
// line for each field: the name in JSON (a question mark where Go leaves out an empty value),
// the type, and the field of the versioned API that it comes from. A plus sign embeds another
// type.
package main

import (
	"encoding"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"sort"
	"strings"

	admissionregistrationv1 "k8s.io/api/admissionregistration/v1"
	appsv1 "k8s.io/api/apps/v1"
	autoscalingv2 "k8s.io/api/autoscaling/v2"
	batchv1 "k8s.io/api/batch/v1"
	certificatesv1 "k8s.io/api/certificates/v1"
	coordinationv1 "k8s.io/api/coordination/v1"
	corev1 "k8s.io/api/core/v1"
	discoveryv1 "k8s.io/api/discovery/v1"
	flowcontrolv1 "k8s.io/api/flowcontrol/v1"
	networkingv1 "k8s.io/api/networking/v1"
	nodev1 "k8s.io/api/node/v1"
	policyv1 "k8s.io/api/policy/v1"
	rbacv1 "k8s.io/api/rbac/v1"
	resourcev1 "k8s.io/api/resource/v1"
	schedulingv1 "k8s.io/api/scheduling/v1"
	storagev1 "k8s.io/api/storage/v1"
	storagemigrationv1 "k8s.io/api/storagemigration/v1"
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	apiextensionsv1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/kubernetes/pkg/apis/admissionregistration"
	"k8s.io/kubernetes/pkg/apis/apps"
	"k8s.io/kubernetes/pkg/apis/autoscaling"
	"k8s.io/kubernetes/pkg/apis/batch"
	"k8s.io/kubernetes/pkg/apis/certificates"
	"k8s.io/kubernetes/pkg/apis/coordination"
	"k8s.io/kubernetes/pkg/apis/core"
	"k8s.io/kubernetes/pkg/apis/discovery"
	"k8s.io/kubernetes/pkg/apis/flowcontrol"
	"k8s.io/kubernetes/pkg/apis/networking"
	"k8s.io/kubernetes/pkg/apis/node"
	"k8s.io/kubernetes/pkg/apis/policy"
	"k8s.io/kubernetes/pkg/apis/rbac"
	"k8s.io/kubernetes/pkg/apis/resource"
	"k8s.io/kubernetes/pkg/apis/scheduling"
	"k8s.io/kubernetes/pkg/apis/storage"
	"k8s.io/kubernetes/pkg/apis/storagemigration"
)

var done = map[string][]string{}

func name(t reflect.Type) string {
	path := t.PkgPath()
	parts := strings.Split(path, "/")
	last := parts[len(parts)-1]
	if strings.Contains(path, "meta/v1") {
		last = "meta"
	} else if strings.HasPrefix(path, "k8s.io/api/") {
		last = parts[len(parts)-2] + "/" + last
	}
	return last + "." + t.Name()
}

var jm = reflect.TypeOf((*json.Marshaler)(nil)).Elem()
var tm = reflect.TypeOf((*encoding.TextMarshaler)(nil)).Elem()

func typeText(t, v reflect.Type) string {
	if t.Kind() != reflect.Pointer && (t.Implements(jm) || reflect.PointerTo(t).Implements(jm)) {
		return "=" + t.Name()
	}
	switch t.Kind() {
	case reflect.Pointer:
		if v != nil && v.Kind() == reflect.Pointer {
			v = v.Elem()
		}
		return "*" + typeText(t.Elem(), v)
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return "bytes"
		}
		if v != nil && v.Kind() == reflect.Pointer {
			v = v.Elem()
		}
		if v != nil && (v.Kind() == reflect.Slice) {
			v = v.Elem()
		} else {
			v = nil
		}
		return "[]" + typeText(t.Elem(), v)
	case reflect.Map:
		if v != nil && v.Kind() == reflect.Map {
			v = v.Elem()
		} else {
			v = nil
		}
		return "{}" + typeText(t.Elem(), v)
	case reflect.Struct:
		if v != nil && v.Kind() == reflect.Pointer {
			v = v.Elem()
		}
		walk(t, v)
		return name(t)
	case reflect.String:
		return "text"
	case reflect.Bool:
		return "flag"
	case reflect.Interface:
		return "any"
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return "number"
	case reflect.Float64:
		return "decimal"
	}
	panic(t.String())
}

func jsonTag(f reflect.StructField) (string, bool, bool) {
	tag := f.Tag.Get("json")
	parts := strings.Split(tag, ",")
	omit, inline := false, f.Anonymous && parts[0] == ""
	for _, p := range parts[1:] {
		if p == "omitempty" || p == "omitzero" {
			omit = true
		}
	}
	n := parts[0]
	if n == "" {
		n = f.Name
	}
	return n, omit, inline
}

// versioned finds the field of the versioned struct by its Go name.
func versioned(v reflect.Type, goName string) (reflect.StructField, bool) {
	if v == nil || v.Kind() != reflect.Struct {
		return reflect.StructField{}, false
	}
	return v.FieldByName(goName)
}

func walk(t, v reflect.Type) {
	n := name(t)
	if _, ok := done[n]; ok {
		return
	}
	done[n] = nil
	var lines []string
	for i := 0; i < t.NumField(); i++ {
		f := t.Field(i)
		if f.PkgPath != "" || f.Tag.Get("json") == "-" {
			continue
		}
		shown, omit, inline := jsonTag(f)
		if inline {
			var iv reflect.Type = v
			if v != nil {
				if vf, ok := versioned(v, f.Name); ok {
					iv = vf.Type
				}
			}
			lines = append(lines, "+ "+typeText(f.Type, iv))
			continue
		}
		source := ""
		var vt reflect.Type
		if vf, ok := versioned(v, f.Name); ok {
			source, _, _ = jsonTag(vf)
			vt = vf.Type
		} else {
			// Only the internal type has it, so a manifest can't set it.
			source = "-"
			fmt.Fprintln(os.Stderr, "no versioned field for", n, f.Name)
		}
		if omit {
			shown += "?"
		}
		lines = append(lines, shown+" "+typeText(f.Type, vt)+" "+source)
	}
	done[n] = lines
}

func root(i, v any) { walk(reflect.TypeOf(i), reflect.TypeOf(v)) }

func main() {
	root(core.PodTemplateSpec{}, corev1.PodTemplateSpec{})
	root(core.PersistentVolumeClaim{}, corev1.PersistentVolumeClaim{})
	root(core.PersistentVolume{}, corev1.PersistentVolume{})
	root(core.Service{}, corev1.Service{})
	root(core.Node{}, corev1.Node{})
	root(core.Endpoints{}, corev1.Endpoints{})
	root(core.Secret{}, corev1.Secret{})
	root(core.ConfigMap{}, corev1.ConfigMap{})
	root(core.Namespace{}, corev1.Namespace{})
	root(core.ResourceQuota{}, corev1.ResourceQuota{})
	root(core.LimitRange{}, corev1.LimitRange{})
	root(core.Event{}, corev1.Event{})
	root(core.ReplicationController{}, corev1.ReplicationController{})
	root(apps.Deployment{}, appsv1.Deployment{})
	root(apps.DaemonSet{}, appsv1.DaemonSet{})
	root(apps.StatefulSet{}, appsv1.StatefulSet{})
	root(apps.ReplicaSet{}, appsv1.ReplicaSet{})
	root(apps.ControllerRevision{}, appsv1.ControllerRevision{})
	root(batch.Job{}, batchv1.Job{})
	root(batch.CronJob{}, batchv1.CronJob{})
	root(autoscaling.HorizontalPodAutoscaler{}, autoscalingv2.HorizontalPodAutoscaler{})
	root(policy.PodDisruptionBudget{}, policyv1.PodDisruptionBudget{})
	root(networking.Ingress{}, networkingv1.Ingress{})
	root(networking.IngressClass{}, networkingv1.IngressClass{})
	root(networking.NetworkPolicy{}, networkingv1.NetworkPolicy{})
	root(networking.IPAddress{}, networkingv1.IPAddress{})
	root(networking.ServiceCIDR{}, networkingv1.ServiceCIDR{})
	root(rbac.ClusterRole{}, rbacv1.ClusterRole{})
	root(rbac.ClusterRoleBinding{}, rbacv1.ClusterRoleBinding{})
	root(rbac.RoleBinding{}, rbacv1.RoleBinding{})
	root(storage.StorageClass{}, storagev1.StorageClass{})
	root(storage.CSIDriver{}, storagev1.CSIDriver{})
	root(storage.CSINode{}, storagev1.CSINode{})
	root(storage.VolumeAttachment{}, storagev1.VolumeAttachment{})
	root(storage.CSIStorageCapacity{}, storagev1.CSIStorageCapacity{})
	root(storage.VolumeAttributesClass{}, storagev1.VolumeAttributesClass{})
	root(scheduling.PriorityClass{}, schedulingv1.PriorityClass{})
	root(node.RuntimeClass{}, nodev1.RuntimeClass{})
	root(coordination.Lease{}, coordinationv1.Lease{})
	root(discovery.EndpointSlice{}, discoveryv1.EndpointSlice{})
	root(certificates.CertificateSigningRequest{}, certificatesv1.CertificateSigningRequest{})
	root(certificates.PodCertificateRequest{}, certificatesv1.PodCertificateRequest{})
	root(flowcontrol.FlowSchema{}, flowcontrolv1.FlowSchema{})
	root(flowcontrol.PriorityLevelConfiguration{}, flowcontrolv1.PriorityLevelConfiguration{})
	root(admissionregistration.ValidatingAdmissionPolicy{}, admissionregistrationv1.ValidatingAdmissionPolicy{})
	root(admissionregistration.ValidatingAdmissionPolicyBinding{}, admissionregistrationv1.ValidatingAdmissionPolicyBinding{})
	root(admissionregistration.ValidatingWebhookConfiguration{}, admissionregistrationv1.ValidatingWebhookConfiguration{})
	root(admissionregistration.MutatingWebhookConfiguration{}, admissionregistrationv1.MutatingWebhookConfiguration{})
	root(resource.ResourceClaim{}, resourcev1.ResourceClaim{})
	root(resource.ResourceClaimTemplate{}, resourcev1.ResourceClaimTemplate{})
	root(resource.ResourceSlice{}, resourcev1.ResourceSlice{})
	root(resource.DeviceClass{}, resourcev1.DeviceClass{})
	root(storagemigration.StorageVersionMigration{}, storagemigrationv1.StorageVersionMigration{})
	// These stand elsewhere in the versioned definition: a walk from the whole would not find them.
	root(apiextensions.JSONSchemaProps{}, apiextensionsv1.JSONSchemaProps{})
	root(apiextensions.CustomResourceValidation{}, apiextensionsv1.CustomResourceValidation{})
	root(apiextensions.CustomResourceSubresources{}, apiextensionsv1.CustomResourceSubresources{})
	root(apiextensions.WebhookClientConfig{}, apiextensionsv1.WebhookClientConfig{})
	root(apiextensions.CustomResourceDefinition{}, apiextensionsv1.CustomResourceDefinition{})
	var names []string
	for n := range done {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		fmt.Println(n)
		for _, l := range done[n] {
			fmt.Println(" " + l)
		}
	}
}
