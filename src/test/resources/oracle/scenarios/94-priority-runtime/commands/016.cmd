kubectl delete priorityclass s94-default
