kubectl patch node w1-k8s --subresource=status -p '{"status":{"capacity":{"example.com/gpu":"2"},"allocatable":{"example.com/gpu":"2"}}}'
