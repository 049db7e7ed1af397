kubectl describe priorityclass s94-other
