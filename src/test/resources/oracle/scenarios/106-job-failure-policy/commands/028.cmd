kubectl delete pod config-8kd9j --wait=false
