kubectl get node s155-b1 -o 'jsonpath={.spec.taints}'
