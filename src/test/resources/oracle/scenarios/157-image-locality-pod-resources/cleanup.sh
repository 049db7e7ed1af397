kubectl patch node w2-k8s --subresource=status --type=merge -p '{"status":{"images":null}}'
kubectl patch node w3-k8s --subresource=status --type=merge -p '{"status":{"images":null}}'
kubectl patch node w1-k8s --subresource=status --type=merge -p '{"status":{"declaredFeatures":null}}'
