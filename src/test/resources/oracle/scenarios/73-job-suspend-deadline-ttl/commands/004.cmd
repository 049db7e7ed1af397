kubectl apply -f susp.yaml -f deadline.yaml -f ttl.yaml
