kubectl delete pod -l app=honor --field-selector spec.nodeName=w1-k8s --wait=false
