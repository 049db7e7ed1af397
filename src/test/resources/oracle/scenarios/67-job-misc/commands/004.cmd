kubectl apply -f zero.yaml -f max.yaml -f managed.yaml -f once.yaml
