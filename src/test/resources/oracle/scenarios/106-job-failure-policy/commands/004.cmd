kubectl apply -f policy.yaml -f ignore.yaml -f index.yaml -f count.yaml
