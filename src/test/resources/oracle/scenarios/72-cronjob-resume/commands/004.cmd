kubectl apply -f minute.yaml -f paused.yaml -f late.yaml -f long.yaml
