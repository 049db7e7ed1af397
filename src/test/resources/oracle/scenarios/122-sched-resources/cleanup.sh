for n in w1-k8s w2-k8s; do kubectl patch node $n --subresource=status --type=json -p '[{"op":"remove","path":"/status/capacity/example.com~1gpu"},{"op":"remove","path":"/status/allocatable/example.com~1gpu"}]'; done
kubectl patch node w2-k8s --subresource=status -p '{"status":{"allocatable":{"pods":"110"}}}'
kubectl patch node w3-k8s --subresource=status -p '{"status":{"allocatable":{"cpu":"4"}}}'
