kubectl patch node w2-k8s --subresource=status -p '{"status":{"images":[{"names":["docker.io/library/big:1.0","big:1.0"],"sizeBytes":900000000}]}}'
