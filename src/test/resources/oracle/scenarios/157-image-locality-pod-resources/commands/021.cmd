kubectl patch node w1-k8s --subresource=status --type=merge -p '{"status":{"declaredFeatures":null}}'
