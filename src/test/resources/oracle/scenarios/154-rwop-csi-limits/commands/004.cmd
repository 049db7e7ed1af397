kubectl apply -f csi.yaml
