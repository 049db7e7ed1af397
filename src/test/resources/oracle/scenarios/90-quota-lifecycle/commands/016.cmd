kubectl get quota counts
