kubectl get pods zoned stray far -o wide
