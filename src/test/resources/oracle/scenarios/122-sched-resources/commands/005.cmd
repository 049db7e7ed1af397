kubectl patch node w2-k8s --subresource=status -p '{"status":{"capacity":{"example.com/gpu":"1"},"allocatable":{"example.com/gpu":"1","pods":"3"}}}'
