kubectl patch node w3-k8s --subresource=status -p '{"status":{"images":[{"names":["docker.io/library/huge:1.0","huge:1.0"],"sizeBytes":2000000000},{"names":["small:1.0"],"sizeBytes":1000000}]}}'
