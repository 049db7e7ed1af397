kubectl delete priorityclass system-node-critical
