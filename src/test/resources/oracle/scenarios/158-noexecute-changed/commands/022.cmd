kubectl get node w2-k8s -o 'jsonpath={.spec.taints[*].effect}'
