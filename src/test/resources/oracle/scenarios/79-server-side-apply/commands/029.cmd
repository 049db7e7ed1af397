kubectl apply --prune -l app=none -f cm.yaml
