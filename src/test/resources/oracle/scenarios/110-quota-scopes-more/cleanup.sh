kubectl delete priorityclass s110-high
