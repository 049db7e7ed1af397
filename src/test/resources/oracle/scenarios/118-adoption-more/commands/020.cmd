kubectl get pods -l app=agent --field-selector spec.nodeName=w1-k8s -o 'jsonpath={.items[0].metadata.name}'
