kubectl get sts db
