kubectl apply -f shrunk.yaml
