kubectl delete pod -l app=agent --field-selector spec.nodeName=w2-k8s
