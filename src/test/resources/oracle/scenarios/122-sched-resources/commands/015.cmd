kubectl patch node w3-k8s --subresource=status -p '{"status":{"allocatable":{"cpu":"100m"}}}'
